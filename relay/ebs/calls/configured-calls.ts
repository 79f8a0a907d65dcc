/**
 * The calls that the vendor does not publish, as the configuration describes them (contract section 14): method, path, body
 * and where in the answer the fields are. Nothing here knows a path or a field name.
 */
import * as v from 'valibot'
import { EndpointId } from '../../../shared/endpoint.ts'
import { oneLine } from '../../../shared/text.ts'
import type { Json, Placeholder } from '../../config/placeholders.ts'
import type { ListCall, Registration, UnpublishedCall } from '../../config/registration.ts'
import { Refusal } from '../../problems/problem.ts'
import { type CallContext, callEbs, isMissing, isSuccess, parseJson, queryValue, segment } from '../call.ts'
import { isEbsError } from '../error-codes.ts'
import { readFlag } from '../flag.ts'
import { at } from '../json-pointer.ts'
import { invalidAnswer } from '../refusal.ts'
import { endpointValueOf } from './registered-endpoint.ts'

export type HttpRegistration = Extract<Registration, { mode: 'http' }>
/** The values for the placeholders of a configured call. Undefined: EBS does not tell it. */
export type Placeholders = Partial<Record<Placeholder, string | undefined>>

/**
 * The answer of EBS to `register`. `id` and `value` are set if EBS told them in a form that can be one. `conflict`: EBS has
 * another token of this type, or of this request id.
 */
export type Registering = { id: string | undefined; value: string | undefined; conflict: boolean }

/** Creates and registers a token. The call goes out once. Throws as {@link callEbs}. */
export async function register(
  context: CallContext,
  call: HttpRegistration['register'],
  values: Placeholders,
): Promise<Registering> {
  const answer = await callEbs(context, { name: 'register', kind: 'write', ...fill(call, values) }, [409])
  if (answer.status === 409) return { id: undefined, value: undefined, conflict: true }
  const body = parseJson(answer.body)
  const told = (pointer: string | undefined) => (pointer === undefined ? undefined : at(body, pointer))
  const id = v.safeParse(EndpointId, idText(told(call.id)))
  return { id: id.success ? id.output : undefined, value: endpointValueOf(told(call.value)), conflict: false }
}

const idText = (value: unknown) => (typeof value === 'number' ? String(value) : value)

/** The answer of EBS to `revoke`: whether EBS accepted it, and the HTTP status. */
export type Revoking = { isAccepted: boolean; status: number }

/**
 * Revokes a token. The call goes out once. `isAccepted` is false for 404 and 410 (the token is gone, or the address is wrong),
 * and for a success whose body is an error of EBS.
 * Throws `registration_guided` if EBS does not tell a value that the call needs, as for a token made by hand: the admin then
 * removes it by hand.
 */
export async function revoke(context: CallContext, call: UnpublishedCall, values: Placeholders): Promise<Revoking> {
  const answer = await callEbs(context, { name: 'revoke', kind: 'write', ...fill(call, values) }, [404, 410])
  return { isAccepted: isSuccess(answer) && !isEbsError(answer.body), status: answer.status }
}

/** `active` null: EBS does not say it, or says it in a form that is not configured. */
export type Application = { scope: string; name: string | undefined; active: boolean | null }

/** The applications of the subscription: bought, or got. Without a pointer to it, an application that is listed may be used. */
export async function fetchApplications(
  context: CallContext,
  call: NonNullable<HttpRegistration['applications']>,
  values: Placeholders,
): Promise<Application[]> {
  const { scope, name, active } = call.fields
  const items = await fetchList(context, 'applications', call, values)
  return items.map((item) => ({
    scope: text(at(item, scope)) ?? '',
    name: name === undefined ? undefined : text(at(item, name)),
    active: active === undefined ? true : readFlag(item, active),
  }))
}

/** The EBS users assigned to an application, by id or GID as the environment tells; none when there is no such application. */
export async function fetchAssignedUsers(
  context: CallContext,
  call: NonNullable<HttpRegistration['assignedUsers']>,
  values: Placeholders,
): Promise<string[]> {
  const items = await fetchList(context, 'assigned-users', call, values, [404])
  return items.map((item) => text(at(item, call.fields.user))).filter((user) => user !== undefined)
}

async function fetchList(
  context: CallContext,
  name: string,
  call: ListCall,
  values: Placeholders,
  none: number[] = [],
) {
  const answer = await callEbs(context, { name, kind: 'read', ...fill(call, values) }, none)
  if (isMissing(answer)) return []
  const list = at(parseJson(answer.body), call.list)
  if (!Array.isArray(list)) throw invalidAnswer(answer)
  return list as unknown[]
}

const text = (value: unknown) => {
  if (typeof value === 'number') return String(value)
  return (typeof value === 'string' && oneLine(value)) || undefined
}

/**
 * Values go into the path as one segment each, into a query as one value each, and into the texts of the body as JSON strings:
 * none can break out. Throws `registration_guided` where one is missing: a path without it is another address,
 * `DELETE /endpoints/` with all in it.
 */
function fill({ method, path, body }: UnpublishedCall, values: Placeholders) {
  const missing = (name: Placeholder): never => {
    throw new Refusal('registration_guided', { detail: `EBS does not tell {${name}}` })
  }
  const put = (template: string, encode: (text: string, name: Placeholder) => string) =>
    template.replace(/\{(\w+)\}/g, (_, name: Placeholder) => encode(values[name] ?? missing(name), name))
  const [address = '', query] = path.split('?')
  const filled = put(address, (one, name) => segment(one || missing(name)))
  return {
    method,
    path: query === undefined ? filled : `${filled}?${put(query, (one, name) => queryValue(one || missing(name)))}`,
    ...(body && { body: JSON.stringify(fillBody(body, (template) => put(template, (one) => one))) }),
  }
}

function fillBody(value: Json, put: (template: string) => string): Json {
  if (typeof value === 'string') return put(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => fillBody(one, put))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fillBody(one, put)]))
}
