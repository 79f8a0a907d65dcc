/** The words of the language that is shown, and dates and numbers in its manner. */
import { LANGUAGES, type Language } from '../contracts/languages.ts'
import type { Texts } from './en/texts.ts'
import { countIn } from './plural.ts'

/** Loaded by the language that is shown: a page needs one of them. */
const TEXTS: Record<Language, () => Promise<Texts>> = {
  en: async () => (await import('./en/texts.ts')).en,
  el: async () => (await import('./el/texts.ts')).el,
  ro: async () => (await import('./ro/texts.ts')).ro,
  bg: async () => (await import('./bg/texts.ts')).bg,
}

let shown: { language: Language; words: Texts } | undefined

/** The words; to be called after {@link speak}. */
export function t(): Texts {
  if (!shown) throw new Error('no language is loaded')
  return shown.words
}
/** The language of the words that are loaded; English before any are. */
export const language = (): Language => shown?.language ?? LANGUAGES[0]

/** Loads a language, and shows it from now on. */
export async function speak(wanted: Language): Promise<void> {
  if (shown?.language !== wanted) use(wanted, await TEXTS[wanted]())
}

let spoken: () => void = () => undefined
/** Calls back whenever other words are shown, for what is outside the view: one for each page. */
export function onSpoken(callback: () => void): void {
  spoken = callback
}

/** Shows these words from now on. */
export function use(wanted: Language, words: Texts): void {
  shown = { language: wanted, words }
  countIn(wanted)
  if (typeof document !== 'undefined') document.documentElement.lang = wanted
  spoken()
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

/** How long ago an event was: `2 hours ago`, `yesterday`, `now`. A clock that was ahead puts no past event into the future. */
export function timeAgo(iso: string, now = Date.now()): string {
  const ms = Math.min(Date.parse(iso) - now, 0)
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' })
  for (const [unit, length] of UNITS) {
    if (Math.abs(ms) >= length) return format.format(Math.trunc(ms / length), unit)
  }
  return format.format(0, 'second')
}

/** Date and time in the language that is shown. @param iso ISO time */
export const exactTime = (iso: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'medium' }).format(Date.parse(iso))
