import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { handOver } from '../../../../../extension/background/hand-over/hand-over.ts'
import { handlers } from '../../../../../extension/background/handlers.ts'
import { agree, bindEarlierRecords, pendingAgreement } from '../../../../../extension/background/relay/agree.ts'
import { call } from '../../../../../extension/background/relay/client.ts'
import {
  connectRelay,
  currentEnvironment,
  requireOffered,
} from '../../../../../extension/background/relay/environments.ts'
import { requireAgreed } from '../../../../../extension/background/state/agreement.ts'
import {
  agreements,
  relayUrl,
  sessions,
  storedEnvironments,
  wizard,
} from '../../../../../extension/background/state/storage-items.ts'
import { agreementFor } from '../../../../../extension/contracts/settings/agreement.ts'
import { allChecks, keepChecks } from '../../../../../extension/vault/checks.ts'
import { lock } from '../../../../../extension/vault/data-key.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { openIntent, saveIntent } from '../../../../../extension/vault/intents.ts'
import { allRegistered, keepRegistered } from '../../../../../extension/vault/registered.ts'
import { setFirstPassphrase } from '../../../../../extension/vault/rotate-data-key.ts'
import { allTokens, saveToken } from '../../../../../extension/vault/tokens.ts'
import type { Environment } from '../../../../../shared/environment.ts'
import { forgetSettings } from '../../../../support/forget-settings.ts'
import { appState } from '../../../../support/whole-app-state.ts'
import { environmentAt, intent, token } from '../../vault/sample.ts'

vi.mock('../../../../../extension/background/pages/registration.ts', () => ({
  followEnvironments: async () => undefined,
}))

vi.mock('../../../../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../../../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
}))

const FIRST = 'https://relay.example.com'
const SECOND = 'https://relay.example.org'
const EBS = token.ebsOrigin
const portal = { origins: ['https://store.example.com'], path: '/', tabs: 'nav', content: 'main' }
const control = { selector: 'button' }
const guide = {
  ...{ url: 'https://store.example.com/subscription', tab: control, add: control, description: control, type: control },
  ...{ next: control, allow: control, row: 'tr', show: control },
}
const parametersPage = { url: `${EBS}/parameters`, section: 'section', row: 'tr', idAttribute: 'id' }
const genuine: Environment = { ...environmentAt(EBS), portal, guide, parametersPage }
const PANEL = { kind: 'panel' } as const
const offered: Record<string, Environment[]> = {}
let asked: string[] = []

beforeEach(async () => {
  fakeBrowser.reset()
  await forgetSettings()
  await eraseVault()
  offered[FIRST] = [genuine]
  offered[SECOND] = [genuine]
  asked = []
  vi.stubGlobal('fetch', async (url: URL, { method }: RequestInit) => {
    asked.push(`${method} ${url.origin}${url.pathname}`)
    return Response.json({ environments: offered[url.origin] })
  })
})

const isAgreed = (id = 'test') =>
  requireAgreed(id).then(
    () => true,
    ({ failure }) => failure.code,
  )
/** A relay, a token and all else that belongs to it. */
async function work(): Promise<void> {
  await connectRelay(FIRST)
  await saveToken({ ...token, relay: FIRST })
  await saveIntent({ ...intent, ebsOrigin: EBS, relay: FIRST })
  await keepRegistered('test', { endpoints: [{ ...token, masked: '' }], unread: [] }, EBS, FIRST)
  await keepChecks([{ ref: token.ref, relay: FIRST }])
  const user = { id: 'Admin', name: 'Admin', administrator: true }
  const held = { session: 's', relay: FIRST, expiresAt: Date.now() + 60_000, user, requestId: null }
  await sessions.update(() => ({ test: held }))
}

test('connecting to the first relay is the agreement', async () => {
  await connectRelay(FIRST)
  expect(await isAgreed()).toBe(true)
  expect(await pendingAgreement(genuine)).toBeNull()
})

test('a relay that is agreed to may offer more environments later', async () => {
  await work()
  offered[FIRST] = [genuine, environmentAt('https://live.example.com', 'live')]
  await connectRelay(FIRST)
  expect(await isAgreed('live')).toBe(true)
})

test('another relay needs an agreement for each environment, also for one that the former did not have', async () => {
  await work()
  offered[SECOND] = [genuine, environmentAt('https://live.example.com', 'live')]
  await connectRelay(SECOND)
  expect([await isAgreed(), await isAgreed('live')]).toEqual(['relay_not_agreed', 'relay_not_agreed'])
  expect(await pendingAgreement(genuine)).toMatchObject({
    wanted: { relay: SECOND, ebsOrigin: EBS },
    before: { relay: FIRST },
    former: FIRST,
    tokens: [{ ref: token.ref, name: token.description }],
  })
})

