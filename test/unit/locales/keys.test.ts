import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../extension/languages.ts'
import type { Texts } from '../../../extension/locales/en/texts.ts'
import { faultsOf } from '../../../extension/locales/faults-of.ts'
import { plural } from '../../../extension/locales/plural.ts'
import { WORDS } from '../../../extension/locales/words.ts'

const EXTENSION = join(import.meta.dirname, '../../../extension')

test('every language is complete, and every word is used somewhere', () => {
  expect(faultsOf(WORDS)).toEqual([])
})

/** The faults that the real words would have with these besides. */
const faultsWith = (other: Partial<Record<keyof typeof WORDS, object>>) =>
  faultsOf({ ...WORDS, ...(other as Record<'en', Texts>) })

test('a word that a language lacks, has besides, or that nothing says, is found', () => {
  const { back, ...withoutBack } = WORDS.el
  expect(back).toBeTruthy()
  expect(faultsWith({ el: withoutBack })).toEqual(['el lacks .back'])
  expect(faultsWith({ el: { ...WORDS.el, backward: '' } })).toEqual(['el has .backward, which English does not'])
  expect(faultsWith({ en: { ...WORDS.en, backward: '' } })).toContain('nothing says t().backward')
})

test('a number takes the forms of its language', () => {
  const ready = (forms: Parameters<typeof plural>[1]) => ({
    ...WORDS.ro.welcome,
    ready: (n: number) => plural(n, forms),
  })
  const other = 'de medii'
  expect(faultsWith({ ro: { ...WORDS.ro, welcome: ready({ one: 'un mediu', few: 'medii', other }) } })).toEqual([])
  expect(faultsWith({ ro: { ...WORDS.ro, welcome: ready({ one: 'un mediu', other }) } })).toHaveLength(1)
})

test('every language has a name and a description for the browser and the stores, within their limits', () => {
  expect(readdirSync(join(EXTENSION, 'public/_locales')).toSorted()).toEqual(LANGUAGES.toSorted())
  for (const language of LANGUAGES) {
    const file = join(EXTENSION, 'public/_locales', language, 'messages.json')
    const { name, description } = JSON.parse(readFileSync(file, 'utf8'))
    expect(name.message.length, language).toBeLessThanOrEqual(75)
    expect(description.message.length, language).toBeLessThanOrEqual(132)
  }
})

test('what a word is given goes into its text or into plural(): nothing else survives packing', () => {
  const folder = join(EXTENSION, 'locales')
  const deciding = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(en|el|ro|bg)\/.*\.ts$/.test(file))
    .filter((file) => /===|\? |&& |\|\| |\.map\(/.test(readFileSync(join(folder, file), 'utf8')))
  expect(deciding).toEqual([])
})
