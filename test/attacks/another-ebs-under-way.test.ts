/**
 * The attack: while something is under way at one EBS, another EBS gets its name: the admin is led to another relay, or the relay's
 * configuration is changed. What the admin allowed, confirmed or began for the one would go to the other; so would the guide, and
 * the value that it takes from the page.
 *
 * The defence: each intent names the EBS and the relay that it was made for, and each step asks whether they are still offered
 * (`requireOffered` in `extension/background/relay/environments.ts`).
 */
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { register } from '../../extension/background/pages/scripts.ts'
import { authorize } from '../../extension/background/relay/authorize.ts'
import { wizard } from '../../extension/background/state/storage-items.ts'
import { watchGuide } from '../../extension/background/wizard/coach-script.ts'
import { NO_TEXTS } from '../../extension/contracts/token/texts.ts'
import { eraseVault } from '../../extension/vault/erase.ts'
import { openIntent } from '../../extension/vault/intents.ts'
import { allTokens, saveToken } from '../../extension/vault/tokens.ts'
import { guidedTest } from '../gallery/data.ts'
import { forgetSettings } from '../support/forget-settings.ts'
import { connected, RELAY } from '../unit/extension/background/relay/connected.ts'
import { GUIDE } from '../unit/extension/background/wizard/guide.ts'
import { environmentAt, intent, token } from '../unit/extension/vault/sample.ts'
import { press } from './press.ts'

vi.mock('../../extension/background/relay/authorize.ts', () => ({ authorize: vi.fn() }))
vi.mock('../../extension/background/pages/scripts.ts', () => ({
  register: vi.fn(),
  enterOpenTabs: async () => undefined,
}))

const GRANT = { code: 'code', verifierSeed: 'seed', redirectUri: 'https://redirect.example.com', relay: RELAY }
const offer = (ebsOrigin: string) => connected([environmentAt(ebsOrigin)])
const another = () => offer('https://ebs.example.org')
const allowed = vi.mocked(authorize)
const asked: string[] = []

beforeEach(async () => {
  fakeBrowser.reset()
  await forgetSettings()
  await eraseVault()
  await offer(token.ebsOrigin)
  allowed.mockReset()
  allowed.mockResolvedValue(GRANT)
  asked.length = 0
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url.pathname)
    return Response.json({})
  })
})

const isRefused = () =>
  vi.waitFor(async () =>
    expect(await wizard.get()).toMatchObject({ step: 'failed', failure: { code: 'unknown_environment', done: 'no' } }),
  )

test('what only the former one has is not replaced there, and its value stays', async () => {
  await saveToken(token)
  await press('wizard/replace', { ref: token.ref })
  await another()
  const going = press('wizard/describe', { ...NO_TEXTS, type: intent.type, description: 'autumn campaign' })
  await expect(going).rejects.toMatchObject({ failure: { code: 'unknown_token' } })
  expect(await openIntent()).toBeNull()
  expect(await allTokens()).toMatchObject([{ ref: token.ref, retired: null }])
})

test('what the admin confirms for one is not asked of the other', async () => {
  const begun = { ...intent, mayHaveReachedEbs: false, ebsOrigin: token.ebsOrigin }
  await wizard.update(() => ({ step: 'confirm', intent: begun, checks: [] }))
  await another()
  await press('wizard/confirm', {})
  await isRefused()
  expect(allowed).not.toHaveBeenCalled()
})

test('what the window of one gave for a creation does not go to the relay of the other', async () => {
  allowed.mockImplementation(async () => {
    await another()
    return GRANT
  })
  await press('wizard/start', {})
  await press('wizard/describe', { ...NO_TEXTS, type: intent.type, description: intent.description })
  await isRefused()
  expect(asked).toEqual([])
})

test('nor what it gave for reading', async () => {
  allowed.mockImplementation(async () => {
    await another()
    return GRANT
  })
  const signingIn = press('sign-in', {})
  await expect(signingIn).rejects.toMatchObject({ failure: { code: 'unknown_environment' } })
  expect(asked).toEqual([])
})

const PAGE = { kind: 'site', tabId: 1, document: 'a', url: 'https://portal.example.com/' } as const

test.each<[string, boolean, string, string]>([
  ['the EBS that it was begun for', true, guidedTest.ebsOrigin, RELAY],
  ['another EBS with its name', false, 'https://ebs.example.org', RELAY],
  ['the same environment of another relay', false, guidedTest.ebsOrigin, 'https://relay.example.org'],
])('the guide follows %s: %s', async (_, isGuided, ebsOrigin, relay) => {
  Object.assign(browser, {
    i18n: { getUILanguage: () => 'en' },
    permissions: { onAdded: { addListener: () => undefined }, contains: async () => true },
  })
  vi.mocked(register).mockClear()
  await connected([{ ...guidedTest, ebsOrigin }], relay)
  watchGuide()
  await wizard.update(() => GUIDE)
  await vi.waitFor(() => expect(register).toHaveBeenCalled())
  const [, pages] = vi.mocked(register).mock.lastCall ?? []
  expect([pages?.length !== 0, (await press('coach/task', {}, PAGE)) !== null]).toEqual([isGuided, isGuided])
})
