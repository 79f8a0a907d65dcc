/**
 * The attack: somebody makes a backup file, and talks an admin into restoring it, passphrase and all. It tries to put another
 * value beside a known ref, to rewrite what the history says, to push the true history out, and to bring in words that are
 * code or times that are none.
 */
import { NO_TEXTS } from '../../extension/contracts/token/texts.ts'
import 'fake-indexeddb/auto'
import * as v from 'valibot'
import { beforeEach, expect, test, vi } from 'vitest'
import type { HistoryEvent } from '../../extension/contracts/token/audit-event.ts'
import { restoreBackup } from '../../extension/vault/backup/backup.ts'
import { sealBackup } from '../../extension/vault/backup/file.ts'
import { vault } from '../../extension/vault/database.ts'
import { addHistory, historyOf } from '../../extension/vault/history.ts'
import { keepRegistered } from '../../extension/vault/registered.ts'
import { allTokens, saveToken, tokenOf } from '../../extension/vault/tokens.ts'
import { openValue } from '../../extension/vault/values.ts'
import { endpointRef, MASK } from '../../shared/endpoint.ts'

// The rounds protect a file from guessing; the attacker who made this one knows the passphrase.
vi.mock('../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
  Iterations: v.number(),
}))

const PASSPHRASE = 'purple monkey dishwasher'
const tokenWith = async (value: string, more: object = {}) => ({
  ref: await endpointRef('test', 'SURVEYS', value),
  environment: 'test',
  ebsOrigin: 'https://ebs.example.com',
  type: 'SURVEYS',
  ...NO_TEXTS,
  description: 'spring campaign',
  requestId: '7f0c0b3e-56c0-4b7c-9f29-0f6a3b1f2a11',
  createdAt: '2026-01-01T00:00:01.000Z',
  createdBy: 'Admin',
  value,
  ...more,
})
const token = await tokenWith('the-value-that-is-registered')
const event: HistoryEvent = {
  id: '7f0c0b3e-56c0-4b7c-9f29-0f6a3b1f2a12',
  at: '2026-01-01T00:00:01.000Z',
  event: 'created',
  ref: token.ref,
  environment: 'test',
  type: 'SURVEYS',
  description: 'spring campaign',
  user: 'Admin',
}
/** Sealing judges nothing: an attacker who makes a file writes any content. */
const planted = async (tokens: unknown[], history: unknown[] = []) =>
  restoreBackup(await sealBackup({ tokens, history } as never, PASSPHRASE), PASSPHRASE)

beforeEach(async () => {
  const database = await vault()
  for (const store of ['tokens', 'history', 'intents', 'registered'] as const) await database.clear(store)
})

test('a value that does not belong to its ref is left out and counted', async () => {
  const wrong = { ...token, value: 'a-value-that-was-planted' }
  expect(await planted([wrong])).toEqual({ restored: [], known: [], leftOut: 1 })
  expect(await allTokens()).toEqual([])
})

test.each([
  ['its environment', { environment: 'production' }],
  ['its type', { type: 'APPINSIGHTS' }],
])('nor is a token imported if %s was changed', async (_, change) => {
  expect(await planted([{ ...token, ...change }])).toMatchObject({ restored: [], leftOut: 1 })
})

/** Where EBS has an id beside the value, the ref is made of the id: it says nothing of the value. */
const withId = async (value: string, id = 'ES-7') => ({
  ...(await tokenWith(value)),
  id,
  ref: await endpointRef('test', 'SURVEYS', id),
})
const listedWith = async (value: string) => {
  const { ref, id } = await withId(value)
  const valueRef = await endpointRef('test', 'SURVEYS', value)
  const endpoint = { ref, id, valueRef, type: 'SURVEYS', description: null, masked: MASK }
  await keepRegistered('test', { endpoints: [endpoint], unread: [] }, token.ebsOrigin)
}

test('a token of which the id was changed is left out', async () => {
  const wrong = { ...(await withId(token.value)), id: 'ES-8' }
  expect(await planted([wrong])).toEqual({ restored: [], known: [], leftOut: 1 })
})

test('another value beside an id that EBS lists is left out', async () => {
  await listedWith(token.value)
  expect(await planted([await withId('a-value-that-was-planted')])).toEqual({ restored: [], known: [], leftOut: 1 })
  expect(await planted([await withId(token.value)])).toMatchObject({ restored: [{ id: 'ES-7' }], leftOut: 0 })
})

test('another value does not come in for a record that is damaged, not even with its name in the file', async () => {
  const genuine = await withId(token.value)
  const valueRef = await endpointRef('test', 'SURVEYS', token.value)
  await saveToken(genuine)
  await (await vault()).put('tokens', { ...(await tokenOf(genuine.ref)), value: null })
  const other = { ...(await withId('a-value-that-was-planted')), valueRef }
  expect(await planted([other])).toEqual({ restored: [], known: [], leftOut: 1 })
  expect(await planted([genuine])).toMatchObject({ restored: [{ ref: genuine.ref, valueRef }], leftOut: 0 })
})

