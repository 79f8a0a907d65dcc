/** When the extension is built: the texts of every language as one small file, `words/el.gz`, and their keys. Node only. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, gzipSync } from 'node:zlib'
import { LANGUAGES } from '../languages.ts'
import { faultsOf } from './faults-of.ts'
import { alphabetOf, keysOf, lettersToBytes, packed, textsOf } from './pack.ts'
import { WORDS } from './words.ts'

/** @returns the paths inside the extension, with the files that are to be copied there. @throws when a word lacks or has no use */
export function writeWords(folder: string): { relativeDest: string; absoluteSrc: string }[] {
  const faults = faultsOf(WORDS)
  if (faults.length > 0) throw new Error(`extension/locales: ${faults.join('; ')}`)
  mkdirSync(folder, { recursive: true })
  const keys = keysOf(packed(WORDS.en))
  const texts = LANGUAGES.map((language) => [language, JSON.stringify(textsOf(packed(WORDS[language]), keys))] as const)
  const alphabets = Object.fromEntries(texts.map(([language, text]) => [language, alphabetOf(text)]))
  const files = texts.map(([language, text]) => [language, lettersToBytes(text, alphabets[language] ?? '')] as const)
  return [['keys', JSON.stringify({ keys, alphabets })] as const, ...files].map(([name, content]) => {
    const absoluteSrc = join(folder, `${name}.gz`)
    writeFileSync(absoluteSrc, gzipSync(content, { level: constants.Z_BEST_COMPRESSION, memLevel: 9 }))
    return { relativeDest: `words/${name}.gz`, absoluteSrc }
  })
}
