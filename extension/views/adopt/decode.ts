/** Reads a file as text: UTF-8 or UTF-16, as spreadsheets write it; else in the former code page of the language that is shown. */
import type { Language } from '../../contracts/languages.ts'

const CODE_PAGES: Record<Language, string> = {
  en: 'windows-1252',
  el: 'windows-1253',
  ro: 'windows-1250',
  bg: 'windows-1251',
}

/** @param bytes the file */
export function decode(bytes: ArrayBuffer, language: Language): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(CODE_PAGES[language]).decode(bytes)
  }
}
