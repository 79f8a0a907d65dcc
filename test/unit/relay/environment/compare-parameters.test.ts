import { expect, test } from 'vitest'
import { judgeUser } from '../../../../relay/ebs/calls/ebs-user.ts'
import { compare, verifiedEndpoint, verifiedSubscription } from '../../../../relay/environment/compare-parameters.ts'
import { endpointRef, MASK } from '../../../../shared/endpoint.ts'

test.each([
  ['4C1D0000-AAAA-4000-8000-000000000000', '{4c1d0000-aaaa-4000-8000-000000000000}', 'match'],
  ['4C1D0000AAAA40008000000000000000', '{4c1d0000-aaaa-4000-8000-000000000000}', 'match'],
  ['4c1d0000-aaaa-4000-8000-000000000000', '9e770000-aaaa-4000-8000-000000000000', 'differs'],
  ['ES-1042', ' ES-1042 ', 'match'],
  ['ES-1042', 'es-1042', 'differs'],
  ['ES-1042', null, 'missing'],
  [null, 'ES-1042', 'nothing-to-compare'],
] as const)('%j beside %j is "%s" (contract 6)', (expected, actual, result) => {
  expect(compare(expected, actual)).toBe(result)
})

const GUID = '4c1d0000-aaaa-4000-8000-000000000000'
test.each([
  ['the same text', 'a,b,1', 'a,b,1', 'match'],
  ['another text', 'a,b,01', 'a,b,1', 'differs'],
  ['a GUID in braces and capitals', GUID, `{${GUID.toUpperCase()}}`, 'match'],
  ['a compact GUID', GUID, GUID.replaceAll('-', ''), 'match'],
  ['nothing', 'a,b,1', null, 'missing'],
  ['blanks', 'a,b,1', '  ', 'missing'],
] as const)('the parameter of an endpoint token is compared by hashes: %s', async (_, expected, actual, result) => {
  const ref = await endpointRef('test', 'SURVEYS', expected)
  const found = await verifiedEndpoint('P', { environment: 'test', type: 'SURVEYS', ref }, actual)
  expect(found.result).toBe(result)
})

test('an endpoint token is masked on both sides, and a hash of another environment never matches', async () => {
  const ref = await endpointRef('other', 'SURVEYS', 'the value')
  const found = await verifiedEndpoint('P', { environment: 'test', type: 'SURVEYS', ref }, 'the value')
  expect(found).toMatchObject({ secret: true, expected: MASK, actual: MASK, result: 'differs' })
})

test('without a hash to compare with, no match is claimed', async () => {
  const found = await verifiedEndpoint('P', { environment: 'test', type: 'SURVEYS', ref: null }, 'the value')
  expect(found).toMatchObject({ expected: null, actual: MASK, result: 'nothing-to-compare' })
})

test('nothing but blanks in EBS is nothing', () => {
  const found = verifiedSubscription('P', 'subscription-id', 'ES-1042', '  ')
  expect(found).toMatchObject({ actual: null, result: 'missing' })
})

const ADMIN = { Administrator: true, Inactive: false, IsReadOnly: false }
test.each([
  [{ ...ADMIN, UserType: 'Normal', AllowAccessFromSource: 'Desktop, WEBAPI' }, 'ok'],
  [{ ...ADMIN, UserType: 0, AllowAccessFromSource: 0 }, 'ok'],
  [{ ...ADMIN, AllowAccessFromSource: '' }, 'ok'],
  [{ ...ADMIN, UserType: 'B2BAdmin' }, 'user-not-normal'],
  [{ ...ADMIN, AllowAccessFromSource: 'Desktop' }, 'user-no-web-api'],
  [{ ...ADMIN, AllowAccessFromSource: 1 }, 'user-not-known'],
  [{ ...ADMIN, AllowAccessFromSource: 3 }, 'user-not-known'],
  [{ ...ADMIN, AllowAccessFromSource: '2' }, 'user-not-known'],
  [{ ...ADMIN, IsReadOnly: true }, 'user-read-only'],
  [{ ...ADMIN, Inactive: true }, 'user-inactive'],
  [{ ...ADMIN, Administrator: false }, 'not-administrator'],
] as const)('a user with %j is judged "%s" (contract 7)', (user, reason) => {
  expect(judgeUser({ ...user })).toBe(reason)
})

test('a masked parameter has a mark, which is another one for another value, and none where EBS holds nothing', async () => {
  const ref = await endpointRef('test', 'SURVEYS', 'the value')
  const markOf = async (actual: string | null) =>
    (await verifiedEndpoint('P', { environment: 'test', type: 'SURVEYS', ref }, actual)).mark
  const first = await markOf('another value')
  expect(first).toMatch(/^[\w-]{6}$/)
  expect(await markOf('another value')).toBe(first)
  expect(await markOf('a third value')).not.toBe(first)
  expect(await markOf(null)).toBeUndefined()
})
