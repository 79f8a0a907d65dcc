/** Refuses what cannot work together: how a token is registered, how it is found again, and what the parameter holds. */
import { namesPlaceholder } from './placeholders.ts'
import type { Lookup, Registration } from './registration.ts'
import type { Conflict } from './values.ts'

type Parts = {
  lookup: Lookup
  registration: Registration
  types: { holds?: 'id' | 'value' | undefined }[]
}

type Http = Extract<Registration, { mode: 'http' }>
/** `isBroken` gets the registration too if the relay makes it (mode "http"). */
type Rule = { path: Conflict['at']; expected: string; isBroken: (parts: Parts, http: Http | undefined) => boolean }

/** EBS has ids beside the values, and lists no values. */
const listsIdsAlone = ({ lookup: { id, value } }: Parts) => id !== undefined && value === undefined

/** Each rule names the place to mend. Source: contract section 14, items 1 to 3. */
const RULES: Rule[] = [
  // `fetch` refuses a body with GET, and a server need not read it (RFC 9110 section 9.3.1).
  ...(['applications', 'assignedUsers'] as const).map(
    (name): Rule => ({
      path: ['registration', name, 'body'],
      expected: 'no body in a call with GET. Put it into the query of the path',
      isBroken: (_, http) => http?.[name]?.method === 'GET' && http[name].body !== undefined,
    }),
  ),
  {
    path: ['registration', 'register'],
    expected: '{requestId} in its path or body, since correlation is "field"',
    isBroken: (_, http) => http?.correlation === 'field' && !namesPlaceholder(http.register, 'requestId'),
  },
  {
    path: ['lookup', 'requestId'],
    expected: 'a JSON pointer, since correlation is "field"',
    isBroken: ({ lookup }, http) => http?.correlation === 'field' && lookup.requestId === undefined,
  },
  ...(['description', 'createdBy'] as const).map(
    (field): Rule => ({
      path: ['lookup', field],
      expected:
        'a JSON pointer, since correlation is "type". Only the description and the creator tell whose a token is',
      isBroken: ({ lookup }, http) => http?.correlation === 'type' && lookup[field] === undefined,
    }),
  ),
  {
    path: ['registration', 'register', 'id'],
    expected:
      'a JSON pointer. EBS lists ids and no values, so only the answer to register can tell which id is the new one',
    isBroken: (parts, http) => http !== undefined && listsIdsAlone(parts) && http.register.id === undefined,
  },
  {
    path: ['lookup', 'id'],
    expected: 'a JSON pointer, since the answer to register has an id of its own',
    isBroken: ({ lookup }, http) => http?.register.id !== undefined && lookup.id === undefined,
  },
  {
    path: ['registration', 'register', 'value'],
    expected: 'a JSON pointer. EBS lists ids and no values, so only the answer to register can tell the value',
    isBroken: (parts, http) => http !== undefined && listsIdsAlone(parts) && http.register.value === undefined,
  },
  {
    path: ['registration', 'register', 'value'],
    expected: 'a JSON pointer, since correlation is "none". Nothing else tells which token is the new one',
    isBroken: (_, http) =>
      http?.correlation === 'none' && http.register.value === undefined && http.register.id === undefined,
  },
  {
    path: ['registration', 'revoke'],
    expected: 'no {value}. EBS lists ids and no values, so revoke has to name the {id}',
    isBroken: (parts, http) =>
      http?.revoke !== undefined && listsIdsAlone(parts) && namesPlaceholder(http.revoke, 'value'),
  },
  {
    path: ['registration', 'revoke'],
    expected: 'no {id}, or a JSON pointer in /lookup/id. Without it, EBS has no id beside the value',
    isBroken: ({ lookup }, http) =>
      http?.revoke !== undefined && lookup.id === undefined && namesPlaceholder(http.revoke, 'id'),
  },
  {
    path: ['types'],
    expected:
      '"holds" in each type, "id" or "value". EBS has ids beside the values, so say which one the company parameter holds',
    isBroken: ({ lookup, types }) => lookup.id !== undefined && types.some(({ holds }) => holds === undefined),
  },
  {
    path: ['types'],
    expected: 'no "holds": "id", or a JSON pointer in /lookup/id. Without it, EBS has no id beside the value',
    isBroken: ({ lookup, types }) => lookup.id === undefined && types.some(({ holds }) => holds === 'id'),
  },
  {
    path: ['lookup', 'answer'],
    expected: '"json". A bare text has no fields',
    isBroken: ({ lookup: { answer, id, value, description, requestId, createdBy, active } }) =>
      answer === 'text' && [id, value, description, requestId, createdBy, active].some((one) => one !== undefined),
  },
]

/** The conflicts in one environment, each with the place to mend. */
export function consistencyConflicts(environment: Parts): Conflict[] {
  const http = environment.registration.mode === 'http' ? environment.registration : undefined
  return RULES.filter(({ isBroken }) => isBroken(environment, http)).map(({ path: at, expected }) => ({ at, expected }))
}
