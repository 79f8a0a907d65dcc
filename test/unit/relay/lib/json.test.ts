import { expect, test } from 'vitest'
import { JsonError, parseStrictJson } from '../../../../relay/lib/json.ts'
import { fc } from '../../../support/fast-check.ts'

/** What is wrong with a text, and where. */
function fault(text: string) {
  try {
    parseStrictJson(text)
  } catch (error) {
    if (error instanceof JsonError) return error
    throw error
  }
  throw new Error('accepted')
}

test('what is written without a name that stands twice is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      expect(parseStrictJson(text)).toEqual(JSON.parse(text))
    }),
  )
})

test('of any text, what JSON.parse refuses is refused as a mistake with a place, and nothing else is', () => {
  const pieces = fc.constantFrom(
    ...['{', '}', '[', ']', ':', ',', '"', '\\', '\n', ' ', '/', '0', '1', '-', '.', 'e', 'u', 'true', 'null', '"a"'],
    ...['\\u0061', '\\x', '\u0000', '\u00a0', '"b":1', '"c":[', '{}', '1e5', '+1', '01', 'NaN'],
  )
  const parsed = (text: string) => {
    try {
      return [JSON.parse(text)]
    } catch {
      return undefined
    }
  }
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (written) => {
      const text = written.join('')
      const good = parsed(text)
      try {
        expect(parseStrictJson(text)).toEqual(good?.[0])
        expect(good).toBeDefined()
      } catch (error) {
        if (!(error instanceof JsonError)) throw error
        expect(error.reason === 'syntax').toBe(good === undefined)
        expect(error.at).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 5_000 },
  )
})

test.each([
  ['{"a":1,"a":1}', '/a', 7],
  ['{"a":1,"\\u0061":2}', '/a', 7],
  ['{"a":{"b":1},"a":{"c":2}}', '/a', 13],
  ['[0,{"x":[{"k":1,"k":2}]}]', '/1/x/0/k', 16],
  ['{"a/b":{"~":1,"~":2}}', '/a~1b/~0', 14],
  ['{"__proto__":1,"__proto__":2}', '/__proto__', 15],
  ['{"":1,"":2}', '/', 6],
])('a name that stands twice is refused with its place: %s', (text, pointer, at) => {
  expect(fault(text)).toMatchObject({ reason: 'duplicate', pointer, at })
})

test('the same name in different objects stands once in each', () => {
  expect(parseStrictJson('{"a":{"a":[{"a":1},{"a":2}]}}')).toEqual({ a: { a: [{ a: 1 }, { a: 2 }] } })
})

test('a duplicate of a name of the language is seen, and such a name alone is kept for the caller to judge', () => {
  expect(Object.keys(parseStrictJson('{"__proto__":1}') as object)).toEqual(['__proto__'])
})

test.each([
  ['{"a":1,}', 7, 'no comma before a closing bracket'],
  ['[1,]', 3, 'no comma before a closing bracket'],
  ['{"a":1 // one\n}', 7, 'no comments'],
  ['/* head */ {}', 0, 'no comments'],
  ['{"a":}', 5, 'a value'],
  ["{'a':1}", 1, 'a name in double quotes'],
  ['{"file":"C:\\secrets\\key"}', 11, 'for a backslash'],
  ['{"a":"one\ntwo"}', 9, 'a closing quote'],
  ['{"a":1 "b":2}', 7, 'a comma or }'],
  ['{} {}', 3, 'nothing after the end'],
  ['', 0, 'a value'],
])('a mistake in the syntax has its place and says what is expected: %s', (text, at, expected) => {
  const found = fault(text)
  expect(found).toMatchObject({ reason: 'syntax', at })
  expect(found.message).toContain(expected)
})

test('brackets nest to a bound, however many there are', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
  expect(parseStrictJson(nested(16))).toHaveLength(1)
  expect(fault(nested(17))).toMatchObject({ reason: 'depth', at: 16 })
  expect(fault('['.repeat(1_000_000))).toMatchObject({ reason: 'depth' })
  expect(fault('{"a":'.repeat(100_000))).toMatchObject({ reason: 'depth' })
})
