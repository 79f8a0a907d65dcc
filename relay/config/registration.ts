/** How endpoint tokens are registered and found, as the configuration says it (contract section 14, items 1, 2, 3, 7 and 8). */
import * as v from 'valibot'
import { GuideConfig } from './guide-defaults.ts'
import { ALLOWED, type Allowed, type Json, listed, placeholders } from './placeholders.ts'
import { about, JsonPointer, PathWithQuery, Status, Text } from './values.ts'

const ReadMethod = v.picklist(['GET', 'POST'])
const WriteMethod = v.picklist(['POST', 'PUT', 'DELETE'])

/** The fields of a body: any JSON, in whose texts only these placeholders stand, at any depth. */
function jsonBody(allowed: readonly string[]) {
  // One schema that refers to itself: the JSON Schema of the configuration needs a name for it.
  const again = v.lazy(() => json)
  const json: v.GenericSchema<Json> = v.union([
    v.pipe(v.string(), placeholders(allowed)),
    v.number(),
    v.boolean(),
    v.null(),
    v.array(again),
    v.record(v.string(), again),
  ])
  return v.record(v.string(), json)
}

/** A call that the vendor does not publish, with the placeholders that stand for something in it. */
const call = <const M extends v.GenericSchema>(method: M, { path, body }: Allowed) =>
  v.strictObject({
    method: about('The HTTP method', method),
    path: about(
      `The path below the base URL of EBS, with a query if needed${named(path)}`,
      v.pipe(PathWithQuery, placeholders(path)),
    ),
    body: v.optional(about(`The JSON body${named(body)}`, jsonBody(body))),
  })
export type UnpublishedCall = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  body?: Record<string, Json> | undefined
}

const named = (names: readonly string[]) => (names.length > 0 ? `. Placeholders: ${listed(names)}` : '')

const Scalar = v.union([v.string(), v.number(), v.boolean()])

/** A yes or no in an answer: a pointer to true or false, or a pointer with the values that mean yes and no. */
const Flag = v.union([
  JsonPointer,
  v.strictObject({
    pointer: about('The JSON pointer to the flag', JsonPointer),
    yes: about('The values that mean yes. The case of texts is ignored', v.array(Scalar)),
    no: about('The values that mean no. Any other value counts as not known', v.array(Scalar)),
  }),
])
export type Flag = v.InferOutput<typeof Flag>

/** A call that answers with a list: where the list is, and where in one item the fields are. */
const listCall = <const F extends v.ObjectEntries>(allowed: Allowed, fields: F) =>
  v.strictObject({
    ...call(ReadMethod, allowed).entries,
    list: about('The JSON pointer to the list in the answer; "" if the answer is the list', JsonPointer),
    fields: about(
      'The JSON pointers to the fields in an item of the list; "" for the item itself',
      v.strictObject(fields),
    ),
  })
export type ListCall = UnpublishedCall & { list: string }

const PerType = v.optional(
  about(
    'How many endpoint tokens of a type EBS keeps. With "one", a new token replaces the old one immediately',
    v.picklist(['one', 'several']),
  ),
  'one',
)

const Applications = listCall(ALLOWED.applications, {
  scope: about('The JSON pointer to the application’s id (OAuth scope)', JsonPointer),
  name: v.exactOptional(about('The JSON pointer to the application’s name', JsonPointer)),
  active: v.exactOptional(
    about(
      'Whether the application may be used: a JSON pointer to true or false, or a pointer with the values for yes and no',
      Flag,
    ),
  ),
})
const AssignedUsers = listCall(ALLOWED.assignedUsers, {
  user: about('The JSON pointer to the id or GID of the user', JsonPointer),
})

/** How endpoint tokens are created and registered. */
export const Registration = v.variant('mode', [
  v.strictObject({
    mode: about(
      'The admin creates tokens in the Cloud Store, and the extension shows each step there',
      v.literal('guided'),
    ),
    perType: PerType,
    guide: v.optional(
      about('The controls of the Cloud Store’s pages. Set only what differs from the vendor’s manual', GuideConfig),
      {},
    ),
  }),
  v.strictObject({
    mode: about('The relay creates tokens by calling EBS', v.literal('http')),
    correlation: about(
      'How the relay finds the token of an earlier request: "field" by the request id that EBS keeps, "type" by description and creator, "none" not at all',
      v.picklist(['field', 'type', 'none']),
    ),
    perType: PerType,
    register: about(
      'The call that creates and registers an endpoint token',
      v.strictObject({
        ...call(WriteMethod, ALLOWED.register).entries,
        id: v.optional(
          about('The JSON pointer to the id in the answer, if EBS has an id beside the value', JsonPointer),
        ),
        value: v.optional(about('The JSON pointer to the value in the answer, if the answer holds it', JsonPointer)),
      }),
    ),
    revoke: v.optional(about('The call that revokes an endpoint token', call(WriteMethod, ALLOWED.revoke))),
    applications: v.optional(about('The call that lists the applications of the subscription', Applications)),
    assignedUsers: v.optional(about('The call that lists the users who are assigned to an application', AssignedUsers)),
  }),
])
export type Registration = v.InferOutput<typeof Registration>

/** How the answer of RegisteredEndpointFor is read (contract 8.1); the fields without a pointer are found by their usual names. */
export const Lookup = v.strictObject({
  answer: v.optional(
    about(
      'The form of the answer: "json" with fields, or "text" if the answer is only the value',
      v.picklist(['json', 'text']),
    ),
    'json',
  ),
  list: v.optional(about('The JSON pointer to the endpoint tokens in the answer', JsonPointer), ''),
  none: v.optional(
    about(
      'Further answers that mean "no token is registered". Always understood: 204, null, an empty text, list or object, and a 404 of EBS itself',
      v.strictObject({
        statuses: v.optional(about('HTTP statuses, whatever the body', v.array(Status)), []),
        messages: v.optional(
          about(
            'A MessageID, a message, or the text of the answer, whatever the status. The case is ignored',
            v.array(Text),
          ),
          [],
        ),
      }),
    ),
    {},
  ),
  id: v.optional(about('The JSON pointer to the id, if EBS has an id beside the value', JsonPointer)),
  value: v.optional(about('The JSON pointer to the value that an integrator sends', JsonPointer)),
  type: v.optional(about('The JSON pointer to the endpoint type', JsonPointer)),
  description: v.optional(about('The JSON pointer to the description', JsonPointer)),
  requestId: v.optional(about('The JSON pointer to the id of the request that created the token', JsonPointer)),
  createdBy: v.optional(about('The JSON pointer to the user who created the token', JsonPointer)),
  active: v.optional(
    about(
      'Whether the token is active: a JSON pointer to true or false, or a pointer with the values for yes and no',
      Flag,
    ),
  ),
})
export type Lookup = v.InferOutput<typeof Lookup>
