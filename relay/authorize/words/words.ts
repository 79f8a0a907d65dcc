/** Every text of the page, by language. */
import { bg } from './bg.ts'
import { el } from './el.ts'
import { en, type Words } from './en.ts'
import type { Language } from './languages.ts'
import { ro } from './ro.ts'

export const WORDS: Record<Language, Words> = { en, el, ro, bg }
