/** A press on “Check all”, or on “Check” of several, over two environments: A, where somebody is signed in, and B. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { checkOnPress } from '../../../../../extension/background/checks/check-on-press.ts'
import { sessions } from '../../../../../extension/background/state/storage-items.ts'
import { keepSession } from '../../../../../extension/background/tokens/sessions.ts'
import { allChecks } from '../../../../../extension/vault/checks.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { saveToken } from '../../../../../extension/vault/tokens.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

const REDIRECT_URI = 'https://extension.example/'
const at = (id: string) => {
  const environment = environmentAt(`https://${id}.example.com`, id)
  return { ...environment, authorization: { ...environment.authorization, redirectUris: [REDIRECT_URI] } }
}
const IN_A = 'A'.repeat(22)
const IN_B = 'B'.repeat(22)
const BOTH = { environment: null, refs: new Set([IN_A, IN_B]) }

/** The EBS of each sign-in window, in order. */
const windows: string[] = []
let open = 0
/** What the admin does in a window. */
let answers: (host: string) => 'allow' | 'close'

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await sessions.update(() => ({}))
  await connected([at('a'), at('b')])
  for (const [environment, ref] of [
    ['a', IN_A],
    ['b', IN_B],
  ] as const) {
    const { ebsOrigin } = at(environment)
    await saveToken({ ...token, environment, ebsOrigin, ref, requestId: crypto.randomUUID(), relay: RELAY })
  }
  windows.length = 0
  answers = () => 'allow'
  Object.assign(browser, {
    identity: {
      getRedirectURL: () => REDIRECT_URI,
      launchWebAuthFlow: async ({ url }: { url: string }) => {
        // The browser shows one window at a time.
        if (open > 0) throw new Error('busy')
        open++
        const { searchParams, hostname } = new URL(url)
        windows.push(hostname)
        await new Promise(setImmediate)
        open--
        if (answers(hostname) === 'close') throw new Error('The user did not approve access.')
        return `${REDIRECT_URI}?code=a&state=${searchParams.get('state')}`
      },
    },
  })
  vi.stubGlobal('fetch', async ({ pathname }: URL, { body }: RequestInit) => {
    const at = new Date().toISOString()
    if (pathname === '/v1/sessions') {
      return Response.json({ session: 'sealed', expiresAt: at, scope: 'surveys', user: USER }, { status: 201 })
    }
    if (pathname === '/v1/verifications') {
      const { items } = JSON.parse(String(body))
      return Response.json({
        verifications: items.map(() => ({ type: token.type, checkedAt: at, parameters: [] })),
      })
    }
    return Response.json({ endpoints: [], unread: [], readAt: at })
  })
})
afterEach(() => vi.unstubAllGlobals())

const USER = { id: 'Admin', name: 'Admin', administrator: true }
const signedInTo = (id: string) =>
  keepSession(id, { session: 'sealed', expiresAt: '', user: USER, scope: '' } as never, null, RELAY)
const checked = async () => {
  const checks = await allChecks()
  return [IN_A, IN_B].map((ref) => checks.get(ref)?.due?.reason ?? (checks.get(ref)?.verification ? 'checked' : null))
}

test('it signs in where no session lives, and checks both', async () => {
  await signedInTo('a')
  await checkOnPress(BOTH)
  expect(windows).toEqual(['b.example.com'])
  expect(await checked()).toEqual(['checked', 'checked'])
})

test('one window after the other', async () => {
  await checkOnPress({ environment: null })
  expect(windows.toSorted()).toEqual(['a.example.com', 'b.example.com'])
  expect(await checked()).toEqual(['checked', 'checked'])
})

test('where the window was closed its tokens are due, and the next environment is tried', async () => {
  answers = (host) => (host === windows[0] ? 'close' : 'allow')
  await checkOnPress(BOTH)
  expect(windows).toHaveLength(2)
  expect((await checked()).toSorted()).toEqual(['checked', 'sign-in'])
})

test('signed in nowhere, it says why, and all are due', async () => {
  answers = () => 'close'
  await expect(checkOnPress(BOTH)).rejects.toMatchObject({ failure: { code: 'window_closed' } })
  expect(await checked()).toEqual(['sign-in', 'sign-in'])
})

test('an environment with nothing to check is not signed in to', async () => {
  await checkOnPress({ environment: null, refs: new Set([IN_B]) })
  expect(windows).toEqual(['b.example.com'])
  expect(await checked()).toEqual([null, 'checked'])
})
