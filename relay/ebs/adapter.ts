/**
 * The calls that the vendor does not publish, as the configuration describes them (contract section 14): method, path, body
 * and where in the answer the fields are. Nothing here knows a path or a field name.
 */
import * as v from 'valibot'
import { EndpointValue } from '../../shared/endpoint.ts'
import type { ListCall, Registration, UnpublishedCall } from '../config-registration.ts'
import type { Placeholder } from '../placeholders.ts'
import { Refusal } from '../problems.ts'
import { type Caller, callEbs, isMissing, isSuccess, parseJson, segment } from './caller.ts'
import { at } from './json-pointer.ts'

export type HttpRegistration = Extract<Registration, { mode: 'http' }>
/** What the placeholders of a configured call stand for; undefined: EBS does not tell. */
export type Placeholders = Partial<Record<Placeholder, string | undefined>>

/** `value` null: EBS accepted without telling it in a form that can be one. `conflict`: EBS has another one of this type, or of this request id. */
export type Registering = { value: string | null; conflict: boolean }

/** Creates and registers. Sent once. */
export async function register(
  caller: Caller,
  call: HttpRegistration['register'],
  values: Placeholders,
): Promise<Registering> {
  const answer = await callEbs(caller, { name: 'register', kind: 'write', ...fill(call, values) }, [409])
  if (answer.status === 409) return { value: null, conflict: true }
  const value = v.safeParse(EndpointValue, at(parseJson(answer.body), call.value))
  return { value: value.success ? value.output : null, conflict: false }
}

/**
 * Takes the registration back. Sent once. False for 404 and 410: it is gone already, or the address is wrong; what EBS has
 * tells. Throws `registration_guided` where EBS does not tell what the call needs, as of an endpoint token that was made by
 * hand: it is to go by hand.
 */
export async function revoke(caller: Caller, call: UnpublishedCall, values: Placeholders): Promise<boolean> {
  return isSuccess(await callEbs(caller, { name: 'revoke', kind: 'write', ...fill(call, values) }, [404, 410]))
}

export type Application = { scope: string; name: string | undefined; active: boolean }

/** The applications of the subscription: bought, or got. */
export async function fetchApplications(caller: Caller, call: ListCall): Promise<Application[]> {
  const items = await fetchList(caller, 'applications', call, {})
  return items.map((read) => ({
    scope: `${read('scope')}`,
    name: text(read('name')),
    active: read('active') !== false,
  }))
}

/** The EBS users assigned to an application, by whatever id the environment tells; none when there is no such application. */
export async function fetchAssignedUsers(caller: Caller, call: ListCall, scope: string): Promise<string[]> {
  const items = await fetchList(caller, 'assigned-users', call, { scope }, [404])
  return items.map((read) => text(read('user'))).filter((user) => user !== undefined)
}

async function fetchList(caller: Caller, name: string, call: ListCall, values: Placeholders, none: number[] = []) {
  const answer = await callEbs(caller, { name, kind: 'read', ...fill(call, values) }, none)
  if (isMissing(answer)) return []
  const list = at(parseJson(answer.body), call.list)
  if (!Array.isArray(list)) throw new Refusal('ebs_invalid_answer')
  return list.map((item: unknown) => (field: string) => at(item, call.fields[field] ?? '/'))
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/**
 * Values go into the path as one segment each, and into the body as JSON strings: neither can break out. Throws
 * `registration_guided` where one is missing: a path without it is another address, `DELETE /endpoints/` with all in it.
 */
function fill({ method, path, body }: UnpublishedCall, values: Placeholders) {
  const missing = (name: Placeholder): never => {
    throw new Refusal('registration_guided', { detail: `EBS does not tell {${name}}` })
  }
  const put = (template: string, encode: (text: string, name: Placeholder) => string) =>
    template.replace(/\{(\w+)\}/g, (_, name: Placeholder) => encode(values[name] ?? missing(name), name))
  const fields = Object.entries(body ?? {}).map(([key, value]) => [key, put(value, (text) => text)])
  return {
    method,
    path: put(path, (text, name) => segment(text || missing(name))),
    ...(body && { body: JSON.stringify(Object.fromEntries(fields)) }),
  }
}
