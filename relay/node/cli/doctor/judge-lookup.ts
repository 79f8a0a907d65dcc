/** Compares the answers of RegisteredEndpointFor with the settings in `lookup`. Pure. */
import type { Lookup } from '../../../config/registration.ts'
import { readFlag } from '../../../ebs/flag.ts'
import { at } from '../../../ebs/json-pointer.ts'
import { type Finding, type PointerHit, remark, wrong } from './finding.ts'
import { hit, type Item, isValue, isWord, itemsOf, pointerOf } from './items.ts'
import type { TypeReads } from './reads.ts'

const TEXTS = ['id', 'type', 'description', 'requestId', 'createdBy'] as const

/**
 * The configured pointers, each with what it finds in the answer for one type. `place`: the JSON pointer of the
 * environment.
 */
export function lookupHits(place: string, lookup: Lookup, { type, lookup: found }: TypeReads): PointerHit[] {
  const raws = itemsOf(found, type.id, lookup).map(({ raw }) => raw)
  const pointers = Object.entries({
    ...Object.fromEntries([...TEXTS, 'value' as const].map((field) => [field, lookup[field]])),
    active: lookup.active && pointerOf(lookup.active),
  })
  return pointers.flatMap(([field, pointer]) =>
    pointer === undefined ? [] : [hit(`${place}/lookup/${field}`, pointer, raws)],
  )
}

/** Judges the settings in `lookup` by the answers for all types. @param place the JSON pointer of the environment */
export function judgeLookup(place: string, lookup: Lookup, types: readonly TypeReads[]): Finding[] {
  const answers = types.map((one) => ({ ...one, items: itemsOf(one.lookup, one.type.id, lookup) }))
  const items = answers.flatMap((one) => one.items.filter(({ isOther }) => !isOther))
  return [
    ...answers.flatMap((one) => judgeList(place, lookup, one)),
    ...TEXTS.flatMap((field) => judgePointer(`${place}/lookup/${field}`, lookup[field], items, isWord, 'a text')),
    ...judgePointer(`${place}/lookup/value`, lookup.value, items, isValue, 'a value of 16 to 512 visible characters'),
    ...judgeActive(`${place}/lookup/active`, lookup, items),
  ]
}

function judgeList(
  place: string,
  lookup: Lookup,
  { type, lookup: { body, result }, items }: TypeReads & { items: Item[] },
) {
  if (!result.ok && body !== undefined && lookup.list !== '' && at(body, lookup.list) === undefined) {
    return [
      wrong(
        'pointer-finds-nothing',
        `${place}/lookup/list`,
        `${type.id}: ${lookup.list} finds nothing in the answer. Set it to the list of tokens.`,
      ),
    ]
  }
  if (items.length === 0 || items.some(({ isOther }) => !isOther)) return []
  return [
    wrong(
      'pointer-finds-another-kind',
      `${place}/lookup/type`,
      `${type.id}: EBS lists ${items.length} token(s) of this type, but this pointer finds another type in each. Correct it, or leave it out.`,
    ),
  ]
}

function judgePointer(
  setting: string,
  pointer: string | undefined,
  items: readonly Item[],
  isGood: (value: unknown) => boolean,
  wanted: string,
): Finding[] {
  if (pointer === undefined || items.length === 0) return []
  const found = items.map(({ raw }) => at(raw, pointer))
  const there = found.filter((one) => one !== undefined && one !== null && one !== '')
  if (there.length === 0) {
    const say = `${pointer} finds nothing in any of ${items.length} token(s). Set it to ${wanted}, or leave it out.`
    // EBS has the field, but it is empty.
    const isEmpty = found.some((one) => one !== undefined)
    return [(isEmpty ? remark : wrong)('pointer-finds-nothing', setting, say)]
  }
  if (there.every(isGood)) return []
  const { finds } = hit(
    setting,
    pointer,
    items.map(({ raw }) => raw),
  )
  return [wrong('pointer-finds-another-kind', setting, `${pointer} finds ${finds.join(', ')}, not ${wanted}.`)]
}

function judgeActive(setting: string, { active }: Lookup, items: readonly Item[]): Finding[] {
  if (active === undefined) return []
  const pointer = pointerOf(active)
  const found = items.map(({ raw }) => at(raw, pointer))
  const neverNo =
    typeof active !== 'string' && active.no.length === 0
      ? [wrong('active-never-says-no', setting, '"no" lists no value, so no token ever counts as revoked.')]
      : []
  if (items.length > 0 && found.every((one) => one === undefined)) {
    const say = `${pointer} finds nothing in any of ${items.length} token(s), so a revoked token would count as active.`
    return [...neverNo, wrong('pointer-finds-nothing', setting, say)]
  }
  const strange = items.filter(({ raw }, index) => found[index] !== undefined && readFlag(raw, active) === null)
  if (strange.length === 0) return neverNo
  const { finds } = hit(
    setting,
    pointer,
    strange.map(({ raw }) => raw),
  )
  const wanted = typeof active === 'string' ? 'true or false' : 'one of the values in "yes" and "no"'
  const say = `${pointer} finds ${finds.join(', ')}, not ${wanted}. List the values that mean yes and no: {"pointer", "yes", "no"}.`
  return [...neverNo, wrong('flag-of-another-kind', setting, say)]
}
