/** What is wrong with the words, found before they are packed: a word that is missing, or that nothing says. Node only. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES, type Language } from '../languages.ts'
import type { Texts } from './en/texts.ts'
import { type Keys, keysOf, packed, textsOf } from './pack.ts'
import { type Forms, PLURAL } from './plural.ts'

/** @returns one line for each fault; none when every language is complete and every word has a use */
export function faultsOf(words: Record<Language, Texts>): string[] {
  return [
    ...LANGUAGES.flatMap((each) => [...differing(each, words), ...badForms(each, words[each])]),
    ...unused(words.en),
  ]
}

/** Every language has the words of the English one, and no others. */
function differing(language: Language, words: Record<Language, Texts>): string[] {
  const here = pathsOf(keysOf(packed(words[language])))
  const there = pathsOf(keysOf(packed(words.en)))
  return [
    ...there.filter((path) => !here.includes(path)).map((path) => `${language} lacks ${path}`),
    ...here.filter((path) => !there.includes(path)).map((path) => `${language} has ${path}, which English does not`),
  ]
}

function pathsOf(keys: Keys, path = ''): string[] {
  if (keys === 0) return [path]
  return Object.entries(keys).flatMap(([key, inner]) => pathsOf(inner, `${path}.${key}`))
}

/** What depends on a number has the forms that the language has, no more and no fewer; a number itself may have one too. */
function badForms(language: Language, texts: Texts): string[] {
  const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted().join()
  const written = packed(texts)
  return textsOf(written, keysOf(written)).flatMap((text) =>
    [...text.matchAll(PLURAL)].flatMap(([, inner = '']) => {
      const [, forms] = JSON.parse(inner) as [string, Forms]
      const named = Object.keys(forms).filter((form) => !/^\d+$/.test(form))
      return named.toSorted().join() === wanted ? [] : [`${language} has ${named}, not ${wanted}: ${forms.other}`]
    }),
  )
}

const EXTENSION = join(import.meta.dirname, '..')

/** A word is used when some file of the extension says `t().its.path`. */
function unused(words: Texts): string[] {
  const sources = readdirSync(EXTENSION, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('locales/'))
    .map((file) => spelledOut(readFileSync(join(EXTENSION, file), 'utf8')))
    .join('\n')
  const isSaid = (text: string, after: string) => new RegExp(`${text.replace(/[().]/g, '\\$&')}${after}`).test(sources)
  /** `t().a[…]` takes any of them, `={t().a}` hands them on. */
  const isTakenWhole = (section: string) => isSaid(section, '\\[') || isSaid(`={${section}`, '\\}')

  function within(section: string, inside: object): string[] {
    if (isTakenWhole(section)) return []
    return Object.entries(inside).flatMap(([word, inner]) => {
      const here = `${section}.${word}`
      if (typeof inner === 'object' && !Array.isArray(inner)) return within(here, inner)
      return isSaid(here, '\\b') ? [] : [`nothing says ${here}`]
    })
  }
  return within('t()', words)
}

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
