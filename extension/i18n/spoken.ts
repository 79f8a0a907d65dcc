/** The words that are shown, and dates and numbers in the manner of their language. It loads no words itself. */
import { LANGUAGES, type Language } from '../contracts/languages.ts'
import { countIn } from './plural.ts'

let shown: { language: Language; words: unknown } | undefined

/** The words that were shown last. @throws before any are */
export function words(): unknown {
  if (!shown) throw new Error('no language is loaded')
  return shown.words
}

/** The language of the words that are loaded; English before any are. */
export const language = (): Language => shown?.language ?? LANGUAGES[0]

/** Whether the words of this language are shown. */
export const isShown = (wanted: Language): boolean => shown?.language === wanted

let spoken: () => void = () => undefined
/** Calls back whenever other words are shown, for what is outside the view: one for each page. */
export function onSpoken(callback: () => void): void {
  spoken = callback
}

/** Shows these words from now on. */
export function use(wanted: Language, texts: unknown): void {
  shown = { language: wanted, words: texts }
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

/** How long ago an event was, and when exactly: `2 hours ago (09:00)`, of another day `yesterday (1 Mar 2027, 09:00)`. */
export function timeAgoAndAt(iso: string, now = Date.now()): string {
  const at = new Date(iso)
  const isToday = at.toDateString() === new Date(now).toDateString()
  const format = new Intl.DateTimeFormat(language(), { ...(!isToday && { dateStyle: 'medium' }), timeStyle: 'short' })
  return `${timeAgo(iso, now)} (${format.format(at)})`
}

/** The day in the language that is shown, without the year: of the last months it is clear. @param iso ISO time */
export const exactDay = (iso: string): string =>
  new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short' }).format(Date.parse(iso))

/** Date and time in the language that is shown. @param iso ISO time */
export const exactTime = (iso: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'medium' }).format(Date.parse(iso))

/** A day of the calendar in the language that is shown: `1 Mar 2027`. @param day `YYYY-MM-DD` */
export const dayText = (day: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`))

/** How far a day is away: `today`, `in 12 days`, `3 days ago`. */
export const daysAway = (days: number): string =>
  new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(days, 'day')
