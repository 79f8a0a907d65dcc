/** The names that `{name}` may stand for in the calls that the configuration describes (contract section 14), call by call. */
import * as v from 'valibot'

const SIGNED_IN = ['userId', 'userGid'] as const
const TOLD = ['requestId', 'type', 'scope', 'description', ...SIGNED_IN] as const
const REGISTERED = ['requestId', 'type', 'scope', 'id', 'value', ...SIGNED_IN] as const

/** `replaced` is "" where nothing is replaced: in a path that would be another address. */
export const ALLOWED = {
  register: { path: TOLD, body: [...TOLD, 'replaced'] },
  revoke: { path: REGISTERED, body: REGISTERED },
  applications: { path: SIGNED_IN, body: SIGNED_IN },
  assignedUsers: { path: ['scope', ...SIGNED_IN], body: ['scope', ...SIGNED_IN] },
} as const satisfies Record<string, Allowed>

/** The names that are allowed in the path of a call, including its query, and in the texts of its body. */
export type Allowed = Record<'path' | 'body', readonly string[]>

export type Placeholder = (typeof ALLOWED)['register']['body'][number] | (typeof REGISTERED)[number]

/** A schema for a text in which no other names stand. */
export const placeholders = (allowed: readonly string[]) =>
  v.check<string, string>(
    (text) => namesIn(text).every((name) => allowed.includes(name)),
    allowed.length > 0 ? `no placeholders but ${listed(allowed)}` : 'no placeholders',
  )

/** The names as they are written in a template: `{userId} {userGid}`. */
export const listed = (names: readonly string[]) => names.map((name) => `{${name}}`).join(' ')

// A quote: a JSON object, and not a name.
const namesIn = (text: string) => [...text.matchAll(/\{([^{}"]+)\}/g)].map(([, name = '']) => name)

/** Any JSON, as the body of a configured call. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** Whether a call names the placeholder in its path, its query or a text of its body, at any depth. */
export const namesPlaceholder = (call: { path: string; body?: Json | undefined }, name: Placeholder): boolean =>
  [call.path, ...textsIn(call.body ?? null)].some((text) => namesIn(text).includes(name))

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
