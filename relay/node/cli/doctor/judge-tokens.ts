/**
 * Checks that the listed tokens, the company parameter and EBS's answers to the listed values agree. Pure. A token
 * counts as working only on evidence: the parameter holds it, or EBS accepts its value.
 */

import { canonicalText } from '../../../../shared/endpoint.ts'
import type { EnvironmentConfig } from '../../../config/environment.ts'
import type { Registered } from '../../../ebs/calls/registered-endpoint.ts'
import { type Finding, remark, wrong } from './finding.ts'
import { itemsOf, leavesOf } from './items.ts'
import { resultOf } from './observe.ts'
import type { Reads, TypeReads } from './reads.ts'

/** Judges the tokens of each type. @param place the JSON pointer of the environment */
export function judgeTokens(place: string, config: EnvironmentConfig, { types, parameters }: Reads): Finding[] {
  const known = resultOf(parameters)
  return [
    ...judgeRegister(place, config),
    ...types.flatMap((one, index) => {
      const tokens = resultOf(one.lookup)
      // Undefined when the parameters could not be read.
      const held = known && (known.get(one.type.parameter)?.value?.trim() || null)
      return [
        ...judgeFlag(place, config, one, tokens ?? [], held ?? null),
        ...judgeValues(place, one, tokens ?? []),
        ...(held === undefined ? [] : judgeParameter(`${place}/types/${index}`, config, one, tokens, held)),
      ]
    }),
  ]
}

const same = (one: string | undefined, other: string | null) =>
  one !== undefined && other !== null && canonicalText(one) === canonicalText(other)

/** The part of the token that its parameter holds: its id or its value. */
const faceOf = ({ id, value }: Registered, { holds }: TypeReads['type']) =>
  (holds ?? 'value') === 'id' ? { held: id, other: value } : { held: value, other: id }

const worksByEvidence = ({ type, tried }: TypeReads, token: Registered, held: string | null) =>
  same(faceOf(token, type).held, held) || (token.value !== undefined && tried.get(token.value) === true)

function judgeFlag(
  place: string,
  config: EnvironmentConfig,
  one: TypeReads,
  tokens: Registered[],
  held: string | null,
) {
  const at = `${place}/lookup/active`
  const { id } = one.type
  const findings: Finding[] = []
  if (tokens.some((token) => token.active === false && worksByEvidence(one, token, held))) {
    const say = `${id}: this flag marks a token as revoked, but EBS accepts the token or the company parameter holds it. Invert the flag: {"pointer", "yes": [false], "no": [true]}.`
    findings.push(wrong('inverted-flag', at, say))
  }
  const active = tokens.filter((token) => token.active !== false)
  const refused = active.filter(({ value }) => value !== undefined && one.tried.get(value) === false)
  const accepted = active.filter(({ value }) => value !== undefined && one.tried.get(value) === true)
  if (refused.length > 0 && accepted.length > 0) {
    const say = `${id}: EBS refuses the value of ${refused.length} token(s), but this flag does not mark them as revoked.`
    findings.push(wrong('active-never-says-no', at, say))
  } else if (config.registration.perType === 'one' && active.length > 1) {
    const say = `${id}: ${active.length} tokens count as active, but registration.perType says that EBS keeps one of a type. Correct this flag, or set registration.perType to "several".`
    findings.push(wrong('active-never-says-no', at, say))
  }
  return findings
}

function judgeValues(place: string, { type, tried }: TypeReads, tokens: Registered[]): Finding[] {
  const results = tokens.filter(({ active }) => active !== false).map(({ value }) => value && tried.get(value))
  if (!results.includes(false) || results.includes(true)) return []
  return [
    wrong(
      'id-beside-value',
      `${place}/lookup/value`,
      `${type.id}: EBS refuses the texts that this pointer finds. If they are ids, set lookup.id to this pointer. Otherwise check the probe of this type.`,
    ),
  ]
}

function judgeParameter(
  at: string,
  config: EnvironmentConfig,
  one: TypeReads,
  tokens: Registered[] | undefined,
  held: string | null,
): Finding[] {
  const { type, lookup } = one
  const holds = type.holds ?? 'value'
  if (tokens?.some((token) => same(faceOf(token, type).held, held))) return []
  if (tokens?.some((token) => same(faceOf(token, type).other, held))) {
    const other = holds === 'id' ? 'value' : 'id'
    return [
      wrong(
        'id-beside-value',
        `${at}/holds`,
        `${type.id}: the company parameter holds the ${other}, not the ${holds}.`,
      ),
    ]
  }
  if (tokens === undefined) return []
  const items = itemsOf(lookup, type.id, config.lookup).filter(({ isOther }) => !isOther)
  const elsewhere = items.flatMap(({ raw }) => leavesOf(raw)).find(({ text }) => same(text, held))
  if (elsewhere) {
    const say = `${type.id}: the company parameter holds the text that EBS lists at ${elsewhere.shown}, but no setting points there. If it is the id, set "lookup": {"id": "${elsewhere.shown}"} and "holds": "id".`
    return [wrong('id-beside-value', `${at}/holds`, say)]
  }
  const working = tokens.filter(({ active }) => active !== false)
  if (held === null && working.length === 0) return []
  const listed = working.length === 0 ? 'EBS lists no active token' : `EBS lists ${working.length} token(s)`
  const holding = held === null ? 'the company parameter is empty' : 'the company parameter holds another text'
  const say = `${type.id}: ${listed}, but ${holding}. Check that this parameter belongs to this type, and what it holds. EBS may answer from a cache for some seconds.`
  return [wrong('parameter-unlike-lookup', `${at}/parameter`, say)]
}

const lastOf = (pointer: string) => pointer.split('/').at(-1) ?? ''

/**
 * The id or value that `register` returns must equal the one in the list. Fields of different names are a reason to
 * look.
 */
function judgeRegister(place: string, { registration, lookup }: EnvironmentConfig): Finding[] {
  if (registration.mode !== 'http') return []
  return (['id', 'value'] as const).flatMap((face) => {
    const [told, listed] = [registration.register[face], lookup[face]]
    if (!told || !listed || lastOf(told).toLowerCase() === lastOf(listed).toLowerCase()) return []
    const say = `register finds the ${face} at ${told}, lookup finds it at ${listed}. Both must be the same text; otherwise the relay does not find a new token again.`
    return [remark('id-beside-value', `${place}/registration/register/${face}`, say)]
  })
}
