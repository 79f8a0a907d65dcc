/** The words of a language, without a build; and longer than they are, as in a language that needs more room. */
import type { Language } from '../../extension/contracts/languages.ts'
import type { Texts } from '../../extension/i18n/en/texts.ts'
import { WORDS } from '../../extension/i18n/words.ts'

const LONGER_BY = 0.4

export function wordsOf(language: Language, isLong: boolean): Texts {
  const words = WORDS[language]
  return isLong ? (longer(words) as Texts) : words
}

function longer(node: unknown): unknown {
  if (typeof node === 'string') return node + filling(node)
  if (typeof node === 'function') return (...given: unknown[]) => longer(node(...given))
  if (Array.isArray(node)) return node.map(longer)
  return Object.fromEntries(Object.entries(node as object).map(([key, inner]) => [key, longer(inner)]))
}

/** More of the same words: as long as they are, and broken where they can be. */
function filling(text: string): string {
  const room = Math.ceil(text.length * LONGER_BY)
  return text.includes(' ') ? ` ${text.slice(0, room)}`.trimEnd() : text.slice(0, room).toLowerCase()
}