test('before it, no request but an open one leaves, and sessions are gone', async () => {
  await work()
  await connectRelay(SECOND)
  expect(await sessions.get()).toEqual({})
  asked = []
  const key = token.value
  const refused = { failure: { code: 'relay_not_agreed', done: 'no' } }
  const test = call('testConnection', { environment: 'test', body: { environment: 'test', type: 'SURVEYS', key } })
  await expect(test).rejects.toMatchObject(refused)
  await expect(call('verify', { environment: 'test', body: { items: [] } })).rejects.toMatchObject(refused)
  await expect(handlers['sign-in']({}, PANEL)).rejects.toMatchObject(refused)
  await expect(handlers['take-value']({ ref: token.ref, value: key }, PANEL)).rejects.toMatchObject(refused)
  await handlers['check/due']({}, PANEL)
  expect(asked).toEqual([])
})

test('nor does a relay get anything whose address was changed behind the extension’s back', async () => {
  await work()
  await relayUrl.update(() => SECOND)
  expect(await isAgreed()).toBe('relay_not_agreed')
  await expect(requireOffered({ ...intent, relay: FIRST })).rejects.toMatchObject({
    failure: { code: 'relay_not_agreed' },
  })
})

test('with the agreement everything of the environment belongs to the other relay, and the former would need a new one', async () => {
  await work()
  await wizard.update(() => ({ step: 'interrupted', intent: { ...intent, relay: FIRST }, exists: 'unknown' }))
  await connectRelay(SECOND)
  await handlers.agree(agreementFor(genuine, SECOND), PANEL)
  expect(await isAgreed()).toBe(true)
  expect((await allTokens()).map(({ relay }) => relay)).toEqual([SECOND])
  expect((await openIntent())?.relay).toBe(SECOND)
  expect((await allRegistered()).get('test')?.relay).toBe(SECOND)
  expect((await allChecks()).get(token.ref)?.relay).toBe(SECOND)
  expect(await wizard.get()).toMatchObject({ intent: { relay: SECOND } })
  await connectRelay(FIRST)
  expect(await isAgreed()).toBe('relay_not_agreed')
})

test('back at the former relay, without having agreed, all is as before', async () => {
  await work()
  await connectRelay(SECOND)
  await connectRelay(FIRST)
  expect(await isAgreed()).toBe(true)
})

/** The next reading of the list, as it is after the agreement. */
const readList = (ebsOrigin: string, relay: string) =>
  keepRegistered('test', { endpoints: [{ ...token, masked: '' }], unread: [] }, ebsOrigin, relay)

test('another relay with another EBS gets no token of the former one, although it lists its ref', async () => {
  await work()
  const moved = environmentAt('https://ebs.example.org')
  offered[SECOND] = [moved]
  await connectRelay(SECOND)
  expect((await pendingAgreement(moved))?.tokens).toEqual([{ ref: token.ref, name: token.description }])
  await agree(agreementFor(moved, SECOND))
  await readList(moved.ebsOrigin, SECOND)
  expect(await allTokens()).toMatchObject([{ ebsOrigin: EBS, relay: FIRST }])
  asked = []
  await expect(handlers['test-connection']({ ref: token.ref }, PANEL)).rejects.toMatchObject({
    failure: { done: 'no' },
  })
  await handlers['check/due']({}, PANEL)
  expect(asked).toEqual([])
})

test.each([
  ['an EBS that has moved', FIRST, 'https://ebs.example.org'],
  ['an EBS that has another relay', SECOND, EBS],
])('%s has its tokens again after the agreement', async (_, relay, ebsOrigin) => {
  await work()
  const moved = environmentAt(ebsOrigin)
  offered[relay] = [moved]
  await connectRelay(relay)
  expect((await pendingAgreement(moved))?.tokens).toEqual([{ ref: token.ref, name: token.description }])
  await agree(agreementFor(moved, relay))
  await readList(ebsOrigin, relay)
  expect(await allTokens()).toMatchObject([{ ebsOrigin, relay }])
  expect((await handOver(token.ref, 'json', 'clipboard')).text).toContain(token.value)
  asked = []
  await handlers['test-connection']({ ref: token.ref }, PANEL).catch(() => undefined)
  expect(asked).toEqual([`POST ${relay}/v1/connection-tests`])
})

test('nobody agrees to what they were not shown', async () => {
  await work()
  await connectRelay(SECOND)
  const shown = agreementFor(genuine, SECOND)
  const moved = { ...genuine, apiBase: 'https://collect.example.net' }
  await storedEnvironments.update(() => [moved])
  await expect(agree(shown)).rejects.toMatchObject({ failure: { code: 'relay_not_agreed' } })
  await expect(agree({ ...shown, relay: FIRST })).rejects.toMatchObject({ failure: { code: 'relay_not_agreed' } })
})

