/** The words of every language. */
import type { Language } from '../languages.ts'
import { en, type Texts } from './en/texts.ts'

export const WORDS: Record<Language, Texts> = { en, el: en, ro: en, bg: en }
