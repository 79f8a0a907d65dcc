/** A yes or no of EBS, in whatever form: only what is configured counts. */
import { expect, test } from 'vitest'
import { readFlag } from '../../../../relay/ebs/flag.ts'
import { at } from '../../../../relay/ebs/json-pointer.ts'

const FLAG = { pointer: '/State', yes: ['Active', 1, true], no: [' off ', 0, false] }

test.each<[unknown, boolean | null]>([
  ['active', true],
  [' ACTIVE ', true],
  ['1', true],
  [1, true],
  [true, true],
  ['Off', false],
  [0, false],
  ['false', false],
  ['else', null],
  ['', null],
  [null, null],
  [undefined, null],
  [{}, null],
  [['active'], null],
])('%j by configured words is %j', (State, expected) => {
  expect(readFlag({ State }, FLAG)).toBe(expected)
})

test.each<[unknown, boolean | null]>([
  [true, true],
  [false, false],
  ['true', null],
  [1, null],
  [undefined, null],
])('%j by a pointer alone is %j', (Active, expected) => {
  expect(readFlag({ Active }, '/Active')).toBe(expected)
})

test.each<[string, unknown]>([
  ['', { a: { 'b/c': [1, { '~': 2 }] } }],
  ['/a/b~1c/0', 1],
  ['/a/b~1c/1/~0', 2],
  ['/a/b~1c/2', undefined],
  ['/a/x/y', undefined],
  ['/a/b~1c/0/x', undefined],
  ['/a/constructor', undefined],
  ['/a/b~1c/length', 2],
])('the pointer %j names %j', (pointer, expected) => {
  expect(at({ a: { 'b/c': [1, { '~': 2 }] } }, pointer)).toEqual(expected)
})

test('null has nothing inside', () => {
  expect(at({ a: null }, '/a/b')).toBeUndefined()
  expect(at(null, '/a')).toBeUndefined()
})
