/** A value in another shape is refused with its place and what is expected, never with what was given. */
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { checkParams, checkQuery, checkShape } from '../../../../relay/http/validate.ts'

const Schema = v.strictObject({ a: v.strictObject({ b: v.pipe(v.string(), v.minLength(2, 'two characters')) }) })
const said = (work: () => unknown) => {
  try {
    return work()
  } catch (error) {
    const { code, detail } = error as { code: string; detail: object }
    return [code, detail]
  }
}

test('what is in shape is given back', () => {
  expect(checkShape(Schema, { a: { b: 'ok' } })).toEqual({ a: { b: 'ok' } })
})

test('a field of another shape is told by its pointer, with what is expected', () => {
  expect(said(() => checkShape(Schema, { a: { b: 'C' } }))).toEqual([
    'invalid_field',
    { pointer: '/a/b', detail: 'Expected two characters' },
  ])
  expect(JSON.stringify(said(() => checkShape(Schema, { a: { b: ['CANARY'] } })))).not.toContain('CANARY')
})

test('a field that nobody knows is told as such', () => {
  expect(said(() => checkShape(Schema, { a: { b: 'ok', c: 1 } }))).toEqual(['unknown_field', { pointer: '/a/c' }])
})

test('parameters of a path are judged by their names; one that is not known passes', () => {
  const requestId = crypto.randomUUID()
  expect(checkParams({ requestId, environment: 'test' })).toEqual({ requestId, environment: 'test' })
  expect(said(() => checkParams({ environment: 'test', requestId: 'CANARY' }))).toMatchObject(['invalid_field', {}])
  expect(checkParams({ elsewhere: 'any thing' })).toEqual({ elsewhere: 'any thing' })
})

const Query = v.object({ type: v.string() })
test.each<[string, unknown]>([
  ['/x?type=a', { type: 'a' }],
  ['/x?type=a&other=b', { type: 'a' }],
  ['/x?type=a&type=a', ['invalid_field', { detail: 'Expected each name once' }]],
  ['/x?other=a', ['invalid_field', { pointer: '/type', detail: expect.any(String) }]],
  ['/x', ['invalid_field', { pointer: '/type', detail: expect.any(String) }]],
])('the query of %s', (url, expected) => {
  expect(said(() => checkQuery(Query, url))).toEqual(expected)
})

test('a route without a query passes over all of it', () => {
  expect(checkQuery(undefined, '/x?a=1&a=2')).toBeUndefined()
})
