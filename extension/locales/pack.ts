/**
 * A language as data, small enough to carry four: made when the extension is built (`packed`), and read by the one language
 * that is shown (`unpacked`). Words that take something are functions where they are written; packing calls each with
 * stand-ins and keeps what comes out. So such a function puts what it is given into a text or into `plural`, and does
 * nothing else with it.
 */
import type { Language } from '../languages.ts'
import { type Forms, PLURAL } from './plural.ts'

/** `{ '=': … }` stands for a function. */
export type Packed = string | Packed[] | { [key: string]: Packed }
type Written = string | readonly Written[] | ((...given: never[]) => unknown) | { [key: string]: Written }

const FIRST = 0xe000
const GIVEN = /[\uE000-\uE00F]/g

export function packed(words: Written): Packed {
  if (typeof words === 'string') return words
  if (typeof words === 'function') {
    const standIns = Array.from({ length: words.length }, (_, index) => String.fromCharCode(FIRST + index))
    return { '=': packed(words(...(standIns as never[])) as Written) }
  }
  if (Array.isArray(words)) return words.map(packed)
  return Object.fromEntries(Object.entries(words).map(([key, inner]) => [key, packed(inner)]))
}

/** The same in every language, so it is carried once: where the texts go, in what order. */
export type Keys = 0 | Keys[] | { [key: string]: Keys }

export function keysOf(words: Packed): Keys {
  if (typeof words === 'string') return 0
  if (Array.isArray(words)) return words.map(keysOf)
  return Object.fromEntries(Object.entries(words).map(([key, inner]) => [key, keysOf(inner)]))
}

/** The texts of a language, in the order of the keys. */
export function textsOf(words: Packed | undefined, keys: Keys): string[] {
  if (keys === 0) return [String(words)]
  return Object.entries(keys).flatMap(([key, inner]) => textsOf((words as Record<string, Packed>)[key], inner))
}

/** Puts the texts back where the keys say; it uses them up. */
export function joined(keys: Keys, texts: string[]): Packed {
  if (keys === 0) return texts.shift() ?? ''
  if (Array.isArray(keys)) return keys.map((inner) => joined(inner, texts))
  return Object.fromEntries(Object.entries(keys).map(([key, inner]) => [key, joined(inner, texts)]))
}

/** @param language whose plurals and numbers the words use */
export function unpacked(words: Packed, language: string): unknown {
  const plurals = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)

  function fill(text: string, given: unknown[]): string {
    const givenFor = (standIn: string) => given[standIn.charCodeAt(0) - FIRST]
    return text
      .replace(PLURAL, (_, inner: string) => {
        const [standIn, forms] = JSON.parse(inner) as [string, Forms]
        const count = Number(givenFor(standIn))
        return forms[count] ?? forms[plurals.select(count)] ?? forms.other
      })
      .replace(GIVEN, (standIn) => {
        const value = givenFor(standIn)
        return typeof value === 'number' ? numbers.format(value) : String(value)
      })
  }

  function filled(node: Packed, given: unknown[]): unknown {
    if (typeof node === 'string') return fill(node, given)
    return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, filled(inner, given)]))
  }

  function opened(node: Packed): unknown {
    if (typeof node === 'string') return node
    if (Array.isArray(node)) return node.map(opened)
    const template = node['=']
    if (template !== undefined) return (...given: unknown[]) => filled(template, given)
    return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, opened(inner)]))
  }

  return opened(words)
}

const ASCII = 0x80

/** The letters of a language beyond ASCII, so that each takes one byte: what is compressed is half as long. */
export function alphabetOf(text: string): string {
  return [...new Set(text)].filter((letter) => letter.charCodeAt(0) >= ASCII).join('')
}

/** One text a line. */
export function linesToBytes(texts: string[], alphabet: string): Uint8Array {
  return Uint8Array.from(texts.join('\n'), (letter) => {
    const code = letter.charCodeAt(0)
    return code < ASCII ? code : ASCII + alphabet.indexOf(letter)
  })
}

export function linesOf(bytes: Uint8Array, alphabet: string): string[] {
  const letters = Uint16Array.from(bytes)
  // A loop: of all that a page does before it shows, this is repeated most.
  for (let at = 0; at < letters.length; at++) {
    const byte = bytes[at] as number
    if (byte >= ASCII) letters[at] = alphabet.charCodeAt(byte - ASCII)
  }
  return new TextDecoder('utf-16le').decode(letters).split('\n')
}

/** The first part of the file of all words: what the others need, one for each language. */
export type About = { keys: Keys; alphabets: Record<Language, string> }

/** Parts of a file end with this byte, which no text has. */
export const END = 0

export function* partsOf(file: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < file.length; ) {
    const to = file.indexOf(END, from)
    yield file.subarray(from, to)
    from = to + 1
  }
}
