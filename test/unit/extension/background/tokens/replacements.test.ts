/** A plan lies in the record of the new token: it lasts, belongs where that belongs, and is harmless when one of the two is gone. */
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { noteConnection } from '../../../../../extension/background/checks/results.ts'
import { handlers } from '../../../../../extension/background/handlers.ts'
import { wizard } from '../../../../../extension/background/state/storage-items.ts'
import { knownToken } from '../../../../../extension/background/tokens/inventory.ts'
import { newPlan, type PlanChange } from '../../../../../extension/contracts/token/replacement.ts'
import { bindEnvironment } from '../../../../../extension/vault/bind.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { addHistory, historyOf } from '../../../../../extension/vault/history.ts'
import { keepRegistered } from '../../../../../extension/vault/registered.ts'
import { removeToken, retireToken, saveToken, tokenOf } from '../../../../../extension/vault/tokens.ts'
import { endpointRef } from '../../../../../shared/endpoint.ts'
import { appState } from '../../../../support/whole-app-state.ts'
import { environmentAt, token as sample } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

/** The file's own encryption has its tests; here it is left out. */
vi.mock('../../../../../extension/vault/backup/file.ts', () => ({
  sealBackup: async (content: object) => JSON.stringify(content),
  openBackup: async (text: string) => JSON.parse(text),
}))

const PANEL = { kind: 'panel' } as const
const refOf = (value: string) => endpointRef(sample.environment, sample.type, value)
const NEW_VALUE = sample.value.replace('0042', '0043')
const OLD = await refOf(sample.value)
const NEW = await refOf(NEW_VALUE)
const old = { ...sample, ref: OLD, relay: RELAY }
const made = {
  ...old,
  ref: NEW,
  value: NEW_VALUE,
  requestId: '7f0c0b3e-56c0-4b7c-9f29-0f6a3b1f2a12',
  createdAt: '2026-02-01T00:00:00.000Z',
  replaces: newPlan(OLD),
}

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await wizard.update(() => null)
  await connected([environmentAt(sample.ebsOrigin)])
  await saveToken(old)
  await saveToken(made)
})

const rows = async () => new Map((await appState(null)).tokens.map((row) => [row.ref, row.replacement]))
const planOf = async (ref: string) => (await rows()).get(ref)
const change = (wanted: PlanChange) => handlers['replacement/change']({ ref: NEW, change: wanted }, PANEL)
const event = (kind: 'copied' | 'handed-over', at: string) => ({
  id: crypto.randomUUID(),
  at,
  event: kind,
  ref: NEW,
  environment: sample.environment,
  type: sample.type,
  description: null,
  user: null,
})

test('both rows show the same plan, with nothing ticked', async () => {
  const plan = { oldRef: OLD, newRef: NEW, handedOver: null, switched: null, retireOn: null, seen: null }
  expect(await planOf(OLD)).toEqual(plan)
  expect(await planOf(NEW)).toEqual(plan)
})

test('a tick has its time and its line in the history, and is taken back', async () => {
  const before = Date.now()
  await change({ what: 'tick', step: 'handedOver', done: true })
  await change({ what: 'tick', step: 'switched', done: true })
  const plan = await planOf(OLD)
  for (const at of [plan?.handedOver, plan?.switched]) expect(Date.parse(at ?? '')).toBeGreaterThanOrEqual(before)
  expect((await historyOf(NEW)).map((one) => one.event).toSorted()).toEqual(['marked-handed-over', 'marked-switched'])
  await change({ what: 'tick', step: 'switched', done: false })
  expect(await planOf(OLD)).toMatchObject({ handedOver: plan?.handedOver, switched: null })
})

test('what was seen of the new value leaving this computer is shown and ticks nothing; an encrypted one says the most', async () => {
  await addHistory([event('copied', '2026-02-03T00:00:00.000Z')])
  expect(await planOf(NEW)).toMatchObject({ handedOver: null, seen: { event: 'copied' } })
  await addHistory([event('handed-over', '2026-02-02T00:00:00.000Z')])
  expect(await planOf(NEW)).toMatchObject({
    handedOver: null,
    seen: { event: 'handed-over', at: '2026-02-02T00:00:00.000Z' },
  })
})

test('a connection test of the new one from here shows that EBS accepts it, and no hand-over', async () => {
  await noteConnection(await knownToken(NEW), { result: 'accepted', testedAt: '2026-02-03T00:00:00.000Z' })
  expect(await planOf(NEW)).toMatchObject({ handedOver: null, switched: null, seen: null })
})

