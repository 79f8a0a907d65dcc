/**
 * JSON (RFC 8259), read strictly: each name stands once in its object (RFC 7493 section 2.3), brackets nest to a bound, and a
 * mistake has its place. `JSON.parse` takes the last of two equal names, so two readers of one text could see two values.
 */
import { JSON_DEPTH_MAX } from '../limits.ts'

/** The mistake: `at` in UTF-16 code units from the start of the text, and the JSON pointer of the value that was read. */
export class JsonError extends Error {
  readonly reason: 'syntax' | 'duplicate' | 'depth'
  readonly at: number
  readonly pointer: string
  constructor(reason: JsonError['reason'], message: string, at: number, pointer: string) {
    super(message)
    this.name = 'JsonError'
    this.reason = reason
    this.at = at
    this.pointer = pointer
  }
}

/** Throws {@link JsonError}. Its message says what is expected, or what is wrong, and nothing of the text. */
export function parseStrictJson(text: string): unknown {
  new Scanner(text).scan()
  return JSON.parse(text)
}

/** One name in a JSON pointer (RFC 6901 section 3); bounded, since a name may be as long as the text. */
export const escapeToken = (name: string) => name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')

const BLANKS = /[\t\n\r ]*/y
/** A text up to its closing quote, or up to the first character that is not allowed in it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them
const OPEN_TEXT = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*/y
const OTHER_VALUE = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** Walks through a text once and keeps no value of it. Recursion is bounded by the depth. */
class Scanner {
  #at = 0
  /** The names and indexes that lead to the value under the cursor. */
  readonly #path: (string | number)[] = []
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }

  scan(): void {
    this.#value()
    if (this.#next() !== undefined) throw this.#error('syntax', 'expected nothing after the end of the JSON')
  }

  #value(): void {
    const first = this.#next()
    if (first === '{') this.#object()
    else if (first === '[') this.#array()
    else if (first === '"') this.#string()
    else if (!this.#skip(OTHER_VALUE)) throw this.#error('syntax', `expected a value${this.#hint()}`)
  }

  #object(): void {
    this.#open()
    const names = new Set<string>()
    if (this.#next() !== '}') {
      do {
        if (this.#next() !== '"') throw this.#error('syntax', `expected a name in double quotes${this.#hint()}`)
        const start = this.#at
        const name = this.#string()
        this.#path.push(name)
        if (names.has(name)) throw this.#error('duplicate', 'this name stands twice', start)
        names.add(name)
        if (!this.#take(':')) throw this.#error('syntax', 'expected a colon after the name')
        this.#value()
        this.#path.pop()
      } while (this.#take(','))
    }
    if (!this.#take('}')) throw this.#error('syntax', `expected a comma or }${this.#hint()}`)
  }

  #array(): void {
    this.#open()
    let index = 0
    if (this.#next() !== ']') {
      do {
        this.#path.push(index++)
        this.#value()
        this.#path.pop()
      } while (this.#take(','))
    }
    if (!this.#take(']')) throw this.#error('syntax', `expected a comma or ]${this.#hint()}`)
  }

  /** Passes the bracket. */
  #open(): void {
    if (this.#path.length >= JSON_DEPTH_MAX) {
      throw this.#error('depth', `expected at most ${JSON_DEPTH_MAX} brackets in each other`)
    }
    this.#at++
  }

  /** Passes a text, from its opening quote on. @returns what it says */
  #string(): string {
    const start = this.#at
    this.#skip(OPEN_TEXT)
    if (this.#text[this.#at] !== '"') {
      const isBackslash = this.#text[this.#at] === '\\'
      throw this.#error(
        'syntax',
        isBackslash ? 'expected \\\\ for a backslash' : 'expected a closing quote on the same line',
      )
    }
    this.#at++
    const written = this.#text.slice(start, this.#at)
    return written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1)
  }

  /** The next character that is no blank; it is not passed. */
  #next(): string | undefined {
    this.#skip(BLANKS)
    return this.#text[this.#at]
  }

  #take(bracket: string): boolean {
    if (this.#next() !== bracket) return false
    this.#at++
    return true
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at
    if (!pattern.test(this.#text)) return false
    this.#at = pattern.lastIndex
    return true
  }

  /** JavaScript and other tools allow what JSON does not. */
  #hint(): string {
    const here = this.#text[this.#at]
    if (here === '/' || here === '#') return '; JSON has no comments'
    const afterComma = this.#text.slice(0, this.#at).trimEnd().endsWith(',')
    return afterComma && (here === '}' || here === ']') ? '; JSON has no comma before a closing bracket' : ''
  }

  #error(reason: JsonError['reason'], message: string, at = this.#at): JsonError {
    return new JsonError(reason, message, at, this.#path.map((step) => `/${escapeToken(String(step))}`).join(''))
  }
}
