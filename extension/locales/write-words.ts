/** When the extension is built: every language as one small file, `words/el.json.gz`. Node only. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, gzipSync } from 'node:zlib'
import { LANGUAGES, type Language } from '../languages.ts'
import { en, type Texts } from './en.ts'
import { packed } from './pack.ts'

const WORDS: Record<Language, Texts> = { en, el: en, ro: en, bg: en }

/** @returns the paths inside the extension, with the files that are to be copied there */
export function writeWords(folder: string): { relativeDest: string; absoluteSrc: string }[] {
  mkdirSync(folder, { recursive: true })
  return LANGUAGES.map((language) => {
    const file = join(folder, `${language}.json.gz`)
    writeFileSync(file, gzipSync(JSON.stringify(packed(WORDS[language])), { level: constants.Z_BEST_COMPRESSION }))
    return { relativeDest: `words/${language}.json.gz`, absoluteSrc: file }
  })
}
