/** In which of EBS's languages the page speaks (contract 12). */
import { LANGUAGES, type Language } from './words/languages.ts'

/** What EBS calls it: its own messages come in the same language. */
export const LANG_IDS: Record<Language, string> = { en: 'en-US', el: 'el-GR', ro: 'ro-RO', bg: 'bg-BG' }

/** By `ui_locales` (OpenID Connect Core 3.1.2.1), in which the extension names its own, else by the browser's; else English. */
export function languageOf(request: Request): Language {
  const asked = new URL(request.url).searchParams.get('ui_locales')?.split(' ') ?? []
  const accepted = request.headers.get('accept-language')?.split(',') ?? []
  const tags = [...asked, ...accepted].map((tag) => tag.trim().slice(0, 2).toLowerCase())
  return LANGUAGES.find((language) => language === tags.find((tag) => isLanguage(tag))) ?? 'en'
}

const isLanguage = (tag: string): tag is Language => LANGUAGES.some((language) => language === tag)
