import * as v from 'valibot'
import { EndpointId, EndpointValue } from '../../../shared/endpoint.ts'
import { oneLine } from '../../../shared/text.ts'
import type { Lookup } from '../../config/registration.ts'
import { Refusal } from '../../problems/problem.ts'
import { type CallContext, callEbs, isMissing, judgeAnswer, parseJson } from '../call.ts'
import { messageIn } from '../error-codes.ts'
import { readFlag } from '../flag.ts'
import { at } from '../json-pointer.ts'
import type { Incoming } from '../transport/transport.ts'

/** One endpoint token as EBS lists it. The optional fields are there only where this EBS tells them. */
export type Registered = {
  /** The id that EBS lists beside the value; undefined where the configuration knows of none. */
  id: string | undefined
  /** The value that an integrator sends; undefined where EBS lists ids alone. */
  value: string | undefined
  description: string | null
  requestId: string | undefined
  createdBy: string | undefined
  /** False: EBS says that it no longer works. Null: EBS does not say, or says it in a form that is not configured. */
  active: boolean | null
}

/**
 * POST api/endpoint/RegisteredEndpointFor?EndpointType= (contract 8.1): a read in spite of its method. Returns every endpoint
 * token of the type that EBS lists, the revoked ones too where it lists those. Throws `ebs_invalid_answer` for an answer in
 * which no endpoint token is found: "nothing registered" is never guessed.
 */
export async function registeredEndpointsFor(
  context: CallContext,
  type: string,
  lookup: Lookup,
): Promise<Registered[]> {
  const path = `/api/endpoint/RegisteredEndpointFor?EndpointType=${encodeURIComponent(type)}`
  const call = { name: 'RegisteredEndpointFor', kind: 'read', method: 'POST', path } as const
  const answer = await callEbs(context, call, (one) => one.status === 404 || saysNone(one, lookup))
  if (saysNone(answer, lookup) || isMissing(answer)) return []
  return judgeAnswer(answer, () => parseRegistered(answer, type, lookup))
}

/** Whether the answer means "none" by what the configuration names: a status, or a message of EBS. */
export function saysNone(answer: Incoming, { none: { statuses, messages } }: Lookup): boolean {
  if (statuses.includes(answer.status)) return true
  if (messages.length === 0) return false
  const said = messageIn(answer.body).map((text) => text.toLowerCase())
  return messages.some((message) => said.includes(message.trim().toLowerCase()))
}

/** Judges a successful answer alone. */
export function parseRegistered(answer: Incoming, type: string, lookup: Lookup): Registered[] {
  const body = answer.body.trim()
  if (body === '') return []
  const parsed = readBody(answer, body, lookup)
  if (isNothing(parsed)) return []
  const found = lookup.list === '' ? parsed : at(parsed, lookup.list)
  if (isNothing(found)) return []
  return (Array.isArray(found) ? found : [found]).flatMap((one) => readOne(one, type, lookup))
}

/** Reads JSON or plain text by content type, and nothing else: a proxy's page in front of EBS is no answer. */
function readBody(answer: Incoming, body: string, { answer: kind }: Lookup): unknown {
  const media = (answer.header('content-type') ?? 'application/json').split(';')[0]?.trim().toLowerCase() ?? ''
  const isJson = /^application\/(?:[\w.-]+\+)?json$|^text\/json$/.test(media)
  if (!isJson && media !== 'text/plain') throw new Refusal('ebs_invalid_answer')
  const json = parseJson(body)
  if (json !== undefined) return json
  if (kind === 'text' && media === 'text/plain') return body
  throw new Refusal('ebs_invalid_answer')
}

const isNothing = (value: unknown): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)

function readOne(one: unknown, type: string, lookup: Lookup): Registered[] {
  if (typeof one === 'string' || typeof one === 'number') {
    if (lookup.answer !== 'text') throw new Refusal('ebs_invalid_answer')
    return [{ ...NOTHING_ELSE, value: asValue(one) }]
  }
  if (typeof one !== 'object' || one === null || lookup.answer === 'text') throw new Refusal('ebs_invalid_answer')
  if (isNothing(one)) return []
  const ofType = asText(pick(one, lookup.type, USUAL_NAMES.type))
  if (ofType !== undefined && ofType.toUpperCase() !== type) return []
  const id = lookup.id === undefined ? undefined : asId(at(one, lookup.id))
  const value = pick(one, lookup.value, lookup.id === undefined ? USUAL_NAMES.value : [])
  const isToken = value !== undefined && value !== null && value !== ''
  // With an id, a list may leave the value out: EBS told it once, at the registration.
  if (!isToken && id === undefined) throw new Refusal('ebs_invalid_answer')
  return [
    {
      id,
      value: isToken ? asValue(value) : undefined,
      description: asText(pick(one, lookup.description, USUAL_NAMES.description)) ?? null,
      requestId: asText(pick(one, lookup.requestId, USUAL_NAMES.requestId)),
      createdBy: asText(pick(one, lookup.createdBy, USUAL_NAMES.createdBy)),
      active: lookup.active === undefined ? activeByUsualName(one) : readFlag(one, lookup.active),
    },
  ]
}

const NOTHING_ELSE = { id: undefined, description: null, requestId: undefined, createdBy: undefined, active: null }

/** The names that fields without a pointer usually have, in lower case. An id is never guessed: it may be anything. */
const USUAL_NAMES = {
  value: ['value', 'token', 'endpointtoken', 'apikey', 'key'],
  type: ['endpointtype', 'type'],
  description: ['description', 'name'],
  requestId: ['requestid', 'externalid'],
  createdBy: ['createdby', 'owner'],
  active: ['isactive', 'active'],
  inactive: ['isinactive', 'inactive', 'isrevoked', 'revoked'],
} as const

function activeByUsualName(one: object): boolean | null {
  const active = byName(one, USUAL_NAMES.active)
  if (typeof active === 'boolean') return active
  const inactive = byName(one, USUAL_NAMES.inactive)
  return typeof inactive === 'boolean' ? !inactive : null
}

const pick = (one: object, pointer: string | undefined, names: readonly string[]): unknown =>
  pointer === undefined ? byName(one, names) : at(one, pointer)

function byName(one: object, names: readonly string[]): unknown {
  const entries = Object.entries(one)
  for (const name of names) {
    const entry = entries.find(([key]) => key.toLowerCase() === name)
    if (entry) return entry[1]
  }
  return undefined
}

const asText = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? oneLine(value) || undefined : undefined
}

function asId(value: unknown): string {
  const parsed = v.safeParse(EndpointId, asText(value))
  if (!parsed.success) throw new Refusal('ebs_invalid_answer')
  return parsed.output
}

/** Throws `ebs_invalid_answer` for what cannot be a value. */
function asValue(value: unknown): string {
  const found = endpointValueOf(value)
  if (found === undefined) throw new Refusal('ebs_invalid_answer')
  return found
}

/** Words joined by hyphens, as in EBS's message ids: `company-parameter-not-found`. */
const MESSAGE_ID = /^[a-z]+(?:-[a-z]+)+$/i

/**
 * The text as the value of an endpoint token; undefined for markup, a message id, and any text that cannot be a value (contract
 * 8.2).
 */
export function endpointValueOf(value: unknown): string | undefined {
  const parsed = v.safeParse(EndpointValue, value)
  if (!parsed.success || parsed.output.startsWith('<') || MESSAGE_ID.test(parsed.output)) return undefined
  return parsed.output
}
