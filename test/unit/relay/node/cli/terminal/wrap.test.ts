/** Texts at a terminal: no word is broken, and a column stays one. */
import { expect, test } from 'vitest'
import { wrap } from '../../../../../../relay/node/cli/terminal/wrap.ts'

test.each([
  ['a sentence', 'one two three four five', ['one two three', 'four five']],
  ['an option', '  --a FILE  one two three', ['  --a FILE  one', '            two', '            three']],
  ['a step', '  1. one two three', ['  1. one two', '     three']],
  ['a word that is wider', 'at https://relay.example now', ['at', 'https://relay.example', 'now']],
  ['a wide word that begins the column', '  https://relay.example now', ['  https://relay.example', '  now']],
  ['several lines', 'one\n\none two three four', ['one', '', 'one two three', 'four']],
])('%s', (_, text, lines) => {
  expect(wrap(text, 14).split('\n')).toEqual(lines)
})

test('what fits stays as it is, and so does everything that no terminal shows', () => {
  expect(wrap('  a   b', 7)).toBe('  a   b')
  expect(wrap('one two three', undefined)).toBe('one two three')
})
