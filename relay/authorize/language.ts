/** Chooses the language of the page from those of EBS (contract 12). */
import { LANGUAGES, type Language } from './words/languages.ts'

/** EBS's name of the language. EBS writes its messages in it. */
export const LANG_IDS: Record<Language, string> = { en: 'en-US', el: 'el-GR', ro: 'ro-RO', bg: 'bg-BG' }

/**
 * The language in `ui_locales` (OpenID Connect Core 3.1.2.1), where the extension names its own; else the browser's;
 * else English.
 */
export function languageOf(request: Request): Language {
  const asked = new URL(request.url).searchParams.get('ui_locales')?.split(' ') ?? []
  const accepted = request.headers.get('accept-language')?.split(',') ?? []
  const tags = [...asked, ...accepted].map((tag) => tag.trim().slice(0, 2).toLowerCase())
  return LANGUAGES.find((language) => language === tags.find((tag) => isLanguage(tag))) ?? 'en'
}

const isLanguage = (tag: string): tag is Language => LANGUAGES.some((language) => language === tag)
