import 'fake-indexeddb/auto'
import * as v from 'valibot'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { handlers } from '../../../../../extension/background/handlers.ts'
import { agreements, relayUrl, storedEnvironments } from '../../../../../extension/background/state/storage-items.ts'
import { agreementFor } from '../../../../../extension/contracts/settings/agreement.ts'
import { keepChecks } from '../../../../../extension/vault/checks.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { keepRegistered } from '../../../../../extension/vault/registered.ts'
import { type NewToken, saveToken } from '../../../../../extension/vault/tokens.ts'
import type { Comparison } from '../../../../../shared/checks.ts'
import { endpointRef } from '../../../../../shared/endpoint.ts'
import { Expectations } from '../../../../../shared/expectations.ts'
import { environmentAt, token } from '../../vault/sample.ts'

vi.mock('../../../../../extension/background/tokens/badge.ts', () => ({ showBadge: vi.fn(async () => undefined) }))

const RELAY = 'https://relay.example.com'
const [A, B, C] = ['A', 'B', 'C'].map((letter) => letter.repeat(22)) as [string, string, string]

beforeEach(async () => {
  await eraseVault()
  const environment = environmentAt(token.ebsOrigin)
  await storedEnvironments.update(() => [environment])
  await relayUrl.update(() => RELAY)
  await agreements.update(() => ({ test: agreementFor(environment, RELAY) }))
})

const exported = () => handlers['expectations/export']({}, { kind: 'panel' })
const endpoints = async () => v.parse(Expectations, JSON.parse((await exported()).text ?? 'null')).endpoints
const save = (ref: string, createdAt: string, more: Partial<NewToken> = {}) =>
  saveToken({ ...token, ref, requestId: crypto.randomUUID(), createdAt, ...more })
const verified = (ref: string, result: Comparison) => {
  const parameter = { id: 'P', role: 'endpoint', secret: true, expected: null, actual: null, result } as const
  const verification = { type: 'SURVEYS', checkedAt: '2026-01-02T00:00:00.000Z', parameters: [parameter] }
  return keepChecks([{ ref, verification }])
}
const lists = (...refs: string[]) =>
  keepRegistered(
    'test',
    { endpoints: refs.map((ref) => ({ ref, type: 'SURVEYS', description: 'in EBS', masked: '' })), unread: [] },
    token.ebsOrigin,
  )

test('the file names the relay and the endpoint token by its hashes, and holds no value', async () => {
  await save(A, token.createdAt, { id: 'id of EBS' })
  const { text, ...counts } = await exported()
  expect(v.parse(Expectations, JSON.parse(text ?? ''))).toEqual({
    version: 1,
    relay: RELAY,
    exportedAt: expect.any(String),
    endpoints: [
      {
        environment: 'test',
        type: 'SURVEYS',
        ref: A,
        valueRef: await endpointRef('test', 'SURVEYS', token.value),
        description: token.description,
      },
    ],
  })
  expect(counts).toEqual({ tokens: 1, leftOut: 0 })
  expect(text).not.toContain(token.value)
})

test('the file says whom to call and who connects with the token, where the admin said it, and no note', async () => {
  await save(A, token.createdAt, { owner: 'Maria K.', usedBy: 'Webshop Ltd', note: 'firewall rule 7', rotateBy: '' })
  const [named] = await endpoints()
  expect(named).toMatchObject({ owner: 'Maria K.', usedBy: 'Webshop Ltd' })
  expect((await exported()).text).not.toContain('firewall rule 7')
})

test('without an endpoint token there is no file', async () => {
  expect(await exported()).toEqual({ text: null, tokens: 0, leftOut: 0 })
})

test('what belongs to a relay to which the admin has not agreed is in no file', async () => {
  await save(A, token.createdAt)
  await relayUrl.update(() => 'https://relay.example.org')
  expect(await exported()).toEqual({ text: null, tokens: 0, leftOut: 0 })
})

describe('of several endpoint tokens of one type, the file has', () => {
  beforeEach(async () => {
    await save(A, '2026-01-01T00:00:00.000Z')
    await save(B, '2026-02-01T00:00:00.000Z')
  })
  const chosen = async () => (await endpoints()).map(({ ref }) => ref)

  test('the newest', async () => {
    expect(await chosen()).toEqual([B])
  })
  test('the newest that EBS still lists', async () => {
    await lists(A)
    expect(await chosen()).toEqual([A])
  })
  test('the one that another admin registered, where EBS lists that alone', async () => {
    await lists(C)
    expect(await chosen()).toEqual([C])
  })
  test('the one that EBS held at the last verification', async () => {
    await verified(A, 'match')
    await verified(B, 'differs')
    expect(await chosen()).toEqual([A])
  })
})

test('a type of which nobody here knows what its parameter should hold is left out, and counted', async () => {
  await save(A, token.createdAt)
  await save(B, token.createdAt, { type: 'APPINSIGHTS' })
  await verified(B, 'nothing-to-compare')
  expect((await endpoints()).map(({ type }) => type)).toEqual(['SURVEYS'])
  expect(await exported()).toMatchObject({ tokens: 1, leftOut: 1 })
})
