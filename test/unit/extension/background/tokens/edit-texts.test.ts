import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { handlers } from '../../../../../extension/background/handlers.ts'
import { answer } from '../../../../../extension/background/router.ts'
import { MESSAGES } from '../../../../../extension/contracts/messages/table.ts'
import { TEXT_MAX } from '../../../../../extension/contracts/token/texts.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { historyOf } from '../../../../../extension/vault/history.ts'
import { keepRegistered } from '../../../../../extension/vault/registered.ts'
import { retireToken, saveToken, tokenOf } from '../../../../../extension/vault/tokens.ts'
import { openValue } from '../../../../../extension/vault/values.ts'
import { endpointRef } from '../../../../../shared/endpoint.ts'
import { appState } from '../../../../support/whole-app-state.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

const PANEL = { kind: 'panel' } as const
const { ref } = token
const listed = { ref, type: token.type, description: token.description, masked: '' }
/** As a view sends it. */
const edit = (texts: object) =>
  answer({ message: 'token/edit', request: { ref, texts } }, PANEL, handlers, Promise.resolve())
const row = async () => (await appState(null)).tokens.find((one) => one.ref === ref)

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await connected([environmentAt(token.ebsOrigin)])
  await saveToken({ ...token, relay: RELAY })
  await keepRegistered('test', { endpoints: [listed], unread: [] }, token.ebsOrigin)
})

test('what is changed is in the list, also a description that EBS has otherwise; the value stays', async () => {
  const texts = { description: 'Autumn', note: 'a note', owner: 'Maria K.', usedBy: 'Acme', rotateBy: '2027-03-01' }
  expect(await edit(texts)).toEqual({ ok: true, reply: null })
  expect(await row()).toMatchObject(texts)
  await keepRegistered('test', { endpoints: [listed], unread: [] }, token.ebsOrigin)
  expect(await row()).toMatchObject(texts)
  expect(await openValue(await tokenOf(ref))).toBe(token.value)
})

test('what is left out stays', async () => {
  await edit({ owner: 'Maria K.' })
  await edit({ note: 'a note' })
  expect(await row()).toMatchObject({ owner: 'Maria K.', note: 'a note', description: token.description })
})

test('the history says which were changed, and not to what', async () => {
  await edit({ owner: 'Maria K.', note: 'a note', description: token.description })
  const events = await historyOf(ref)
  expect(events).toMatchObject([{ event: 'edited', fields: ['note', 'owner'], description: token.description }])
  expect(JSON.stringify(events)).not.toContain('Maria')
})

test('where nothing is other than before, nothing is written', async () => {
  await edit({ owner: '', description: token.description })
  expect(await historyOf(ref)).toEqual([])
})

test('a text is one line, whatever is pasted', async () => {
  await edit({ note: 'first\nsecond\u202e line\u0000' })
  expect(await row()).toMatchObject({ note: 'first second line' })
})

test.each([
  [{ description: '' }],
  [{ description: 'a'.repeat(TEXT_MAX.description + 1) }],
  [{ note: 'a'.repeat(TEXT_MAX.note + 1) }],
  [{ owner: 'a'.repeat(TEXT_MAX.owner + 1) }],
  [{ rotateBy: '2027-02-30' }],
  [{ value: 'another value of 16' }],
  [{ ref: 'BBBBBBBBBBBBBBBBBBBBBB' }],
])('%j is refused', async (texts) => {
  expect(await edit(texts)).toMatchObject({ ok: false, failure: { code: 'invalid_message' } })
  expect(await row()).toMatchObject({ description: token.description, note: '', owner: '', rotateBy: '' })
})

test('a token that EBS alone has keeps no words here', async () => {
  const other = { ...listed, ref: 'BBBBBBBBBBBBBBBBBBBBBB' }
  await keepRegistered('test', { endpoints: [listed, other], unread: [] }, token.ebsOrigin)
  const editing = handlers['token/edit']({ ref: other.ref, texts: { owner: 'Maria' } }, PANEL)
  await expect(editing).rejects.toMatchObject({ failure: { code: 'unknown_token' } })
})

test('nor does one that ended here and that EBS lists all the same: its record stays as it was', async () => {
  await retireToken(token.ref, { at: '2026-01-02T00:00:00.000Z', by: null }, token.requestId)
  await keepRegistered('test', { endpoints: [listed], unread: [] }, token.ebsOrigin)
  const editing = handlers['token/edit']({ ref: token.ref, texts: { owner: 'Maria' } }, PANEL)
  await expect(editing).rejects.toMatchObject({ failure: { code: 'unknown_token' } })
  expect((await tokenOf(token.ref)).owner).toBe('')
})

test('a token that EBS alone had keeps words once its value is taken in', async () => {
  const value = token.value.replace('0042', '0043')
  const other = await endpointRef(token.environment, token.type, value)
  const row = { ...listed, ref: other, valueRef: other, description: 'Made elsewhere' }
  await keepRegistered('test', { endpoints: [listed, row], unread: [] }, token.ebsOrigin)
  await handlers['take-value']({ ref: other, value }, PANEL)
  await handlers['token/edit']({ ref: other, texts: { owner: 'Maria K.', note: 'a note' } }, PANEL)
  const shown = (await appState(null)).tokens.find((one) => one.ref === other)
  expect(shown).toMatchObject({ owner: 'Maria K.', note: 'a note', description: 'Made elsewhere', here: true })
})

test('only pages of our own edit', () => {
  expect(MESSAGES['token/edit'].from).toEqual(['panel'])
})
