/** Tokens of a table are judged by the vault and by EBS's list, and only those that EBS knows are stored. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { handlers } from '../../../../../extension/background/handlers.ts'
import * as client from '../../../../../extension/background/relay/client.ts'
import { answer } from '../../../../../extension/background/router.ts'
import { watchPolicy } from '../../../../../extension/background/state/policy.ts'
import { agreements } from '../../../../../extension/background/state/storage-items.ts'
import { eventOf } from '../../../../../extension/background/tokens/audit-log.ts'
import { MESSAGES } from '../../../../../extension/contracts/messages/table.ts'
import { ROWS_AT_ONCE } from '../../../../../extension/contracts/token/adoption.ts'
import { NO_TEXTS } from '../../../../../extension/contracts/token/texts.ts'
import { allChecks } from '../../../../../extension/vault/checks.ts'
import { vault } from '../../../../../extension/vault/database.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { historyOf } from '../../../../../extension/vault/history.ts'
import { keepRegistered } from '../../../../../extension/vault/registered.ts'
import { allTokens, removeToken, retireToken, saveToken, tokenOf } from '../../../../../extension/vault/tokens.ts'
import { openValue } from '../../../../../extension/vault/values.ts'
import { endpointRef } from '../../../../../shared/endpoint.ts'
import { appState } from '../../../../support/whole-app-state.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

const PANEL = { kind: 'panel' } as const
const { type, ebsOrigin } = token
const VALUE = 'a-value-of-more-than-16'
const row = (more: object = {}) => ({
  environment: 'test',
  type,
  value: VALUE,
  ...NO_TEXTS,
  connection: null,
  ...more,
})
const TEXTS = { description: 'Spring', note: 'a note', owner: 'Maria K.', usedBy: 'Acme', rotateBy: '2027-03-01' }
const refOf = (face: string) => endpointRef('test', type, face)
const listedByValue = async (value: string, description: string | null = null) => ({
  ref: await refOf(value),
  valueRef: await refOf(value),
  type,
  description,
  masked: '',
})
const listedById = async (id: string) => ({ ref: await refOf(id), id, type, description: null, masked: '' })
const list = (endpoints: Awaited<ReturnType<typeof listedByValue | typeof listedById>>[], unread: string[] = []) =>
  keepRegistered('test', { endpoints, unread }, ebsOrigin, RELAY)
const ask = (message: 'adopt/judge' | 'adopt/keep', ...rows: object[]) =>
  answer({ message, request: { rows } }, PANEL, handlers, Promise.resolve())
const findings = async (message: 'adopt/judge' | 'adopt/keep', ...rows: object[]) => {
  const answered = await ask(message, ...rows)
  return answered.ok ? (answered.reply as { findings: string[] }).findings : answered.failure.code
}
const connection = (result: 'accepted' | 'refused') => ({ result, testedAt: '2026-11-30T10:00:00.000Z' })

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await connected([environmentAt(ebsOrigin)])
  vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue(undefined as never)
  vi.spyOn(browser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined as never)
})
afterEach(() => vi.restoreAllMocks())

test('what EBS lists is stored, with its texts, and is in the list as EBS’s own', async () => {
  await list([await listedByValue(VALUE)])
  expect(await findings('adopt/judge', row(TEXTS))).toEqual(['listed'])
  expect(await allTokens()).toEqual([])
  expect(await findings('adopt/keep', row(TEXTS))).toEqual(['kept'])
  expect((await appState(null)).tokens).toMatchObject([{ ...TEXTS, here: true, registered: true }])
  expect(await openValue(await tokenOf(await refOf(VALUE)))).toBe(VALUE)
  expect(await historyOf()).toMatchObject([{ event: 'imported', description: 'Spring' }])
})

test('without a description, EBS’s own counts', async () => {
  await list([await listedByValue(VALUE, 'As EBS has it')])
  await ask('adopt/keep', row())
  expect(await allTokens()).toMatchObject([{ description: 'As EBS has it' }])
})

test('badge and views follow once, after the last part', async () => {
  await list([await listedByValue(VALUE)])
  const said = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(undefined as never)
  await ask('adopt/keep', row(TEXTS))
  expect(said).not.toHaveBeenCalled()
  expect(await findings('adopt/keep')).toEqual([])
  expect(said).toHaveBeenCalledTimes(1)
})

test('storing it again stores nothing twice', async () => {
  await list([await listedByValue(VALUE)])
  await ask('adopt/keep', row(TEXTS))
  expect(await findings('adopt/keep', row({ ...TEXTS, owner: 'Somebody else' }))).toEqual(['known'])
  expect(await allTokens()).toMatchObject([{ owner: 'Maria K.' }])
  expect(await historyOf()).toHaveLength(1)
})

test.each([
  ['EBS’s list was never read', async () => undefined, 'unread'],
  ['the list of its type could not be read', () => list([], [type]), 'unread'],
  ['EBS does not list it', async () => list([await listedByValue('another-value-of-16')]), 'not-listed'],
  ['EBS lists nothing', () => list([]), 'not-listed'],
  ['EBS lists ids alone', async () => list([await listedById('ES-7')]), 'untested'],
])('%s: it stays outside', async (_, before, finding) => {
  await before()
  expect(await findings('adopt/judge', row())).toEqual([finding])
  expect(await findings('adopt/keep', row())).toEqual([finding])
  expect(await allTokens()).toEqual([])
})

test('one that EBS accepted is stored with that result, under the one id that nobody here has', async () => {
  await list([await listedById('ES-7')])
  expect(await findings('adopt/keep', row({ connection: connection('accepted') }))).toEqual(['kept'])
  const ref = await refOf('ES-7')
  expect(await allTokens()).toMatchObject([{ ref, id: 'ES-7' }])
  expect((await allChecks()).get(ref)?.connection).toEqual(connection('accepted'))
})

test('of two accepted values and one id, neither is said to be of that id', async () => {
  await list([await listedById('ES-7')])
  const accepted = { connection: connection('accepted') }
  await ask('adopt/keep', row(accepted), row({ ...accepted, value: `${VALUE}-other` }))
  expect((await allTokens()).map(({ id }) => id)).toEqual([undefined, undefined])
})

test('one that EBS refused stays outside, also when EBS lists it', async () => {
  await list([await listedByValue(VALUE)])
  expect(await findings('adopt/keep', row({ connection: connection('refused') }))).toEqual(['refused'])
})

test('one that has ended here stays so; one that was removed or is damaged comes back with what was known', async () => {
  const ref = await refOf(VALUE)
  await list([await listedByValue(VALUE)])
  await saveToken({ ...token, ...TEXTS, ref, value: VALUE, relay: RELAY })
  await removeToken(ref, await eventOf('removed', { ...token, ref }))
  expect(await findings('adopt/keep', row({ owner: 'Nikos' }))).toEqual(['kept'])
  const back = { ...TEXTS, owner: 'Nikos', createdAt: token.createdAt, createdBy: token.createdBy, retired: null }
  expect(await tokenOf(ref)).toMatchObject(back)
  await (await vault()).put('tokens', { ...(await tokenOf(ref)), value: null })
  expect(await findings('adopt/keep', row())).toEqual(['kept'])
  expect(await openValue(await tokenOf(ref))).toBe(VALUE)
  await retireToken(ref, { at: token.createdAt, by: null }, '')
  expect(await findings('adopt/keep', row())).toEqual(['ended'])
})

test('of an environment that the admin has not agreed to, nothing is stored or sent', async () => {
  await list([await listedByValue(VALUE)])
  await agreements.update(() => ({}))
  const asked = vi.spyOn(client, 'call')
  expect(await findings('adopt/keep', row())).toEqual(['not-agreed'])
  await expect(handlers['adopt/test']({ environment: 'test', type, value: VALUE }, PANEL)).rejects.toThrow(
    'relay_not_agreed',
  )
  expect(asked).not.toHaveBeenCalled()
})

test('of an environment that no relay offers, nothing is stored either, and the other rows are judged', async () => {
  await list([await listedByValue(VALUE)])
  expect(await findings('adopt/keep', row({ environment: 'another' }), row())).toEqual(['not-agreed', 'kept'])
})

test('judging asks nobody; a test sends the one value', async () => {
  await list([])
  const asked = vi.spyOn(client, 'call').mockResolvedValue({ result: 'accepted', durationMs: 1 } as never)
  await ask('adopt/judge', row())
  await ask('adopt/keep', row())
  expect(asked).not.toHaveBeenCalled()
  const tested = await handlers['adopt/test']({ environment: 'test', type, value: VALUE }, PANEL)
  expect(tested).toMatchObject({ result: 'accepted' })
  expect(asked).toHaveBeenCalledTimes(1)
})

test('a batch is stored as a whole, or not at all', async () => {
  const values = Array.from({ length: ROWS_AT_ONCE }, (_, index) => `${VALUE}-${index}`)
  await list(await Promise.all(values.map((value) => listedByValue(value))))
  const { put } = IDBObjectStore.prototype
  let puts = 0
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = put.apply(this, given as never)
    // The browser refuses this one, as it would for want of room.
    return this.name === 'tokens' && ++puts === 20 ? this.add(given[0]) : request
  })
  expect(await findings('adopt/keep', ...values.map((value) => row({ value })))).toBe('vault_failed')
  vi.restoreAllMocks()
  expect(await allTokens()).toEqual([])
  expect(await historyOf()).toEqual([])
})

test.each([
  ['a value that is none', { value: 'short' }],
  ['a day that is none', { rotateBy: 'soon' }],
  ['a note that is too long', { note: 'a'.repeat(501) }],
  ['a field that is none', { ref: 'AAAAAAAAAAAAAAAAAAAAAA' }],
])('%s is refused at the border, and nothing of it is said', async (_, more) => {
  const said = vi.spyOn(console, 'error')
  expect(await findings('adopt/keep', row(more))).toBe('invalid_message')
  expect(said).not.toHaveBeenCalled()
})

test('more rows than a message holds are refused; only pages of our own send any, with the vault open', async () => {
  const rows = Array.from({ length: ROWS_AT_ONCE + 1 }, () => row())
  expect(await findings('adopt/judge', ...rows)).toBe('invalid_message')
  for (const name of ['adopt/judge', 'adopt/keep', 'adopt/test'] as const) {
    expect(MESSAGES[name].from).toEqual(['panel'])
    expect('whileLocked' in MESSAGES[name]).toBe(false)
  }
})

test('while the company requires a passphrase and there is none, nothing is stored', async () => {
  watchPolicy(async () => undefined)
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({ lockRequired: true } as never)
  await fakeBrowser.storage.onChanged.trigger({}, 'managed')
  await list([await listedByValue(VALUE)])
  expect(await findings('adopt/keep', row())).toBe('passphrase_required')
  expect(await allTokens()).toEqual([])
  vi.mocked(browser.storage.managed.get).mockResolvedValue({} as never)
  await fakeBrowser.storage.onChanged.trigger({}, 'managed')
})
