/**
 * How an EBS answers where the vendor publishes nothing: one small function for each open point of the contract (sections 6,
 * 8.1, 10 and 14). These are the sandbox's own ways; a dialect replaces some of them.
 */
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Endpoint, User } from './rows.ts'
import { randomEndpointValue } from './schema.ts'
import type { Switches } from './switches.ts'
import { esTimestamp } from './web-api/timestamp.ts'

/** A whole answer. Status 204 has no body. */
export type Said = { status: ContentfulStatusCode | 204; body: string; type: string }

export const json = (value: unknown, status: Said['status'] = 200): Said => ({
  status,
  body: JSON.stringify(value),
  type: 'application/json',
})
export const NO_CONTENT: Said = { status: 204, body: '', type: '' }

export type Ways = {
  /** The value of a new endpoint token; `id` is its id in EBS. */
  newValue(id: string): string
  /** What the company parameter holds of it. */
  held(token: Endpoint): string
  /** Which ones RegisteredEndpointFor shows, of all that the type ever had; newest first. */
  shown(tokens: Endpoint[]): Endpoint[]
  /** One of them in that list. */
  listed(token: Endpoint, creator: User | undefined): unknown
  /** The answer with these in it; at least one. */
  list(items: unknown[]): Said
  /** The answer when it shows nothing. */
  none(): Said
  /** Whether it knows a request by its id, and answers the same one again with the same token. */
  keepsRequestId: boolean
  /** The body of `register` in the sandbox's own form; undefined when it is not this server's form. */
  readRegister(body: unknown): unknown
  /** The answer to `register`. */
  told(token: Endpoint): unknown
  /** The body of `revoke`, likewise: `Token` is the id or the value. */
  readRevoke(body: unknown): unknown
  /** How it writes the id of an application. */
  applicationId(id: string): string
  /** One application of the subscription. */
  application(application: { id: string; name: string; active: boolean; paid: boolean }): unknown
  /** One user who is assigned to an application. */
  assigned(user: User): unknown
  /** How it calls a company parameter. */
  parameterId(id: string): string
  /** The status for an access token that it does not accept (contract 10 has both). */
  deadTokenStatus: 401 | 403
  /** One spelling of all that it takes for the same key. */
  sameKey(value: string): string
  /** Its answer to a key that it does not accept. */
  keyRefused: Said | null
  /** The charset of its answers; what it cannot hold is escaped. */
  charset: string
  /** The IIS application that the Web API is; empty at the root of the site. */
  basePath: string
  /** For so long after a change every second read comes from a server that has not noticed (contract 1.2). */
  staleMs: number
}

/** The sandbox's own ways, some of which follow its switches. */
export const usualWays = (switches: Switches): Ways => ({
  newValue: randomEndpointValue,
  held: ({ token }) => token,
  shown: (tokens) => tokens.filter(({ active }) => active),
  listed: ({ id, type, token, description, requestId, createdBy, active }) =>
    switches.endpointStyle === 'string'
      ? token
      : {
          ID: id,
          EndpointType: type,
          Token: token,
          Description: description,
          RequestID: requestId,
          CreatedBy: createdBy,
          Active: active,
        },
  list: (items) => json(items.length > 1 || switches.endpointStyle === 'array' ? items : items[0]),
  none() {
    const { endpointStyle, noEndpointStyle } = switches
    if (noEndpointStyle === '204') return NO_CONTENT
    if (noEndpointStyle === '404') {
      return json({ MessageID: 'endpoint-not-registered', UserMessage: 'There is none.', Messages: [] }, 404)
    }
    return json(noEndpointStyle === 'null' ? null : endpointStyle === 'array' ? [] : '')
  },
  keepsRequestId: true,
  readRegister: (body) => body,
  told: ({ requestId, type, description, token, active, createdBy, createdOn }) => ({
    RequestID: requestId,
    EndpointType: type,
    Description: description,
    Token: token,
    Active: active,
    CreatedBy: createdBy,
    CreatedOn: esTimestamp(createdOn),
  }),
  readRevoke: (body) => body,
  applicationId: (id) => id,
  application: ({ id, name, active, paid }) => ({ ApplicationID: id, Name: name, Active: active, Paid: paid }),
  assigned: ({ id, gid, name }) => ({ UserID: id, GID: gid, Name: name }),
  parameterId: (id) => id,
  deadTokenStatus: 401,
  sameKey: (value) => value,
  keyRefused: null,
  charset: 'utf-8',
  basePath: '',
  staleMs: 0,
})
