/** Every language has the words of the English one (the compiler sees to that), and the forms that its numbers take. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { LANGUAGES, type Language } from '../../../../extension/contracts/languages.ts'
import { countIn, type Forms, number, plural } from '../../../../extension/i18n/plural.ts'
import { WORDS } from '../../../../extension/i18n/words.ts'

const EXTENSION = join(import.meta.dirname, '../../../../extension')

afterEach(() => countIn('en'))

/** The forms that every text of a language gives to `plural`. */
async function formsOf(language: Language): Promise<Forms[]> {
  const asked: Forms[] = []
  vi.doMock('../../../../extension/i18n/plural.ts', () => ({
    number: String,
    plural(_: number, forms: Forms) {
      asked.push(forms)
      return forms.other
    },
  }))
  vi.resetModules()
  const fresh = await import('../../../../extension/i18n/words.ts')
  sayAll(fresh.WORDS[language])
  vi.doUnmock('../../../../extension/i18n/plural.ts')
  return asked
}

/** Says every word of a language once, with stand-ins for what it takes. */
function sayAll(words: unknown): void {
  if (typeof words === 'function') sayAll(words(...Array(4).fill(2)))
  else if (Array.isArray(words)) words.forEach(sayAll)
  else if (typeof words === 'object' && words !== null) Object.values(words).forEach(sayAll)
}

test.each(LANGUAGES)('what depends on a number has the forms of %s, no more and no fewer', async (language) => {
  const asked = await formsOf(language)
  const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
  expect(asked.length).toBeGreaterThan(5)
  for (const forms of asked) {
    const named = Object.keys(forms).filter((form) => !/^\d+$/.test(form))
    expect(named.toSorted(), forms.other).toEqual(wanted)
  }
})

test.each(LANGUAGES)('no text of %s is empty, but those that say nothing in English', (language) => {
  const empty = (words: unknown, path: string): string[] => {
    if (words === '') return [path]
    if (typeof words === 'function') return empty(words('x', 'x', 'x', 'x'), path)
    if (typeof words !== 'object' || words === null) return []
    return Object.entries(words).flatMap(([key, inner]) => empty(inner, `${path}.${key}`))
  }
  expect(empty(WORDS[language], '')).toEqual(empty(WORDS.en, ''))
})

test('numbers are written as the language does', () => {
  expect(number(1234)).toBe('1,234')
  countIn('el')
  expect(number(1234)).toBe('1.234')
})

test('the form of a word follows the rules of the language', () => {
  countIn('ro')
  const days = (count: number) =>
    plural(count, { 0: 'nicio zi', one: 'o zi', few: `${count} zile`, other: `${count} de zile` })
  expect([0, 1, 2, 19, 20].map(days)).toEqual(['nicio zi', 'o zi', '2 zile', '19 zile', '20 de zile'])
})

test('every language has a name and a description for the browser and the stores, within their limits', () => {
  expect(readdirSync(join(EXTENSION, 'public/_locales')).toSorted()).toEqual(LANGUAGES.toSorted())
  for (const language of LANGUAGES) {
    const file = join(EXTENSION, 'public/_locales', language, 'messages.json')
    const { name, description, guideCard } = JSON.parse(readFileSync(file, 'utf8'))
    expect(guideCard.message, language).toBeTruthy()
    expect(name.message.length, language).toBeLessThanOrEqual(75)
    expect(description.message.length, language).toBeLessThanOrEqual(132)
  }
})
