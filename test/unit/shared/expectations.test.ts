import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Expectations } from '../../../shared/expectations.ts'

const endpoint = { environment: 'test', type: 'SURVEYS', ref: 'A'.repeat(22), description: 'spring campaign' }
const file = (changes: object = {}, one: object = {}) => ({
  version: 1,
  relay: 'https://relay.example.com',
  exportedAt: '2026-01-01T00:00:00.000Z',
  endpoints: [{ ...endpoint, ...one }],
  ...changes,
})

test('the file names each endpoint token by environment, type and hashes', () => {
  const words = { owner: 'Maria K., +30 210 1234567', usedBy: 'Webshop Ltd' }
  for (const good of [
    file(),
    file({}, { valueRef: 'B'.repeat(22) }),
    file({}, { description: null }),
    file({}, words),
  ]) {
    expect(v.parse(Expectations, good)).toEqual(good)
  }
})

test.each([
  ['another version', file({ version: 2 })],
  ['no endpoint tokens', file({ endpoints: [] })],
  ['an address in place of an origin', file({ relay: 'https://relay.example.com/v1' })],
  ['no origin', file({ relay: 'null' })],
  ['a field that is not known, for it could be a value', file({}, { value: 'x'.repeat(40) })],
  ['a note, which may hold anything', file({}, { note: 'anything' })],
  ['a ref that is none', file({}, { ref: 'x' })],
  ['two tokens for one company parameter', file({ endpoints: [endpoint, { ...endpoint, ref: 'B'.repeat(22) }] })],
])('a file with %s is refused', (_, wrong) => {
  expect(v.safeParse(Expectations, wrong).success).toBe(false)
})

test('one type of two environments, and two types of one, are no contradiction', () => {
  const endpoints = [endpoint, { ...endpoint, environment: 'live' }, { ...endpoint, type: 'APPINSIGHTS' }]
  expect(v.is(Expectations, file({ endpoints }))).toBe(true)
})
