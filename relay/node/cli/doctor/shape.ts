/** What an answer is made of, without anything that it says: names and kinds. */

const DEPTH_MAX = 6
const NAMES_MAX = 40

/** A field's name, as programs write it. Anything else may be a value that serves as a name: a GUID, a key, a user. */
const NAME = /^[\p{L}_$][\p{L}_$]{0,39}\d{0,2}$/u

/**
 * The kinds of JSON, by the names of their fields: `{Token: text, Active: boolean, Users: [2 × {UserID: text}]}`. Of a list, the
 * shapes that its items have. A name that does not look like one is `<name>`.
 */
export function shapeOf(value: unknown, depth = 0): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    const kinds = [...new Set(value.map((one) => shapeOf(one, depth + 1)))].slice(0, 3)
    return `[${value.length} × ${kinds.join(' | ')}]`
  }
  if (typeof value !== 'object' || value === null) return kindOf(value)
  if (depth >= DEPTH_MAX) return '{…}'
  const entries = Object.entries(value)
  const fields = entries.slice(0, NAMES_MAX).map(([name, one]) => `${nameOf(name)}: ${shapeOf(one, depth + 1)}`)
  return `{${[...fields, ...(entries.length > NAMES_MAX ? ['…'] : [])].join(', ')}}`
}

/** The name of a field, if it looks like one. */
export const nameOf = (name: string) => (NAME.test(name) ? name : '<name>')

/** `text`, `number`, `boolean`, `object`, `list`; `null` and `nothing` for what is there and what is not. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (value === '') return 'empty text'
  if (Array.isArray(value)) return 'list'
  return typeof value === 'string' ? 'text' : typeof value
}
