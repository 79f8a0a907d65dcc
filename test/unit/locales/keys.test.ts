import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../extension/languages.ts'
import { en } from '../../../extension/locales/en/texts.ts'

/** A word that is missing does not compile: every language has the type of the English one. Here: no word without a use. */
const EXTENSION = join(import.meta.dirname, '../../../extension')
const sources = readdirSync(EXTENSION, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('locales/'))
  .map((file) => spelledOut(readFileSync(join(EXTENSION, file), 'utf8')))
  .join('\n')

/** `const words = t().a` and `words.b` become `t().a.b`; so do `const { b } = t().a` and `b`. */
function spelledOut(source: string): string {
  const named = [...source.matchAll(/const (\w+) = (t\(\)[\w.]+)\n/g)].map(([, name = '', words = '']) => [name, words])
  const picked = [...source.matchAll(/const \{([^}]*)\} = (t\(\)[\w.]*)\n/g)].flatMap(([, names = '', words]) =>
    names.split(',').map((name) => [name.trim(), `${words}.${name.trim()}`]),
  )
  return [...named, ...picked].reduce(
    (text, [name = '', words = '']) => text.replaceAll(new RegExp(`(?<![.\\w])${name}\\b(?!:)`, 'g'), words),
    source,
  )
}

const isSaid = (text: string, after: string) => new RegExp(`${text.replace(/[().]/g, '\\$&')}${after}`).test(sources)

/** `t().a[…]` takes any of them, `={t().a}` hands them on. */
const isTakenWhole = (section: string) => isSaid(section, '\\[') || isSaid(`={${section}`, '\\}')

function unused(words: object, section: string): string[] {
  if (isTakenWhole(section)) return []
  return Object.entries(words).flatMap(([word, inner]) => {
    const here = `${section}.${word}`
    if (typeof inner === 'object' && !Array.isArray(inner)) return unused(inner, here)
    return isSaid(here, '\\b') ? [] : [here]
  })
}

test('every word is used somewhere', () => {
  expect(unused(en, 't()')).toEqual([])
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
