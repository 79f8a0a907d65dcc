/** The words of every language. */
import type { Language } from '../contracts/languages.ts'
import { bg } from './bg/texts.ts'
import { el } from './el/texts.ts'
import { en, type Texts } from './en/texts.ts'
import { ro } from './ro/texts.ts'

export const WORDS: Record<Language, Texts> = { en, el, ro, bg }
