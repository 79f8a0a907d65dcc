/** The words of the language that is shown, and dates and numbers in its manner. */
import { LANGUAGES, type Language } from '../languages.ts'
import type { Texts } from '../locales/en/texts.ts'
import { bytesToLetters, joined, type Keys, unpacked } from '../locales/pack.ts'

let shown: { language: Language; words: Texts } | undefined

/** The words; to be called after {@link speak}. */
export function t(): Texts {
  if (!shown) throw new Error('no language is loaded')
  return shown.words
}
export const language = (): Language => shown?.language ?? LANGUAGES[0]

/** Loads a language, and shows it from now on. */
export async function speak(wanted: Language): Promise<void> {
  if (shown?.language !== wanted) use(wanted, await loadWords(wanted))
}

/** Shows these words from now on. */
export function use(wanted: Language, words: Texts): void {
  shown = { language: wanted, words }
  if (typeof document !== 'undefined') document.documentElement.lang = wanted
}

async function loadWords(wanted: Language): Promise<Texts> {
  const [about, texts] = await Promise.all([unzipped('keys'), unzipped(wanted)])
  const { keys, alphabets } = (await about.json()) as { keys: Keys; alphabets: Record<Language, string> }
  const letters = bytesToLetters(new Uint8Array(await texts.arrayBuffer()), alphabets[wanted])
  return unpacked(joined(keys, JSON.parse(letters) as string[]), wanted) as Texts
}

/** A file of the package, written when the extension is built (locales/write-words.ts). */
async function unzipped(name: 'keys' | Language): Promise<Response> {
  const { body } = await fetch(`/words/${name}.gz`)
  return new Response(body?.pipeThrough(new DecompressionStream('gzip')))
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
