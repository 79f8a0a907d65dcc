import { expect, test } from 'vitest'
import {
  alphabetOf,
  END,
  joined,
  keysOf,
  linesOf,
  linesToBytes,
  packed,
  partsOf,
  textsOf,
  unpacked,
} from '../../../extension/locales/pack.ts'
import { plural } from '../../../extension/locales/plural.ts'
import { WORDS } from '../../../extension/locales/words.ts'

/** What a language's file says, as it is shown in that language. */
function shown<T>(words: T, language: string): T {
  const written = packed(words as never)
  const keys = keysOf(written)
  const [carriedKeys, texts] = JSON.parse(JSON.stringify([keys, textsOf(written, keys)]))
  return unpacked(joined(carriedKeys, texts), language) as T
}

test('texts, lists and what is nested come back as they were written', () => {
  const words = { title: 'Title', list: { steps: ['one', 'two'] } }
  expect(shown(words, 'en')).toEqual(words)
})

test('a function puts what it is given where it was written', () => {
  const words = { both: (name: string, place: string) => `${name} in ${place}: ${name}` }
  expect(shown(words, 'en').both('A', 'B')).toBe('A in B: A')
})

test('a function may give several texts', () => {
  const words = { reason: (name: string) => ({ what: `${name} is away.`, remedy: 'Wait.' }) }
  expect(shown(words, 'el').reason('Maria')).toEqual({ what: 'Maria is away.', remedy: 'Wait.' })
})

test('numbers are written as the language does', () => {
  const words = { ms: (count: number) => `${count} ms` }
  expect([shown(words, 'en').ms(1234), shown(words, 'el').ms(1234)]).toEqual(['1,234 ms', '1.234 ms'])
})

test('the form of a word follows the rules of the language', () => {
  const words = {
    days: (count: number) =>
      plural(count, { 0: 'nicio zi', one: 'o zi', few: `${count} zile`, other: `${count} de zile` }),
  }
  const { days } = shown(words, 'ro')
  expect([0, 1, 2, 19, 20].map(days)).toEqual(['nicio zi', 'o zi', '2 zile', '19 zile', '20 de zile'])
})

test('the order in which a language was written does not matter', () => {
  const keys = keysOf(packed({ first: 'first', second: 'second' }))
  expect(textsOf(packed({ second: 'δεύτερο', first: 'πρώτο' }), keys)).toEqual(['πρώτο', 'δεύτερο'])
})

test('every language has few enough letters for one byte each, and reads as it was written', () => {
  for (const words of Object.values(WORDS)) {
    const written = packed(words)
    const texts = textsOf(written, keysOf(written))
    const alphabet = alphabetOf(texts.join(''))
    expect(alphabet.length).toBeLessThanOrEqual(128)
    const bytes = linesToBytes(texts, alphabet)
    expect(linesOf(bytes, alphabet)).toEqual(texts)
    expect(bytes).not.toContain(END)
  }
})

test('a file is read back in its parts', () => {
  const file = Uint8Array.of(1, 2, END, END, 3, END)
  expect([...partsOf(file)].map((part) => [...part])).toEqual([[1, 2], [], [3]])
})
