/** What is said of a revocation: only what was seen, after EBS was told of the very token. */
import { expect, test, vi } from 'vitest'
import type { Request } from '../../../../relay/http/route-types.ts'
import { revokeEndpoint } from '../../../../relay/routes/revoke-endpoint.ts'
import { endpointRef } from '../../../../shared/endpoint.ts'
import { atEbs, type EbsSays } from '../../../support/at-ebs.ts'
import { minimalEnvironment } from '../../../support/minimal-environment.ts'

vi.mock('../../../../relay/limits.ts', async (original) => ({
  ...(await original<typeof import('../../../../relay/limits.ts')>()),
  READ_BACK_DELAYS_MS: [1, 1],
  SECOND_LOOK_WAIT_MS: 1,
}))

const TOKEN = { Id: '7', Token: 'v'.repeat(16), RequestID: 'r', Active: true }
const GONE = { ...TOKEN, Active: false }
const BY_ID = { method: 'DELETE', path: '/endpoints/{id}' }
const TYPES = minimalEnvironment().types.map((type) => ({ ...type, holds: 'value' }))
const lookup = { id: '/Id', value: '/Token', requestId: '/RequestID', active: '/Active' }

type Ebs = {
  /** What it lists, look by look; the last one again and again. */
  lists: readonly EbsSays[]
  revokes?: EbsSays
  revoke?: object | null
  knowsIds?: boolean
  leftMs?: number
}
/** @param id the id that the client sends, if it knows one */
async function revoked(
  { lists, revokes = { status: 204 }, revoke = BY_ID, knowsIds = true, leftMs }: Ebs,
  id?: string,
) {
  const looks = [...lists]
  const registration = {
    mode: 'http',
    correlation: 'none',
    register: { method: 'POST', path: '/register', body: {}, value: '/Token' },
    ...(revoke && { revoke }),
  }
  const { id: _, ...withoutId } = lookup
  const listing = knowsIds ? { lookup, types: TYPES } : { lookup: withoutId }
  const { request, sent, audited } = atEbs(
    { registration, ...listing },
    ({ url }) => {
      if (!url.includes('RegisteredEndpointFor')) return revokes
      return (looks.length > 1 ? looks.shift() : looks[0]) ?? {}
    },
    leftMs,
  )
  const params = { ref: await endpointRef('minimal', 'TYPE', knowsIds ? '7' : TOKEN.Token) }
  const query = { type: 'TYPE', ...(id !== undefined && { id }) }
  const result = await revokeEndpoint({ ...request, params, query } as unknown as Request<'revokeEndpoint'>).then(
    ({ body }) => [body.revoked, body.evidence],
    ({ code, detail }) => [code, detail.done ?? 'no'],
  )
  const calls = sent.filter(({ url }) => !url.includes('RegisteredEndpointFor'))
  return { result, calls, looks: sent.length - calls.length, audited }
}
const LISTED: EbsSays = { body: [TOKEN] }
const INACTIVE: EbsSays = { body: [GONE] }
const EMPTY: EbsSays = { body: [] }
const AWAY: EbsSays = { fault: 'timeout' }

test('EBS is told of the token, and it is gone from the list: revoked now', async () => {
  const { result, calls, audited } = await revoked({ lists: [LISTED, EMPTY] })
  expect(result).toEqual(['now', { sent: true, answer: 204, listed: 'no' }])
  expect(calls.map(({ method, url }) => [method, url])).toEqual([['DELETE', 'https://ebs.example/endpoints/7']])
  expect(audited).toEqual([
    {
      event: 'revoke',
      requestId: 'request',
      environment: 'minimal',
      user: 'Admin',
      type: 'TYPE',
      ref: await endpointRef('minimal', 'TYPE', '7'),
      outcome: 'now',
      status: 204,
    },
  ])
})

test('every value that the call may name is put in', async () => {
  const body = { All: '{id} {value} {requestId} {type} {scope} {userId}' }
  const { calls } = await revoked({ lists: [LISTED, EMPTY], revoke: { method: 'POST', path: '/x', body } })
  expect(JSON.parse(calls[0]?.body ?? '')).toEqual({ All: `7 ${TOKEN.Token} r TYPE scope Admin` })
})

test('one that the list shows as inactive was revoked before, and EBS is told nothing', async () => {
  const { result, calls, audited } = await revoked({ lists: [INACTIVE] })
  expect(result).toEqual(['before', { sent: false, answer: null, listed: 'inactive' }])
  expect(calls).toEqual([])
  expect(audited).toMatchObject([{ outcome: 'before' }])
  expect(audited[0]).not.toHaveProperty('status')
})

