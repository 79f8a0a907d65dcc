/**
 * The words of the background. A service worker refuses `import()`, so it holds all languages: of each the texts that it says
 * itself, in chunks that our own pages load too.
 */
import type { Language } from '../contracts/languages.ts'
import * as bg from './bg/background.ts'
import * as el from './el/background.ts'
import * as en from './en/background.ts'
import type { Texts } from './en/texts.ts'
import * as ro from './ro/background.ts'
import { isShown, use, words } from './spoken.ts'

export { dayText, exactTime, language, languageOf, timeAgoAndAt } from './spoken.ts'

/** The shape is that of the English ones; `Texts` says that of each. */
type BackgroundTexts = Pick<Texts, keyof typeof en>

const TEXTS: Record<Language, BackgroundTexts> = { en, el, ro, bg }

/** The words; to be called after {@link speak}. */
export const t = (): BackgroundTexts => words() as BackgroundTexts

/** Shows a language from now on. */
export async function speak(wanted: Language): Promise<void> {
  if (!isShown(wanted)) use(wanted, TEXTS[wanted])
}
