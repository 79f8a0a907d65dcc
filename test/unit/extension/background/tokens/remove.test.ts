import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { handlers } from '../../../../../extension/background/handlers.ts'
import { putBackListed } from '../../../../../extension/background/tokens/remove.ts'
import { MESSAGES } from '../../../../../extension/contracts/messages/table.ts'
import { keepChecks } from '../../../../../extension/vault/checks.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { historyOf } from '../../../../../extension/vault/history.ts'
import { keepRegistered } from '../../../../../extension/vault/registered.ts'
import { retireToken, saveToken, tokenOf } from '../../../../../extension/vault/tokens.ts'
import { openValue } from '../../../../../extension/vault/values.ts'
import { forgetSettings } from '../../../../support/forget-settings.ts'
import { appState } from '../../../../support/whole-app-state.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

const PANEL = { kind: 'panel' } as const
const { ref } = token
const listed = { ref, type: token.type, description: token.description, masked: '' }
const remove = () => handlers['token/remove']({ ref }, PANEL)
const putBack = () => handlers['token/put-back']({ ref }, PANEL)
const list = (...endpoints: (typeof listed)[]) => keepRegistered('test', { endpoints, unread: [] }, token.ebsOrigin)
const row = async () => (await appState(null)).tokens.find((one) => one.ref === ref)
const events = async () => (await historyOf(ref)).map(({ event }) => event).toSorted()
let badge = ''

beforeEach(async () => {
  fakeBrowser.reset()
  await forgetSettings()
  await eraseVault()
  await connected([environmentAt(token.ebsOrigin)])
  await saveToken(token)
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation(async ({ text }) => {
    badge = text ?? ''
  })
  vi.spyOn(browser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined as never)
})

test('what EBS does not list is removed: the badge is empty, and history, value and checks are kept', async () => {
  await list()
  const connection = { result: 'refused' as const, testedAt: token.createdAt }
  await keepChecks([{ ref, connection }])
  await remove()
  expect(badge).toBe('')
  expect(await row()).toMatchObject({ here: false, retired: { by: null, how: 'removed' }, connection })
  expect(await events()).toEqual(['removed'])
  await expect(openValue(await tokenOf(ref))).rejects.toMatchObject({ failure: { code: 'value_not_here' } })
})

test('it is put back as it was', async () => {
  await list()
  await remove()
  await putBack()
  expect(badge).toBe('1')
  expect(await row()).toMatchObject({ here: true, retired: null, registered: false })
  expect(await openValue(await tokenOf(ref))).toBe(token.value)
  expect(await events()).toEqual(['put-back', 'removed'])
})

test.each([
  ['EBS lists it', () => list(listed)],
  ['the list was never read', async () => undefined],
  [
    'its type could not be read',
    () => keepRegistered('test', { endpoints: [], unread: [token.type] }, token.ebsOrigin),
  ],
])('nothing is removed when %s', async (_, read) => {
  await read()
  await expect(remove()).rejects.toMatchObject({ failure: { code: 'still_listed', done: 'no' } })
  expect(await row()).toMatchObject({ retired: null })
  expect(await events()).toEqual([])
})

test('what EBS lists again is in the list again, with its value', async () => {
  await list()
  await remove()
  await list(listed)
  await putBackListed('test', RELAY, [listed])
  expect(await row()).toMatchObject({ here: true, retired: null, registered: true })
  expect(await events()).toEqual(['put-back', 'removed'])
})

test('what another relay lists stays out of the list', async () => {
  await list()
  await saveToken({ ...token, relay: RELAY })
  await remove()
  await putBackListed('test', 'https://relay.example.org', [listed])
  expect((await tokenOf(ref)).retired).toMatchObject({ how: 'removed' })
})

test('what EBS ended is not put back, and loses its value also when it was removed before', async () => {
  await list()
  await remove()
  await retireToken(ref, { at: token.createdAt, by: null }, '')
  await putBack()
  expect(await tokenOf(ref)).toMatchObject({ value: null, retired: { how: 'ended' } })
  expect(await events()).toEqual(['removed'])
})

test('only pages of our own remove and put back', () => {
  expect([MESSAGES['token/remove'].from, MESSAGES['token/put-back'].from]).toEqual([['panel'], ['panel']])
})

test('of several, those that EBS does not list are removed and the others stay; taking it back brings each back', async () => {
  const second = { ...token, ref: 'B'.repeat(22), requestId: crypto.randomUUID() }
  await saveToken(second)
  await list(listed)
  const refs = [ref, second.ref, 'C'.repeat(22)]
  expect(await handlers['tokens/remove']({ refs }, PANEL)).toEqual({ refs: [second.ref] })
  expect(badge).toBe('')
  expect((await appState(null)).tokens.filter(({ retired }) => retired).map((one) => one.ref)).toEqual([second.ref])
  await handlers['tokens/put-back']({ refs }, PANEL)
  expect((await appState(null)).tokens.filter(({ retired }) => retired)).toEqual([])
  expect((await historyOf(second.ref)).map(({ event }) => event).toSorted()).toEqual(['put-back', 'removed'])
  expect(await historyOf(ref)).toEqual([])
})
