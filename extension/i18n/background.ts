/**
 * The words of the background. A service worker refuses `import()`, so it holds all languages, in the chunks that our own pages
 * load one of.
 */
import type { Language } from '../contracts/languages.ts'
import { bg } from './bg/texts.ts'
import { el } from './el/texts.ts'
import { en, type Texts } from './en/texts.ts'
import { ro } from './ro/texts.ts'
import { isShown, use, words } from './spoken.ts'

export { dayText, exactTime, language, languageOf, timeAgoAndAt } from './spoken.ts'

const TEXTS: Record<Language, Texts> = { en, el, ro, bg }

/** The words; to be called after {@link speak}. */
export const t = (): Texts => words() as Texts

/** Shows a language from now on. */
export async function speak(wanted: Language): Promise<void> {
  if (!isShown(wanted)) use(wanted, TEXTS[wanted])
}
