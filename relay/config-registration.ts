/** How endpoint tokens are registered and found, as the configuration says it (contract section 14, items 1, 2, 3, 7 and 8). */
import * as v from 'valibot'
import { about, JsonPointer, Path } from './config-values.ts'
import { GuideConfig } from './guide.ts'
import { ALLOWED, type Allowed, listed, placeholders } from './placeholders.ts'

const Method = v.picklist(['GET', 'POST', 'PUT', 'DELETE'])

/** A call that the vendor does not publish, with the placeholders that stand for something in it. */
const call = ({ path, body }: Allowed) =>
  v.strictObject({
    method: about('The HTTP method', Method),
    path: about(`Below the base URL of EBS${named(path)}`, v.pipe(Path, placeholders(path))),
    body: v.optional(
      about(`The fields of the JSON body${named(body)}`, v.record(v.string(), v.pipe(v.string(), placeholders(body)))),
    ),
  })
export type UnpublishedCall = v.InferOutput<ReturnType<typeof call>>

const named = (names: readonly string[]) => (names.length > 0 ? `; placeholders: ${listed(names)}` : '')

/** A call that answers with a list: where the list is, and where in one item the fields are. */
const listCall = <const F extends v.ObjectEntries>(allowed: Allowed, fields: F) =>
  v.strictObject({
    ...call(allowed).entries,
    list: about('Where in the answer the list is (JSON pointer)', JsonPointer),
    fields: about('Where in one item of the list the fields are', v.strictObject(fields)),
  })
export type ListCall = UnpublishedCall & { list: string; fields: Record<string, string | undefined> }

const PerType = v.optional(
  about(
    'How many endpoint tokens of a type EBS keeps side by side: with one, a new one takes the place of the old at once',
    v.picklist(['one', 'several']),
  ),
  'one',
)

/** How endpoint tokens are created and registered. */
export const Registration = v.pipe(
  v.variant('mode', [
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
        'How a request is found again: EBS keeps the request id, or there is one endpoint per type, or not at all',
        v.picklist(['field', 'type', 'none']),
      ),
      perType: PerType,
      register: about(
        'The call that creates and registers an endpoint token',
        v.strictObject({
          ...call(ALLOWED.register).entries,
          value: about('Where in the answer the value is (JSON pointer)', JsonPointer),
        }),
      ),
      revoke: v.optional(about('The call that revokes one', call(ALLOWED.revoke))),
      applications: v.optional(
        about(
          'The call that lists the applications of the subscription',
          listCall(ALLOWED.applications, {
            scope: about('The OAuth scope of the application (JSON pointer)', JsonPointer),
            name: v.exactOptional(about('Its name (JSON pointer)', JsonPointer)),
            active: v.exactOptional(about('False where it may not be used (JSON pointer)', JsonPointer)),
          }),
        ),
      ),
      assignedUsers: v.optional(
        about(
          'The call that lists the users of an application',
          listCall(ALLOWED.assignedUsers, { user: about('The id of the user (JSON pointer)', JsonPointer) }),
        ),
      ),
    }),
  ]),
  v.check(
    (registration) =>
      registration.mode !== 'http' || registration.perType === 'one' || registration.correlation === 'field',
    'correlation "field" where EBS keeps several per type: else a repeated request would make two',
  ),
  // `fetch` refuses one, and a server need not read it (RFC 9110 section 9.3.1).
  v.check((registration) => {
    if (registration.mode !== 'http') return true
    const { register, revoke, applications, assignedUsers } = registration
    return [register, revoke, applications, assignedUsers].every((call) => call?.method !== 'GET' || !call.body)
  }, 'no body in a call with GET'),
)
export type Registration = v.InferOutput<typeof Registration>

/** Where the fields of a registered endpoint are in the answer of RegisteredEndpointFor; defaults are heuristics. */
export const LookupFields = v.strictObject({
  value: v.optional(about('Its value (JSON pointer)', JsonPointer)),
  type: v.optional(about('Its endpoint type (JSON pointer)', JsonPointer)),
  description: v.optional(about('Its description (JSON pointer)', JsonPointer)),
  requestId: v.optional(about('The id of the request that made it (JSON pointer)', JsonPointer)),
  createdBy: v.optional(about('The user who made it (JSON pointer)', JsonPointer)),
  active: v.optional(about('Whether it works (JSON pointer)', JsonPointer)),
})
