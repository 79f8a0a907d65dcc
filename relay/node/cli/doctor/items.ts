/**
 * Reads the endpoint tokens of one answer: each as EBS wrote it, beside what the relay reads in it. Also finds what
 * pointers point to.
 */
import type { Flag, Lookup } from '../../../config/registration.ts'
import { isSuccess } from '../../../ebs/call.ts'
import { endpointValueOf, parseRegistered, type Registered, saysNone } from '../../../ebs/calls/registered-endpoint.ts'
import { at } from '../../../ebs/json-pointer.ts'
import { escapeToken } from '../../../lib/json.ts'
import { Refusal } from '../../../problems/problem.ts'
import type { PointerHit } from './finding.ts'
import type { Observed } from './observe.ts'
import { kindOf, nameOf } from './shape.ts'

/** `token` is undefined when the relay cannot read the item, or when the item is of another type (`isOther`). */
export type Item = { raw: object; token: Registered | undefined; isOther: boolean }

/** Every item of the answer. None when the answer means "none", has no list, or is a bare text. */
export function itemsOf({ answer, body }: Observed<unknown>, type: string, lookup: Lookup): Item[] {
  if (!answer || !isSuccess(answer) || saysNone(answer, lookup)) return []
  const found = at(body, lookup.list)
  const list = Array.isArray(found) ? found : [found]
  return list.flatMap((raw) =>
    typeof raw === 'object' && raw !== null && Object.keys(raw).length > 0 ? [readOne(raw, type, lookup)] : [],
  )
}

function readOne(raw: object, type: string, lookup: Lookup): Item {
  const answer = { status: 200, header: () => 'application/json', body: JSON.stringify(raw) }
  try {
    const [token] = parseRegistered(answer, type, { ...lookup, list: '' })
    return { raw, token, isOther: token === undefined }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { raw, token: undefined, isOther: false }
  }
}

/** The pointer of a flag, whichever of its two forms the configuration uses. */
export const pointerOf = (flag: Flag): string => (typeof flag === 'string' ? flag : flag.pointer)

/** The kinds of values that the pointer finds in these items, each once. */
export const hit = (setting: string, pointer: string, raws: readonly unknown[]): PointerHit => ({
  at: setting,
  pointer,
  finds: [...new Set(raws.map((raw) => kindOf(at(raw, pointer))))],
})

/** Whether the value can be an id or a name. */
export const isWord = (value: unknown) =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')
/** Whether the relay would accept this as an endpoint token's value. */
export const isValue = (value: unknown) => endpointValueOf(value) !== undefined

/**
 * Every text and number inside a value, by its JSON pointer (RFC 6901). `shown` is the pointer without names that may
 * be values.
 */
export function leavesOf(value: unknown, pointer = '', shown = ''): { pointer: string; shown: string; text: string }[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ pointer, shown, text: String(value) }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) =>
    leavesOf(one, `${pointer}/${escapeToken(name)}`, `${shown}/${/^\d$/.test(name) ? name : nameOf(name)}`),
  )
}