test('one that the list does not show is looked for once more, and then not seen', async () => {
  const { result, looks, calls } = await revoked({ lists: [EMPTY] })
  expect(result).toEqual(['not-seen', { sent: false, answer: null, listed: 'no' }])
  expect([looks, calls]).toEqual([2, []])
  expect((await revoked({ lists: [EMPTY, LISTED, EMPTY] })).result[0]).toBe('now')
})

test('one that the list does not show is revoked by its id, where that is all that the call needs', async () => {
  expect((await revoked({ lists: [EMPTY] }, '7')).result).toEqual(['now', { sent: true, answer: 204, listed: 'no' }])
  const notSeen = ['not-seen', { sent: false, answer: null, listed: 'no' }]
  for (const name of ['value', 'requestId']) {
    const revoke = { method: 'POST', path: '/x', body: { Id: '{id}', Face: `{${name}}` } }
    expect((await revoked({ lists: [EMPTY], revoke }, '7')).result).toEqual(notSeen)
  }
  expect((await revoked({ lists: [EMPTY] }, '8')).result).toEqual(notSeen)
  const byType = { method: 'POST', path: '/x', body: { Type: '{type}' } }
  expect((await revoked({ lists: [EMPTY], knowsIds: false, revoke: byType }, TOKEN.Token)).result).toEqual(notSeen)
  expect((await revoked({ lists: [EMPTY], revoke: null }, '7')).result).toEqual(notSeen)
})

test('by its id alone, EBS’s own acceptance is the only evidence', async () => {
  const refused = { status: 404 }
  expect((await revoked({ lists: [EMPTY], revokes: refused }, '7')).result).toEqual([
    'not-seen',
    { sent: true, answer: 404, listed: 'no' },
  ])
  expect((await revoked({ lists: [EMPTY, EMPTY, INACTIVE], revokes: refused }, '7')).result).toEqual([
    'before',
    { sent: true, answer: 404, listed: 'inactive' },
  ])
})

test('one that was listed as working, and is inactive afterwards, was revoked now, whatever EBS answered', async () => {
  expect((await revoked({ lists: [LISTED, INACTIVE], revokes: { status: 404 } })).result).toEqual([
    'now',
    { sent: true, answer: 404, listed: 'inactive' },
  ])
  expect((await revoked({ lists: [LISTED, INACTIVE], revokes: AWAY })).result).toEqual([
    'now',
    { sent: true, answer: null, listed: 'inactive' },
  ])
})

test('after a lost answer, a list without it is no evidence that EBS revoked it', async () => {
  const { result, audited } = await revoked({ lists: [LISTED, EMPTY], revokes: AWAY })
  expect(result).toEqual(['not-seen', { sent: true, answer: null, listed: 'no' }])
  expect(audited.map(({ outcome }) => outcome)).toEqual(['unknown', 'not-seen'])
})

test('the list may be older than the revocation: it is read until it shows it', async () => {
  const { result, looks } = await revoked({ lists: [LISTED, LISTED, LISTED, EMPTY] })
  expect([result[0], looks]).toEqual(['now', 4])
})

test('one that the list goes on showing as working may not be revoked', async () => {
  const { result, looks } = await revoked({ lists: [LISTED] })
  expect(result).toEqual(['outcome_unknown', 'unknown'])
  expect(looks).toBe(4)
})

test('where the list cannot be read afterwards, EBS’s acceptance counts, and nothing else does', async () => {
  const unread = { lists: [LISTED, { status: 400 }], leftMs: 2_010 }
  expect((await revoked(unread)).result).toEqual(['now', { sent: true, answer: 204, listed: 'unread' }])
  for (const revokes of [AWAY, { status: 404 }])
    expect((await revoked({ ...unread, revokes })).result).toEqual(['outcome_unknown', 'unknown'])
})

test('an EBS that is overloaded is looked at once', async () => {
  const { result, looks } = await revoked({ lists: [LISTED], revokes: { status: 429 } })
  expect([result, looks]).toEqual([['ebs_busy', 'unknown'], 2])
})

test('what EBS itself refuses is not done', async () => {
  const { result, looks } = await revoked({ lists: [LISTED], revokes: { status: 403 } })
  expect([result, looks]).toEqual([['ebs_forbidden', 'no'], 1])
})

test('without a call that revokes, the admin does it by hand', async () => {
  expect((await revoked({ lists: [LISTED], revoke: null })).result).toEqual(['registration_guided', 'no'])
})
