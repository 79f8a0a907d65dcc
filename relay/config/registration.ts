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
      `Below the base URL of EBS, with a query if it needs one${named(path)}`,
      v.pipe(PathWithQuery, placeholders(path)),
    ),
    body: v.optional(about(`The JSON body${named(body)} in its texts`, jsonBody(body))),
  })
export type UnpublishedCall = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  body?: Record<string, Json> | undefined
}

const named = (names: readonly string[]) => (names.length > 0 ? `; placeholders: ${listed(names)}` : '')

const Scalar = v.union([v.string(), v.number(), v.boolean()])

/** A yes or no in an answer: a pointer to true or false, or a pointer with the values that mean yes and no. */
const Flag = v.union([
  JsonPointer,
  v.strictObject({
    pointer: about('Where it is (JSON pointer)', JsonPointer),
    yes: about('The values that mean yes; texts count in any case', v.array(Scalar)),
    no: about('The values that mean no; any other value is not known', v.array(Scalar)),
  }),
])
export type Flag = v.InferOutput<typeof Flag>

/** A call that answers with a list: where the list is, and where in one item the fields are. */
const listCall = <const F extends v.ObjectEntries>(allowed: Allowed, fields: F) =>
  v.strictObject({
    ...call(ReadMethod, allowed).entries,
    list: about('Where in the answer the list is (JSON pointer); "" for the answer itself', JsonPointer),
    fields: about('Where in one item of the list the fields are; "" for the item itself', v.strictObject(fields)),
  })
export type ListCall = UnpublishedCall & { list: string }

const PerType = v.optional(
  about(
    'How many endpoint tokens of a type EBS keeps side by side: with one, a new one takes the place of the old at once',
    v.picklist(['one', 'several']),
  ),
  'one',
)

const Applications = listCall(ALLOWED.applications, {
  scope: about('The OAuth scope of the application (JSON pointer)', JsonPointer),
  name: v.exactOptional(about('Its name (JSON pointer)', JsonPointer)),
  active: v.exactOptional(about('Whether it may be used: a JSON pointer, or one with the values for yes and no', Flag)),
})
const AssignedUsers = listCall(ALLOWED.assignedUsers, {
  user: about('The id or GID of the user (JSON pointer)', JsonPointer),
})

/** How endpoint tokens are created and registered. */
export const Registration = v.variant('mode', [
  v.strictObject({
    mode: about('The extension leads the admin through the vendor’s own pages', v.literal('guided')),
    perType: PerType,
    guide: v.optional(
      about('Where the controls of the vendor’s pages are, as far as they are not as in its manual', GuideConfig),
      {},
    ),
  }),
  v.strictObject({
    mode: about('The relay calls EBS', v.literal('http')),
    correlation: about(
      'How a request is found again: EBS keeps the request id (field), the description and the creator tell (type), or not at all (none)',
      v.picklist(['field', 'type', 'none']),
    ),
    perType: PerType,
    register: about(
      'The call that creates and registers an endpoint token',
      v.strictObject({
        ...call(WriteMethod, ALLOWED.register).entries,
        id: v.optional(
          about('Where in the answer the id is, if EBS has one beside the value (JSON pointer)', JsonPointer),
        ),
        value: v.optional(about('Where in the answer the value is, if EBS tells it there (JSON pointer)', JsonPointer)),
      }),
    ),
    revoke: v.optional(about('The call that revokes one', call(WriteMethod, ALLOWED.revoke))),
    applications: v.optional(about('The call that lists the applications of the subscription', Applications)),
    assignedUsers: v.optional(about('The call that lists the users of an application', AssignedUsers)),
  }),
])
export type Registration = v.InferOutput<typeof Registration>

/** How the answer of RegisteredEndpointFor is read (contract 8.1); the fields without a pointer are found by their usual names. */
export const Lookup = v.strictObject({
  answer: v.optional(
    about('JSON with fields, or a bare text that is the value itself', v.picklist(['json', 'text'])),
    'json',
  ),
  list: v.optional(about('Where in the answer the endpoint tokens are (JSON pointer)', JsonPointer), ''),
  none: v.optional(
    about(
      'What else means that nothing is registered, beside 204, null, an empty text, list or object, and a 404 of EBS’s own',
      v.strictObject({
        statuses: v.optional(about('HTTP statuses, with any body', v.array(Status)), []),
        messages: v.optional(
          about('A MessageID, a message or the text of the answer, with any status; in any case', v.array(Text)),
          [],
        ),
      }),
    ),
    {},
  ),
  id: v.optional(about('The id, where EBS has one beside the value (JSON pointer)', JsonPointer)),
  value: v.optional(about('The value that an integrator sends (JSON pointer)', JsonPointer)),
  type: v.optional(about('The endpoint type (JSON pointer)', JsonPointer)),
  description: v.optional(about('The description (JSON pointer)', JsonPointer)),
  requestId: v.optional(about('The id of the request that made it (JSON pointer)', JsonPointer)),
  createdBy: v.optional(about('The user who made it (JSON pointer)', JsonPointer)),
  active: v.optional(about('Whether it works: a JSON pointer, or one with the values for yes and no', Flag)),
})
export type Lookup = v.InferOutput<typeof Lookup>
