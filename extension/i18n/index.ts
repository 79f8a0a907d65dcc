/** The words of our own pages: each loads the language that it shows. */
import type { Language } from '../contracts/languages.ts'
import type { Texts } from './en/texts.ts'
import { isShown, use, words } from './spoken.ts'

export {
  daysAway,
  dayText,
  exactDay,
  exactTime,
  language,
  languageOf,
  onSpoken,
  timeAgo,
  timeAgoAndAt,
  use,
} from './spoken.ts'

/** Loaded by the language that is shown: a page needs one of them. */
const TEXTS: Record<Language, () => Promise<Texts>> = {
  en: async () => (await import('./en/texts.ts')).en,
  el: async () => (await import('./el/texts.ts')).el,
  ro: async () => (await import('./ro/texts.ts')).ro,
  bg: async () => (await import('./bg/texts.ts')).bg,
}

/** The words; to be called after {@link speak}. */
export const t = (): Texts => words() as Texts

/** Loads a language, and shows it from now on. */
export async function speak(wanted: Language): Promise<void> {
  if (!isShown(wanted)) use(wanted, await TEXTS[wanted]())
}
