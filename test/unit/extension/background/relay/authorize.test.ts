/** EBS's sign-in window, with a browser's identity API that answers as the test says (rows 29, 31, 32 and 40). */
import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { calculateThumbprint } from 'dpop'
import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { authorize } from '../../../../../extension/background/relay/authorize.ts'
import { dpopKey } from '../../../../../extension/vault/dpop-key.ts'
import type { Environment } from '../../../../../shared/environment.ts'
import { codeVerifier } from '../../../../../shared/pkce.ts'
import { VERSION } from '../../../../../shared/version.ts'

vi.mock('../../../../../extension/background/state/agreement.ts', () => ({
  requireAgreed: async () => ({ relay: RELAY }),
}))

vi.mock('../../../../../extension/background/state/language.ts', () => ({ currentLanguage: async () => 'el' }))

const recordedRequest = (): object => {
  const file = `../../../shared/recorded/${VERSION.replace(/\.\d+$/, '')}/authorization-request.json`
  return JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'))
}

const RELAY = 'https://relay.example'
const REDIRECT_URI = 'https://extension.example/'
const ISSUER = 'https://ebs.example'
const environment = (issuer?: string, redirectUris = [REDIRECT_URI]) =>
  ({
    authorization: { url: `${ISSUER}/Auth/Authorize`, clientId: 'client', redirectUris, pkce: true, issuer },
  }) as unknown as Environment

let asked: URLSearchParams
/** What EBS redirects to, from the state that it was sent. */
let answer: (state: string) => string
Object.assign(browser, {
  identity: {
    getRedirectURL: () => REDIRECT_URI,
    launchWebAuthFlow: async ({ url }: { url: string }) => {
      asked = new URL(url).searchParams
      return `${REDIRECT_URI}?${answer(asked.get('state') ?? '')}`
    },
  },
})
beforeEach(() => {
  asked = new URLSearchParams()
  answer = (state) => `code=a&state=${state}`
})

test('the relay’s own page is told the proof key and the language; EBS’s is not', async () => {
  await authorize(environment(), 'essurveys')
  expect([asked.has('dpop_jkt'), asked.has('ui_locales')]).toEqual([false, false])
  const own = environment()
  await authorize({ ...own, authorization: { ...own.authorization, url: `${RELAY}/authorize/a` } }, 'essurveys')
  expect(asked.get('dpop_jkt')).toBe(await calculateThumbprint((await dpopKey()).publicKey))
  expect(asked.get('ui_locales')).toBe('el')
  // What is recorded of this version (test/unit/shared/versions.test.ts) is what it sends.
  expect([...asked.keys()].toSorted()).toEqual(Object.keys(recordedRequest()).toSorted())
})

const outcome = (issuer?: string) =>
  authorize(environment(issuer), 'essurveys').then(
    () => 'accepted',
    ({ failure }) => failure.code,
  )

test('29: PKCE is S256 over a verifier of this relay and this key, and both the challenge and the state are new each time', async () => {
  const states = new Set<string | null>()
  const challenges = new Set<string | null>()
  for (let turn = 0; turn < 3; turn++) {
    const { code, verifierSeed, redirectUri, scope } = await authorize(environment(), 'essurveys')
    expect([code, redirectUri, scope, asked.get('scope')]).toEqual(['a', REDIRECT_URI, 'essurveys', 'essurveys'])
    expect(asked.get('code_challenge_method')).toBe('S256')
    const verifier = await codeVerifier(verifierSeed, RELAY, await calculateThumbprint((await dpopKey()).publicKey))
    expect(asked.get('code_challenge')).toBe(createHash('sha256').update(verifier).digest('base64url'))
    states.add(asked.get('state'))
    challenges.add(asked.get('code_challenge'))
  }
  expect([states.size, challenges.size]).toEqual([3, 3])
})

test.each([
  ['missing', () => 'code=a'],
  ['empty', () => 'code=a&state='],
  ['that of somebody else', () => 'code=a&state=other'],
  ['altered', (state: string) => `code=a&state=${state}x`],
])('31: a state that is missing or another is refused: %s', async (_, given) => {
  answer = given
  expect(await outcome()).toBe('authorization_invalid')
})

test.each([
  ['missing', ''],
  ['wrong', '&iss=https%3A%2F%2Fevil.example'],
  ['with a slash at the end', '&iss=https%3A%2F%2Febs.example%2F'],
])('32: an issuer that is missing or another is refused: %s', async (_, iss) => {
  answer = (state) => `code=a&state=${state}${iss}`
  expect(await outcome(ISSUER)).toBe('authorization_invalid')
  answer = (state) => `code=a&state=${state}&iss=https%3A%2F%2Febs.example`
  expect(await outcome(ISSUER)).toBe('accepted')
})

test.each([
  ['code', 'code=b'],
  ['state', 'state=b'],
  ['issuer', 'iss=https%3A%2F%2Febs.example&iss=https%3A%2F%2Fevil.example'],
])('40: a code, state or issuer that is there twice is refused: %s', async (_, more) => {
  answer = (state) => `code=a&state=${state}&${more}`
  expect(await outcome()).not.toBe('accepted')
})

test('Deny is told from every other error, and no text of EBS goes further', async () => {
  answer = (state) => `error=access_denied&error_description=CANARY&state=${state}`
  expect(await outcome()).toBe('user_denied')
  answer = (state) => `error=server_error&error_description=CANARY&state=${state}`
  const { failure } = await authorize(environment(), 'essurveys').catch((thrown) => thrown)
  expect(failure.code).toBe('authorization_refused')
  expect(JSON.stringify(failure)).not.toContain('CANARY')
})

test('a relay that does not have the redirect URI is told from an EBS that does not, before any window opens', async () => {
  const { failure } = await authorize(environment(ISSUER, ['https://other.example/']), 'essurveys').catch(
    (thrown) => thrown,
  )
  expect(failure).toMatchObject({ code: 'redirect_uri_mismatch', subject: REDIRECT_URI })
  expect([...asked]).toEqual([])
})

test.each<[string, () => Promise<string | undefined>, object]>([
  ['cannot load the page', () => Promise.reject(new Error('Authorization page could not be loaded.')), unreachable()],
  ['says that the window was closed', () => Promise.reject(new Error('The user did not approve access.')), closed()],
  ['gives nothing back', async () => undefined, closed()],
  ['gives no address back', async () => 'no address', closed()],
])('a browser that %s is told from EBS’s own answers, and nothing is sent on', async (_, launch, failure) => {
  const before = browser.identity.launchWebAuthFlow
  Object.assign(browser.identity, { launchWebAuthFlow: launch })
  await expect(authorize(environment(), 'essurveys')).rejects.toMatchObject({ failure })
  Object.assign(browser.identity, { launchWebAuthFlow: before })
})

function unreachable() {
  return { code: 'authorization_unreachable', done: 'no', subject: REDIRECT_URI }
}
function closed() {
  return { code: 'window_closed', done: 'no' }
}