test('a token that is here keeps its value and its words', async () => {
  await saveToken(token)
  const before = await tokenOf(token.ref)
  const again = await tokenWith(token.value, { description: 'planted', createdBy: 'Somebody else' })
  expect(await planted([again])).toEqual({ restored: [], known: [token.ref], leftOut: 0 })
  expect(await tokenOf(token.ref)).toEqual(before)
})

test('if a file has two tokens with one ref, the first is imported', async () => {
  const second = await tokenWith(token.value, { description: 'the second' })
  expect(await planted([token, second])).toMatchObject({ restored: [token], known: [token.ref] })
  expect((await tokenOf(token.ref)).description).toBe('spring campaign')
})

test('a token that is no token does not keep the others out', async () => {
  const faulty = [null, 'a token', {}, { ...token, value: 'short' }, { ...token, type: 'surveys' }]
  expect(await planted([...faulty, token])).toMatchObject({ restored: [{ ref: token.ref }], leftOut: faulty.length })
  expect(await openValue(await tokenOf(token.ref))).toBe(token.value)
})

test('words about a token are one line, and times and origins are what they say they are', async () => {
  const hostile = await tokenWith(token.value, {
    description: 'Shop\nX=$(id)\u202e',
    createdBy: 'Ad\u0000min',
    createdAt: 'not a date',
    ebsOrigin: 'https://ebs.example.com/?x=',
    requestId: 'not a request',
  })
  await planted([hostile])
  expect(await tokenOf(token.ref)).toMatchObject({
    description: 'Shop X=$(id)',
    createdBy: 'Admin',
    createdAt: '',
    ebsOrigin: '',
    requestId: '',
  })
})

test('an event of the history that is here is not rewritten', async () => {
  await addHistory([event])
  await planted([], [{ ...event, event: 'revealed', user: 'Somebody else', at: '2026-02-01T00:00:00.000Z' }])
  expect(await historyOf()).toEqual([event])
})

test.each([
  'not a date',
  '',
  '2026-02-31T00:00:00.000Z',
  '2026-13-01T00:00:00.000Z',
  '2026-01-01T00:00:00.000+02:00',
  '2026-01-01',
  '+012026-01-01T00:00:00.000Z',
])('an event with the time %j is not imported', async (at) => {
  await planted([], [{ ...event, at }])
  expect(await historyOf()).toEqual([])
})

test('events that are not here are added, once each', async () => {
  const other = { ...event, id: '7f0c0b3e-56c0-4b7c-9f29-0f6a3b1f2a13', description: 'a\nb' }
  await addHistory([event])
  await planted([], [event, other, { ...other, user: 'Somebody else' }])
  expect((await historyOf()).map(({ id }) => id).sort()).toEqual([event.id, other.id])
  expect((await historyOf()).find(({ id }) => id === other.id)).toMatchObject({ description: 'a b', imported: true })
  expect((await historyOf()).find(({ id }) => id === event.id)).not.toHaveProperty('imported')
})

const many = (count: number, at: string, user: string): HistoryEvent[] =>
  Array.from({ length: count }, () => ({ ...event, id: crypto.randomUUID(), user, at }))

test('a history that is full keeps what was done here', async () => {
  await addHistory(many(9_990, '2026-01-01T00:00:00.000Z', 'Admin'))
  await planted([], many(50, '2026-01-02T00:00:00.000Z', 'Somebody else'))
  const users = (await historyOf()).map(({ user }) => user)
  expect(users.filter((user) => user === 'Admin')).toHaveLength(9_990)
  expect(users).toHaveLength(10_000)
}, 60_000)

test.each([
  ['of the last day that there is', '9999-12-31T23:59:59.999Z', 0],
  ['of a year to come', new Date(Date.now() + 4 * 365 * 86_400_000).toISOString(), 0],
  ['of the past', new Date(Date.now() - 86_400_000).toISOString(), 9_992],
])(
  '10,000 events %s push out no event of this machine, and none that comes later',
  async (_, at, left) => {
    await addHistory(many(3, '2026-01-01T00:00:00.000Z', 'Admin'))
    await planted([], many(10_000, at, 'Somebody else'))
    for (let times = 0; times < 5; times++) await addHistory(many(1, new Date().toISOString(), 'Admin'))
    const users = (await historyOf()).map(({ user }) => user)
    expect(users.filter((user) => user === 'Admin')).toHaveLength(8)
    expect(users.filter((user) => user !== 'Admin')).toHaveLength(left)
  },
  60_000,
)
