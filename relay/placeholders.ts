/** What `{name}` may stand for in the calls that the configuration describes (contract section 14), call by call. */
import * as v from 'valibot'

const TOLD = ['requestId', 'type', 'scope', 'description'] as const
const REGISTERED = ['requestId', 'type', 'scope', 'value'] as const

/** `replaced` is "" where nothing is replaced: in a path that would be another address. */
export const ALLOWED = {
  register: { path: TOLD, body: [...TOLD, 'replaced'] },
  revoke: { path: REGISTERED, body: REGISTERED },
  applications: { path: [], body: [] },
  assignedUsers: { path: ['scope'], body: ['scope'] },
} as const satisfies Record<string, Allowed>

/** The names that may stand in the path of a call, and in the texts of its body. */
export type Allowed = Record<'path' | 'body', readonly string[]>

export type Placeholder = (typeof ALLOWED)['register']['body'][number] | (typeof REGISTERED)[number]

/** A text in which no other names stand. */
export const placeholders = (allowed: readonly string[]) =>
  v.check<string, string>(
    (text) => namesIn(text).every((name) => allowed.includes(name)),
    allowed.length > 0 ? `no placeholders but ${listed(allowed)}` : 'no placeholders',
  )

export const listed = (names: readonly string[]) => names.map((name) => `{${name}}`).join(' ')

// A quote: a JSON object, and not a name.
const namesIn = (text: string) => [...text.matchAll(/\{([^{}"]+)\}/g)].map(([, name = '']) => name)
