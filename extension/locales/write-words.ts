/** When the extension is built: the texts of every language and their keys as one small file, `words.gz`. Node only. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { LANGUAGES, type Language } from '../languages.ts'
import { faultsOf } from './faults-of.ts'
import { type About, alphabetOf, END, keysOf, linesToBytes, packed, textsOf } from './pack.ts'
import { WORDS } from './words.ts'

/** @throws when a word lacks or has no use */
export async function writeWords(path: string, gzip: (content: Buffer) => Promise<Uint8Array>): Promise<void> {
  const faults = faultsOf(WORDS)
  if (faults.length > 0) throw new Error(`extension/locales: ${faults.join('; ')}`)
  const keys = keysOf(packed(WORDS.en))
  const texts = LANGUAGES.map((language) => textsOf(packed(WORDS[language]), keys))
  const alphabets = texts.map((each) => alphabetOf(each.join('')))
  const about: About = { keys, alphabets: named(alphabets) }
  const languages = texts.map((each, index) => linesToBytes(each, alphabets[index] ?? ''))
  const parts = [new TextEncoder().encode(JSON.stringify(about)), ...languages]
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, await gzip(Buffer.concat(parts.flatMap((part) => [part, Buffer.of(END)]))))
}

const named = <T>(each: T[]) =>
  Object.fromEntries(LANGUAGES.map((language, index) => [language, each[index]])) as Record<Language, T>
