import { expect, test } from 'vitest'
import { compare, verified } from '../../../relay/compare.ts'
import { judgeUser } from '../../../relay/ebs/user.ts'
import { MASK } from '../../../shared/endpoint.ts'

test.each([
  ['subscription-gid', '4C1D0000-AAAA-4000-8000-000000000000', '{4c1d0000-aaaa-4000-8000-000000000000}', 'match'],
  ['subscription-gid', '4c1d0000-aaaa-4000-8000-000000000000', '9e770000-aaaa-4000-8000-000000000000', 'differs'],
  ['subscription-id', 'ES-1042', ' ES-1042 ', 'match'],
  ['subscription-id', 'ES-1042', 'es-1042', 'differs'],
  ['endpoint', 'a,b,1', 'a,b,1', 'match'],
  ['endpoint', 'a,b,01', 'a,b,1', 'differs'],
  ['endpoint', 'a,b,1', null, 'missing'],
  ['subscription-id', null, 'ES-1042', 'nothing-to-compare'],
] as const)('%s: expected %j beside %j is "%s" (contract 6)', (role, expected, actual, result) => {
  expect(compare(role, expected, actual)).toBe(result)
})

test('the value of an endpoint is masked on both sides', () => {
  expect(verified('P', 'endpoint', 'the value', 'another')).toMatchObject({
    expected: MASK,
    actual: MASK,
    result: 'differs',
  })
})

test('nothing but blanks in EBS is nothing', () => {
  expect(verified('P', 'subscription-id', 'ES-1042', '  ')).toMatchObject({ actual: null, result: 'missing' })
})

const ADMIN = { Administrator: true, Inactive: false, IsReadOnly: false }
test.each([
  [{ ...ADMIN, UserType: 'Normal', AllowAccessFromSource: 'Desktop, WEBAPI' }, 'ok'],
  [{ ...ADMIN, UserType: 0, AllowAccessFromSource: 3 }, 'ok'],
  [{ ...ADMIN, AllowAccessFromSource: '' }, 'ok'],
  [{ ...ADMIN, UserType: 'B2BAdmin' }, 'user-not-normal'],
  [{ ...ADMIN, AllowAccessFromSource: 'Desktop' }, 'user-no-web-api'],
  [{ ...ADMIN, AllowAccessFromSource: 1 }, 'user-no-web-api'],
  [{ ...ADMIN, IsReadOnly: true }, 'user-read-only'],
  [{ ...ADMIN, Inactive: true }, 'user-inactive'],
  [{ ...ADMIN, Administrator: false }, 'not-administrator'],
] as const)('a user with %j is judged "%s" (contract 7)', (user, reason) => {
  expect(judgeUser({ ...user })).toBe(reason)
})
