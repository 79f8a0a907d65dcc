/**
 * The attack: somebody runs a relay of their own, whose environment has the name of one that the admin has elsewhere, with
 * another EBS behind it. Its list names the refs of the admin's endpoint tokens, which are public. The admin connects to it,
 * agrees and signs in; it waits for the values.
 *
 * The defence: a token moves to another EBS only at its own relay, or after the admin has agreed to another relay for the EBS
 * that the token has (`extension/background/tokens/own-environment.ts`).
 */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { checkAll } from '../../extension/background/checks/check-all.ts'
import { sessions } from '../../extension/background/state/storage-items.ts'
import { eraseVault } from '../../extension/vault/erase.ts'
import { allTokens, saveToken, tokenOf } from '../../extension/vault/tokens.ts'
import { openValue } from '../../extension/vault/values.ts'
import { endpointRef } from '../../shared/endpoint.ts'
import { forgetSettings } from '../support/forget-settings.ts'
import { appState } from '../support/whole-app-state.ts'
import { environmentAt, token as sample } from '../unit/extension/vault/sample.ts'
import { press } from './press.ts'

vi.mock('../../extension/background/pages/registration.ts', () => ({ followEnvironments: async () => undefined }))

const REDIRECT_URI = 'https://extension.example/'
const GENUINE = 'https://relay.example.com'
const EVIL = 'https://relay.example.net'
const VALUE = 'CANARY-of-a-value-that-stays-here'
const token = { ...sample, value: VALUE, relay: GENUINE, ref: await endpointRef('test', sample.type, VALUE) }

const offeredBy = (relay: string) => {
  const plain = environmentAt(relay === EVIL ? 'https://ebs.example.net' : token.ebsOrigin)
  return { ...plain, authorization: { ...plain.authorization, redirectUris: [REDIRECT_URI] } }
}
/** Every request to the other relay, as it goes over the network. */
let sent: { path: string; text: string }[] = []

beforeEach(async () => {
  fakeBrowser.reset()
  await forgetSettings()
  await eraseVault()
  await sessions.update(() => ({}))
  Object.assign(browser, {
    identity: {
      getRedirectURL: () => REDIRECT_URI,
      launchWebAuthFlow: async ({ url }: { url: string }) =>
        `${REDIRECT_URI}?code=a&state=${new URL(url).searchParams.get('state')}`,
    },
  })
  vi.stubGlobal('fetch', async (url: URL, { method = 'GET', body }: RequestInit = {}) => {
    if (url.pathname === '/v1/environments') return Response.json({ environments: [offeredBy(url.origin)] })
    if (url.origin === EVIL) sent.push({ path: `${method} ${url.pathname}`, text: `${url.href} ${body}` })
    return answer(url.pathname)
  })
  sent = []
})
afterEach(() => vi.unstubAllGlobals())

function answer(path: string): Response {
  const at = new Date().toISOString()
  if (path === '/v1/sessions') {
    const user = { id: 'Admin', name: 'Admin', administrator: true }
    const expiresAt = new Date(Date.now() + 600_000).toISOString()
    return Response.json({ session: 'sealed', expiresAt, scope: 'surveys', user }, { status: 201 })
  }
  if (path === '/v1/connection-tests') return Response.json({ result: 'accepted', durationMs: 1, testedAt: at })
  if (path === '/v1/verifications') {
    return Response.json({ verifications: [{ type: token.type, checkedAt: at, parameters: [] }] })
  }
  // The other relay knows the ref from an export that somebody has passed on.
  const listed = { ref: token.ref, type: token.type, description: null, masked: '••••' }
  return Response.json({ endpoints: [listed], unread: [], readAt: at })
}

async function agreeToIt(): Promise<void> {
  const { agreement } = await appState(null)
  if (!agreement) throw new Error('nothing is asked')
  await press('agree', agreement.wanted)
}

beforeEach(async () => {
  await press('connect-relay', { url: GENUINE })
  await saveToken(token)
  await press('connect-relay', { url: EVIL })
})

test('before the agreement, the page names the token', async () => {
  expect((await appState(null)).agreement?.tokens).toEqual([{ ref: token.ref, name: token.description }])
})

test('after it, the token keeps its EBS and its relay, and no value goes, whatever the admin presses', async () => {
  await agreeToIt()
  await press('sign-in', {})
  await press('list/read', {})
  expect(sent.map(({ path }) => path)).toContain('GET /v1/endpoints')
  expect(await allTokens()).toMatchObject([{ ebsOrigin: token.ebsOrigin, relay: GENUINE }])
  await expect(press('test-connection', { ref: token.ref })).rejects.toMatchObject({ failure: { done: 'no' } })
  for (const format of ['facts', 'curl'] as const) {
    const handOver = press('hand-over', { ref: token.ref, format, to: 'file' })
    await expect(handOver).rejects.toMatchObject({ failure: { code: 'unknown_environment' } })
  }
  await checkAll({ environment: null, olderThanMs: null, keysMax: 10 })
  expect(sent.filter(({ text }) => text.includes('CANARY'))).toEqual([])
  expect(sent.map(({ path }) => path)).not.toContain('POST /v1/connection-tests')
  expect(await openValue(await tokenOf(token.ref))).toBe(VALUE)
})
