/** What `{name}` may stand for in the calls that the configuration describes (contract section 14), call by call. */

const TOLD = ['requestId', 'type', 'scope', 'description'] as const
const REGISTERED = ['requestId', 'type', 'scope', 'value'] as const

/** `replaced` is "" where nothing is replaced: in a path that would be another address. */
const ALLOWED = {
  register: { path: TOLD, body: [...TOLD, 'replaced'] },
  revoke: { path: REGISTERED, body: REGISTERED },
  applications: { path: [], body: [] },
  assignedUsers: { path: ['scope'], body: ['scope'] },
} as const satisfies Record<string, Record<'path' | 'body', readonly string[]>>

export type Placeholder = (typeof ALLOWED)['register']['body'][number] | (typeof REGISTERED)[number]

const CALLS = Object.keys(ALLOWED) as (keyof typeof ALLOWED)[]
type Calls = {
  [Call in keyof typeof ALLOWED]?: { path: string; body?: Record<string, string> | undefined } | undefined
}

/** Every text with a name that stands for nothing there: where it is, and what is expected. */
export function wrongPlaceholders(calls: Calls): { keys: string[]; expected: string }[] {
  return CALLS.flatMap((call) => {
    const { path = '', body = {} } = calls[call] ?? {}
    const allowed = ALLOWED[call]
    return [
      ...judged([call, 'path'], path, allowed.path),
      ...Object.entries(body).flatMap(([key, text]) => judged([call, 'body', key], text, allowed.body)),
    ]
  })
}

function judged(keys: string[], text: string, allowed: readonly string[]) {
  // A quote: a JSON object, and not a name.
  const names = [...text.matchAll(/\{([^{}"]+)\}/g)].map(([, name = '']) => name)
  if (names.every((name) => allowed.includes(name))) return []
  const list = allowed.map((name) => `{${name}}`).join(' ')
  return [{ keys, expected: list ? `no placeholders but ${list}` : 'no placeholders' }]
}
