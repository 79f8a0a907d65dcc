import { NO_TEXTS } from '../../../../../extension/contracts/token/texts.ts'
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { handlers } from '../../../../../extension/background/handlers.ts'
import { authorize } from '../../../../../extension/background/relay/authorize.ts'
import { wizard } from '../../../../../extension/background/state/storage-items.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { openIntent } from '../../../../../extension/vault/intents.ts'
import { allTokens, saveToken } from '../../../../../extension/vault/tokens.ts'
import { forgetSettings } from '../../../../support/forget-settings.ts'
import { environmentAt, intent, token } from '../../vault/sample.ts'
import { connected, RELAY } from './connected.ts'

vi.mock('../../../../../extension/background/relay/authorize.ts', () => ({ authorize: vi.fn() }))

/** While something is under way at one EBS, another gets its name: another relay was connected to. */
const PANEL = { kind: 'panel' } as const
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
  await handlers['wizard/replace']({ ref: token.ref }, PANEL)
  await another()
  const going = handlers['wizard/describe']({ ...NO_TEXTS, type: intent.type, description: 'autumn campaign' }, PANEL)
  await expect(going).rejects.toMatchObject({ failure: { code: 'unknown_token' } })
  expect(await openIntent()).toBeNull()
  expect(await allTokens()).toMatchObject([{ ref: token.ref, retired: null }])
})

test('what the admin confirms for one is not asked of the other', async () => {
  const begun = { ...intent, mayHaveReachedEbs: false, ebsOrigin: token.ebsOrigin }
  await wizard.update(() => ({ step: 'confirm', intent: begun, checks: [] }))
  await another()
  await handlers['wizard/confirm']({}, PANEL)
  await isRefused()
  expect(allowed).not.toHaveBeenCalled()
})

test('what the window of one gave for a creation does not go to the relay of the other', async () => {
  allowed.mockImplementation(async () => {
    await another()
    return GRANT
  })
  await handlers['wizard/start']({}, PANEL)
  await handlers['wizard/describe']({ ...NO_TEXTS, type: intent.type, description: intent.description }, PANEL)
  await isRefused()
  expect(asked).toEqual([])
})

test('nor what it gave for reading', async () => {
  allowed.mockImplementation(async () => {
    await another()
    return GRANT
  })
  const signingIn = handlers['sign-in']({}, PANEL)
  await expect(signingIn).rejects.toMatchObject({ failure: { code: 'unknown_environment' } })
  expect(asked).toEqual([])
})
