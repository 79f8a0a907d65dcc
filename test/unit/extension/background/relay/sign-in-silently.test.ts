import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { checkAll } from '../../../../../extension/background/checks/check-all.ts'
import { eraseEverything } from '../../../../../extension/background/erase.ts'
import { ensureSignedIn, signOut } from '../../../../../extension/background/relay/sign-in.ts'
import { signInSilently } from '../../../../../extension/background/relay/sign-in-silently.ts'
import { sessions, silentUsers } from '../../../../../extension/background/state/storage-items.ts'
import { allChecks } from '../../../../../extension/vault/checks.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { saveToken } from '../../../../../extension/vault/tokens.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from './connected.ts'

const REDIRECT_URI = 'https://extension.example/'
const plain = environmentAt(token.ebsOrigin)
const environment = { ...plain, authorization: { ...plain.authorization, redirectUris: [REDIRECT_URI] } }
const ALARM = { environment: null, olderThanMs: 1, keysMax: 0, silent: true }

/** The calls by which the browser was to sign in. */
const asked: { interactive: boolean; prompt: string | null }[] = []
const called: string[] = []
/** What EBS redirects to. Without a window it may have something to ask: then it shows a page, and no redirect comes. */
let answer: string
let ebsAsks: boolean
let user: string

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await sessions.update(() => ({}))
  await silentUsers.update(() => ({}))
  await connected([environment])
  await saveToken({ ...token, relay: RELAY })
  asked.length = 0
  called.length = 0
  answer = 'code=a'
  ebsAsks = false
  user = 'Admin'
  Object.assign(browser, {
    identity: {
      getRedirectURL: () => REDIRECT_URI,
      launchWebAuthFlow: async ({ url, interactive }: { url: string; interactive: boolean }) => {
        const { searchParams } = new URL(url)
        asked.push({ interactive, prompt: searchParams.get('prompt') })
        if (!interactive && ebsAsks) throw new Error('User interaction required.')
        return `${REDIRECT_URI}?${answer}&state=${searchParams.get('state')}`
      },
    },
  })
  vi.stubGlobal('fetch', async ({ pathname }: URL, { method }: RequestInit) => {
    called.push(`${method} ${pathname}`)
    const at = new Date().toISOString()
    if (pathname === '/v1/sessions') {
      const who = { id: user, name: user, administrator: true }
      return Response.json({ session: 'sealed', expiresAt: at, scope: 'surveys', user: who }, { status: 201 })
    }
    if (method === 'DELETE') return Response.json({ revoked: true })
    if (pathname === '/v1/verifications') {
      return Response.json({ verifications: [{ type: token.type, checkedAt: at, parameters: [] }] })
    }
    return Response.json({ endpoints: [], unread: [], readAt: at })
  })
})
afterEach(() => vi.unstubAllGlobals())

/** The admin has pressed Allow, and the session has ended since. */
async function signedInOnce(): Promise<void> {
  await ensureSignedIn(environment)
  await sessions.update(() => ({}))
  asked.length = 0
  called.length = 0
}
const due = async () => (await allChecks()).get(token.ref)?.due
const isVerified = () => called.includes('POST /v1/verifications')

test('at the alarm with no session, where EBS asks nothing, the parameters are compared', async () => {
  await signedInOnce()
  await checkAll(ALARM)
  expect(asked).toEqual([{ interactive: false, prompt: 'none' }])
  expect(isVerified()).toBe(true)
  expect(await due()).toBeNull()
})

test.each([
  ['shows a page', { page: true, redirect: '' }],
  ['answers that somebody must sign in', { page: false, redirect: 'error=login_required' }],
])('where EBS %s, nothing opens, and the check is due', async (_, { page, redirect }) => {
  await signedInOnce()
  ebsAsks = page
  answer = redirect
  await checkAll(ALARM)
  expect(asked).toEqual([{ interactive: false, prompt: 'none' }])
  expect(isVerified()).toBe(false)
  expect(await due()).toMatchObject({ reason: 'sign-in' })
})

test('while a session lives, and at a press, nobody is signed in without a window', async () => {
  await signedInOnce()
  await checkAll({ ...ALARM, silent: false })
  expect(asked).toEqual([])
  await ensureSignedIn(environment)
  await checkAll(ALARM)
  expect(asked).toEqual([{ interactive: true, prompt: null }])
})

test.each([
  ['anybody has signed in', async () => undefined],
  [
    'a sign-out',
    async () => {
      await ensureSignedIn(environment)
      await signOut(environment.id)
    },
  ],
  [
    'a sign-out with no session',
    async () => {
      await signedInOnce()
      await signOut(environment.id)
    },
  ],
  [
    'everything is erased',
    async () => {
      await signedInOnce()
      await eraseEverything()
      await saveToken({ ...token, relay: RELAY })
    },
  ],
  [
    'a Deny',
    async () => {
      await signedInOnce()
      answer = 'error=access_denied'
      await expect(ensureSignedIn(environment)).rejects.toThrow('user_denied')
      answer = 'code=a'
    },
  ],
])('nobody is signed in without a window before or after: %s', async (_, happens) => {
  await happens()
  asked.length = 0
  await checkAll(ALARM)
  expect(asked).toEqual([])
  expect(await due()).toMatchObject({ reason: 'sign-in' })
})

test('another user than before ends the session, and is not signed in again', async () => {
  await signedInOnce()
  user = 'Other'
  await checkAll(ALARM)
  expect(called).toContain('DELETE /v1/sessions/current')
  expect(isVerified()).toBe(false)
  await checkAll(ALARM)
  expect(asked).toHaveLength(1)
})

test('at another relay than the admin signed in to, nobody is signed in without a window', async () => {
  await signedInOnce()
  await connected([environment], 'https://relay.example.org')
  await checkAll(ALARM)
  expect(asked).toEqual([])
})

test('a fault of ours is no refusal of EBS: it is not passed over', async () => {
  await signedInOnce()
  Object.assign(browser.identity, {
    getRedirectURL: () => {
      throw new TypeError('a fault of ours')
    },
  })
  await expect(signInSilently(environment)).rejects.toThrow('a fault of ours')
})
