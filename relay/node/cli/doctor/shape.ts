/** Describes the shape of an answer by names and kinds, without its values. */

const DEPTH_MAX = 6
const NAMES_MAX = 40

/** The usual form of a field's name. Any other text may be a value that serves as a name: a GUID, a key, a user. */
const NAME = /^[\p{L}_$][\p{L}_$]{0,39}\d{0,2}$/u

/**
 * The shape of a JSON value: `{Token: text, Active: boolean, Users: [2 × {UserID: text}]}`. A list shows the different
 * shapes of its items. A name of an unusual form becomes `<name>`.
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

/** The name of a field, or `<name>` if it has an unusual form. */
export const nameOf = (name: string) => (NAME.test(name) ? name : '<name>')

/**
 * The kind of a value: `text`, `number`, `boolean`, `object`, `list`, `empty text` or `null`; `nothing` when there is
 * no value.
 */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (value === '') return 'empty text'
  if (Array.isArray(value)) return 'list'
  return typeof value === 'string' ? 'text' : typeof value
}
