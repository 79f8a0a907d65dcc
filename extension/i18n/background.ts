/**
 * The words of the background. A service worker refuses `import()`, so it holds every language, but only the words that it
 * says itself. Each start of the worker reads them.
 */
import type { Language } from '../contracts/languages.ts'
import { bg } from './bg/background.ts'
import { el } from './el/background.ts'
import { type BackgroundTexts, en } from './en/background.ts'
import { ro } from './ro/background.ts'
import { isShown, use, words } from './spoken.ts'

export { dayText, exactTime, language, languageOf, timeAgoAndAt } from './spoken.ts'

const TEXTS: Record<Language, BackgroundTexts> = { en, el, ro, bg }

/** The words; to be called after {@link speak}. */
export const t = (): BackgroundTexts => words() as BackgroundTexts

/** Shows a language from now on. */
export async function speak(wanted: Language): Promise<void> {
  if (!isShown(wanted)) use(wanted, TEXTS[wanted])
}