test.each([
  ['EBS', { ebsOrigin: 'https://ebs.example.net' }],
  ['the address of the API', { apiBase: 'https://collect.example.net' }],
  ['the sign-in page', { authorization: { ...genuine.authorization, url: `${EBS}/other` } }],
  ['the portal', { portal: { ...portal, origins: ['https://store.example.net'] } }],
  ['one more portal', { portal: { ...portal, origins: [...portal.origins, 'https://store.example.net'] } }],
  ['the page of the guide', { guide: { ...guide, url: 'https://store.example.net/subscription' } }],
  ['the parameters page', { parametersPage: { ...parametersPage, url: `${EBS}/other` } }],
])('the same relay that names another address needs a new agreement: %s', async (_, other) => {
  await work()
  offered[FIRST] = [{ ...genuine, ...other }]
  await connectRelay(FIRST)
  expect(await isAgreed()).toBe('relay_not_agreed')
  expect(await pendingAgreement(await currentEnvironment())).toMatchObject({ before: agreementFor(genuine, FIRST) })
})

test.each([
  ['of the API', { apiBase: 'https://collect.example.net' }, 'relay_not_agreed'],
  [
    'of the sign-in page',
    { authorization: { ...genuine.authorization, url: 'https://other.example.net/' } },
    'relay_not_agreed',
  ],
  [
    'of the sign-in page of the relay itself',
    { authorization: { ...genuine.authorization, url: `${FIRST}/authorize/test` } },
    true,
  ],
])('on the first day, an address outside of EBS is not agreed to by connecting: that %s', async (_, other, found) => {
  offered[FIRST] = [{ ...genuine, ...other }]
  await connectRelay(FIRST)
  expect(await isAgreed()).toBe(found)
})

test('no address is handed over that nobody has agreed to', async () => {
  await work()
  offered[FIRST] = [{ ...genuine, apiBase: 'https://collect.example.net' }]
  await connectRelay(FIRST)
  for (const format of ['env', 'curl', 'facts'] as const) {
    await expect(handOver(token.ref, format, 'file')).rejects.toMatchObject({ failure: { code: 'relay_not_agreed' } })
  }
})

test('endpoint tokens that came from a backup before the first relay need an agreement', async () => {
  await saveToken(token)
  await connectRelay(FIRST)
  expect(await isAgreed()).toBe('relay_not_agreed')
  expect(await pendingAgreement(genuine)).toMatchObject({ before: null, former: null, tokens: [{ ref: token.ref }] })
  expect((await appState(null)).kept).toBe(1)
})

test('what an earlier version left belongs to the relay that is connected to at the first start, once', async () => {
  await relayUrl.update(() => FIRST)
  await storedEnvironments.update(() => [genuine])
  await saveToken(token)
  await bindEarlierRecords()
  expect((await allTokens()).map(({ relay }) => relay)).toEqual([FIRST])
  expect(await isAgreed()).toBe(true)
  await relayUrl.update(() => SECOND)
  await bindEarlierRecords()
  expect(await agreements.get()).toEqual({ test: agreementFor(genuine, FIRST) })
})

test('an agreement of an earlier version stands, and from the next start on names the portal and the parameters page', async () => {
  await work()
  const { portalOrigins: _, parametersUrl: __, ...earlier } = agreementFor(genuine, FIRST)
  await agreements.update(() => ({ test: earlier }))
  expect(await isAgreed()).toBe(true)
  await bindEarlierRecords()
  expect(await agreements.get()).toEqual({ test: agreementFor(genuine, FIRST) })
  offered[FIRST] = [{ ...genuine, portal: { ...portal, origins: ['https://store.example.net'] } }]
  await connectRelay(FIRST)
  expect(await isAgreed()).toBe('relay_not_agreed')
})

test('nobody agrees while the vault is locked, or to what is not offered; the records stay where they were', async () => {
  await connectRelay(FIRST)
  await saveToken({ ...token, relay: FIRST })
  await connectRelay(SECOND)
  const wanted = agreementFor(genuine, SECOND)
  await setFirstPassphrase('correct horse battery')
  await lock()
  await expect(agree(wanted)).rejects.toMatchObject({ failure: { code: 'vault_locked' } })
  await eraseVault()
  await saveToken({ ...token, relay: FIRST })
  await expect(agree({ ...wanted, environment: 'elsewhere' })).rejects.toMatchObject({
    failure: { code: 'unknown_environment' },
  })
  expect(await allTokens()).toMatchObject([{ relay: FIRST }])
  expect((await agreements.get())?.['test']?.relay).toBe(FIRST)
})

test('what is not offered is told from what was not agreed to', async () => {
  await connectRelay(FIRST)
  expect([await isAgreed(), await isAgreed('elsewhere')]).toEqual([true, 'unknown_environment'])
})

test('without a relay nobody is asked to agree', async () => {
  await work()
  await agreements.update(() => ({}))
  expect(await pendingAgreement(genuine)).not.toBeNull()
  await relayUrl.update(() => null)
  expect(await pendingAgreement(genuine)).toBeNull()
})
