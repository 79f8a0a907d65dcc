import * as v from 'valibot'
import { EndpointValue } from '../../shared/endpoint.ts'
import type { EnvironmentConfig } from '../config-environment.ts'
import { Refusal } from '../problems.ts'
import { type Caller, callEbs, isMissing, parseJson } from './caller.ts'
import { at } from './json-pointer.ts'

type Fields = EnvironmentConfig['lookup']
/** What is registered in EBS. The optional ones only where this EBS tells them. */
export type Registered = {
  value: string
  description: string | null
  requestId: string | undefined
  createdBy: string | undefined
}

/**
 * POST api/endpoint/RegisteredEndpointFor?EndpointType= (contract 8.1): a read in spite of its method. The shape is not
 * published: a string, an object, an array, null, 204 and EBS's own 404 are understood. Throws `ebs_invalid_answer` for
 * anything in which no value is found: "nothing registered" is never guessed.
 */
export async function registeredEndpointsFor(caller: Caller, type: string, fields: Fields): Promise<Registered[]> {
  const path = `/api/endpoint/RegisteredEndpointFor?EndpointType=${encodeURIComponent(type)}`
  const answer = await callEbs(caller, { name: 'RegisteredEndpointFor', kind: 'read', method: 'POST', path }, [404])
  if (isMissing(answer)) return []
  return readRegistered(answer.body, type, fields)
}

/** Judges the body alone. */
export function readRegistered(body: string, type: string, fields: Fields): Registered[] {
  const text = body.trim()
  if (text === '') return []
  const json = parseJson(text)
  // A plain text answer is not JSON (contract 4: text/plain is produced too).
  const found = json === undefined ? text : json
  if (found === null || found === '') return []
  return (Array.isArray(found) ? found : [found]).flatMap((one) => readOne(one, type, fields))
}

function readOne(one: unknown, type: string, fields: Fields): Registered[] {
  if (typeof one === 'string') return [{ value: asValue(one), ...NOTHING_ELSE }]
  if (typeof one !== 'object' || one === null) throw new Refusal('ebs_invalid_answer')
  if (Object.keys(one).length === 0) return []
  const read = (field: keyof typeof USUAL_NAMES) => {
    const pointer = fields[field]
    return pointer === undefined ? byUsualName(one, USUAL_NAMES[field]) : at(one, pointer)
  }
  const ofType = asText(read('type'))
  if (read('active') === false || (ofType !== undefined && ofType.toUpperCase() !== type)) return []
  return [
    {
      value: asValue(read('value')),
      description: asText(read('description')) ?? null,
      requestId: asText(read('requestId')),
      createdBy: asText(read('createdBy')),
    },
  ]
}

const NOTHING_ELSE = { description: null, requestId: undefined, createdBy: undefined }

/** Where no pointer is configured: the names such fields usually have, in lower case. */
const USUAL_NAMES = {
  value: ['value', 'token', 'endpointtoken', 'apikey', 'key', 'endpointid', 'id'],
  type: ['endpointtype', 'type'],
  description: ['description', 'name'],
  requestId: ['requestid', 'externalid'],
  createdBy: ['createdby', 'owner'],
  active: ['isactive', 'active'],
} as const

function byUsualName(one: object, names: readonly string[]): unknown {
  const entries = Object.entries(one)
  for (const name of names) {
    const entry = entries.find(([key]) => key.toLowerCase() === name)
    if (entry) return entry[1]
  }
  return undefined
}

const asText = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

function asValue(value: unknown): string {
  const parsed = v.safeParse(EndpointValue, value)
  if (!parsed.success) throw new Refusal('ebs_invalid_answer')
  return parsed.output
}
