/** The words of the language that is shown, and dates and numbers in its manner. */
import { LANGUAGES, type Language } from '../languages.ts'
import type { Texts } from '../locales/en/texts.ts'
import { type About, joined, linesOf, partsOf, unpacked } from '../locales/pack.ts'

let shown: { language: Language; words: Texts } | undefined

/** The words; to be called after {@link speak}. */
export function t(): Texts {
  if (!shown) throw new Error('no language is loaded')
  return shown.words
}
export const language = (): Language => shown?.language ?? LANGUAGES[0]

/** Loads a language, and shows it from now on. Which one it is may be found out meanwhile. */
export async function speak(wanted: Language | Promise<Language>): Promise<void> {
  if (shown?.language !== wanted) use(...(await Promise.all([wanted, loadWords(wanted)])))
}

/** Shows these words from now on. */
export function use(wanted: Language, words: Texts): void {
  shown = { language: wanted, words }
  if (typeof document !== 'undefined') document.documentElement.lang = wanted
}

/** From the file of the package that was written when the extension was built (locales/write-words.ts). */
async function loadWords(wanted: Language | Promise<Language>): Promise<Texts> {
  const { body } = await fetch('/words.gz')
  const unzipped = new Response(body?.pipeThrough(new DecompressionStream('gzip')))
  const [about, ...languages] = partsOf(new Uint8Array(await unzipped.arrayBuffer()))
  const { keys, alphabets } = JSON.parse(new TextDecoder().decode(about)) as About
  const language = await wanted
  const bytes = languages[LANGUAGES.indexOf(language)] ?? new Uint8Array()
  return unpacked(joined(keys, linesOf(bytes, alphabets[language])), language) as Texts
}

/** The first of the admin's languages that the extension has. */
export function languageOf(preferred: readonly string[]): Language {
  const known = preferred.map((tag) => LANGUAGES.find((each) => each === tag.split('-')[0]))
  return known.find((each) => each !== undefined) ?? LANGUAGES[0]
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** `2 hours ago`, `yesterday`, `now`. */
export function timeAgo(iso: string, now = Date.now()): string {
  const ms = Date.parse(iso) - now
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' })
  for (const [unit, length] of UNITS) {
    if (Math.abs(ms) >= length) return format.format(Math.trunc(ms / length), unit)
  }
  return format.format(0, 'second')
}

export const exactTime = (iso: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'medium' }).format(Date.parse(iso))
