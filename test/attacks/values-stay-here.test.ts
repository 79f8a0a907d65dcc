/**
 * The attack: whoever sits at the relay, or between it and the extension, collects the values of endpoint tokens as they pass.
 *
 * The defence: a verification sends hashes (`extension/background/checks/verify.ts`). Of all requests only the connection test,
 * which tries what an integrator does, carries a value that the vault holds.
 */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { checkAll } from '../../extension/background/checks/check-all.ts'
import { sessions } from '../../extension/background/state/storage-items.ts'
import { setVaultPassphrase } from '../../extension/background/vault/auto-lock.ts'
import { lock } from '../../extension/vault/data-key.ts'
import { eraseVault } from '../../extension/vault/erase.ts'
import { saveToken } from '../../extension/vault/tokens.ts'
import { endpointRef } from '../../shared/endpoint.ts'
import { forgetSettings } from '../support/forget-settings.ts'
import { connected, RELAY } from '../unit/extension/background/relay/connected.ts'
import { environmentAt, token as sample } from '../unit/extension/vault/sample.ts'
import { press } from './press.ts'

const REDIRECT_URI = 'https://extension.example/'
const VALUE = 'CANARY-of-a-value-that-stays-here'
const token = { ...sample, value: VALUE, relay: RELAY, ref: await endpointRef('test', sample.type, VALUE) }
const plain = environmentAt(token.ebsOrigin)
const environment = { ...plain, authorization: { ...plain.authorization, redirectUris: [REDIRECT_URI] } }
const ALL = { environment: null, olderThanMs: null, keysMax: 10 }

/** Every request, as it goes over the network. */
const sent: { path: string; text: string }[] = []
const carrying = () => [...new Set(sent.filter(({ text }) => text.includes('CANARY')).map(({ path }) => path))]

beforeEach(async () => {
  fakeBrowser.reset()
  await forgetSettings()
  await eraseVault()
  await sessions.update(() => ({}))
  await connected([environment])
  await saveToken(token)
  sent.length = 0
  Object.assign(browser, {
    identity: {
      getRedirectURL: () => REDIRECT_URI,
      launchWebAuthFlow: async ({ url }: { url: string }) =>
        `${REDIRECT_URI}?code=a&state=${new URL(url).searchParams.get('state')}`,
    },
  })
  vi.stubGlobal('fetch', async (url: URL, { method = 'GET', headers, body }: RequestInit = {}) => {
    const all = [...new Headers(headers)].flat().join('\n')
    sent.push({ path: `${method} ${url.pathname}`, text: [decodeURIComponent(url.href), all, String(body)].join('\n') })
    return answer(url.pathname, method)
  })
})
afterEach(() => vi.unstubAllGlobals())

function answer(path: string, method: string): Response {
  const at = new Date().toISOString()
  if (path === '/v1/sessions') {
    const user = { id: 'Admin', name: 'Admin', administrator: true }
    return Response.json({ session: 'sealed', expiresAt: at, scope: 'surveys', user }, { status: 201 })
  }
  if (method === 'DELETE') return Response.json({ revoked: true })
  if (path === '/v1/verifications') {
    return Response.json({ verifications: [{ type: token.type, checkedAt: at, parameters: [] }] })
  }
  if (path === '/v1/connection-tests') return Response.json({ result: 'accepted', durationMs: 1, testedAt: at })
  if (path === '/v1/parameters') return Response.json({ parameters: [], readAt: at })
  return Response.json({ endpoints: [], unread: [], readAt: at })
}

test('of all requests to the relay, only the connection test carries a value', async () => {
  await press('sign-in', {})
  await press('list/read', {})
  await press('verify', {})
  await press('verify', { ref: token.ref })
  await press('parameters', {})
  await press('check/all', { environment: null })
  await press('sign-out', {})
  expect(sent.map(({ path }) => path)).toEqual(expect.arrayContaining(['POST /v1/verifications', 'GET /v1/parameters']))
  expect(carrying()).toEqual([])
  await press('test-connection', { ref: token.ref })
  expect(carrying()).toEqual(['POST /v1/connection-tests'])
})

test('so it is in automatic checks, and a locked vault is compared too', async () => {
  await press('sign-in', {})
  await checkAll(ALL)
  expect(carrying()).toEqual(['POST /v1/connection-tests'])
  await setVaultPassphrase(null, 'purple monkey dishwasher')
  await lock()
  sent.length = 0
  await checkAll(ALL)
  expect(sent.map(({ path }) => path)).toContain('POST /v1/verifications')
  expect(carrying()).toEqual([])
}, 30_000)