test('where both stay, the plan is over, and the old one can be replaced anew', async () => {
  await expect(handlers['wizard/replace']({ ref: OLD }, PANEL)).rejects.toMatchObject({
    failure: { code: 'being_replaced', ref: NEW, done: 'no' },
  })
  await change({ what: 'keep-both' })
  expect(await planOf(OLD)).toBeNull()
  expect(await planOf(NEW)).toBeNull()
  await handlers['wizard/replace']({ ref: OLD }, PANEL)
  expect(await wizard.get()).toMatchObject({ step: 'describe', replaces: OLD })
})

test.each([
  ['the old one was revoked', () => retireToken(OLD, { at: sample.createdAt, by: null }, '')],
  ['the new one was revoked', () => retireToken(NEW, { at: sample.createdAt, by: null }, '')],
  ['the old one was removed from the list', () => removeToken(OLD, { ...event('copied', sample.createdAt), ref: OLD })],
  ['the new one was removed from the list', () => removeToken(NEW, event('copied', sample.createdAt))],
])('a plan shows nowhere, cannot be changed and ends nothing when %s', async (_, happens) => {
  await happens()
  expect([...(await rows()).values()].filter((plan) => plan !== null)).toEqual([])
  await expect(change({ what: 'retire-on', day: '2026-12-24' })).rejects.toMatchObject({
    failure: { code: 'unknown_token' },
  })
  const retire = handlers['wizard/revoke']({ ref: OLD, successor: NEW, production: undefined }, PANEL)
  await expect(retire).rejects.toMatchObject({ failure: { code: 'unknown_token' } })
})

test('one that is put back into the list has its plan again', async () => {
  await keepRegistered(sample.environment, { endpoints: [], unread: [] }, sample.ebsOrigin)
  await change({ what: 'retire-on', day: '2026-12-24' })
  await handlers['token/remove']({ ref: OLD }, PANEL)
  expect(await planOf(NEW)).toBeNull()
  await handlers['token/put-back']({ ref: OLD }, PANEL)
  expect(await planOf(NEW)).toMatchObject({ oldRef: OLD, retireOn: '2026-12-24' })
})

test('an old one that EBS alone has is in the plan too', async () => {
  await eraseVault()
  await saveToken(made)
  const listed = [OLD, NEW].map((ref) => ({ ref, type: sample.type, description: 'by EBS', masked: '' }))
  await keepRegistered(sample.environment, { endpoints: listed, unread: [] }, sample.ebsOrigin)
  expect(await planOf(OLD)).toMatchObject({ oldRef: OLD, newRef: NEW })
})

test('the plan of another EBS that has the environment’s name by now does not show', async () => {
  await connected([environmentAt('https://ebs.example.org')])
  expect([...(await rows()).keys()]).toEqual([])
})

test('it goes to another relay only with its token, after the admin’s agreement', async () => {
  await change({ what: 'tick', step: 'switched', done: true })
  const relay = 'https://relay.example.org'
  const { environment, ebsOrigin } = sample
  await bindEnvironment({ environment, ebsOrigin, relay, apiBase: ebsOrigin, authorizeUrl: ebsOrigin })
  expect(await tokenOf(NEW)).toMatchObject({ relay, replaces: { ref: OLD, switched: expect.any(String) } })
})

test('a backup has it, and a restore brings it back', async () => {
  const passphrase = 'purple monkey dishwasher'
  await change({ what: 'tick', step: 'handedOver', done: true })
  await change({ what: 'retire-on', day: '2026-12-24' })
  const before = await planOf(NEW)
  const { text } = await handlers['vault/backup']({ passphrase }, PANEL)
  await eraseVault()
  await handlers['vault/restore']({ passphrase, text }, PANEL)
  expect(await planOf(NEW)).toEqual(before)
  expect(await planOf(OLD)).toEqual(before)
})

test('a value that is pasted again keeps the plan of its token', async () => {
  await change({ what: 'retire-on', day: '2026-12-24' })
  await handlers['take-value']({ ref: NEW, value: NEW_VALUE }, PANEL)
  expect(await planOf(NEW)).toMatchObject({ retireOn: '2026-12-24' })
})

test('a plan that cannot be read leaves its token as it is', async () => {
  await saveToken({ ...made, replaces: { ref: 'torn' } as never })
  expect(await tokenOf(NEW)).toMatchObject({ ref: NEW, description: sample.description })
  expect(await planOf(NEW)).toBeNull()
})
