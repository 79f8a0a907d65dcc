/** Finds the form of a new endpoint token: its description, its type and "Next", wherever the page draws them. */
import type { Guide } from '../guide.ts'
import { type Eyes, find, findAll } from './find-control.ts'
import { labelOf } from './label.ts'
import { ancestry, holds } from './roots.ts'
import { hasWords } from './words.ts'

export type Form = { description: Element; type: Element | null; next: Element }

/**
 * Finds the form. A description alone may belong to a filter of the list. The form also has "Next", and the part of the
 * page that holds both does not hold "Add Token".
 * @returns null when no such form is shown
 */
export function findForm(guide: Guide, eyes: Eyes): Form | null {
  const fields = findAll(guide.description, eyes).filter((field) => !guide.description.texts || !isFilter(field, eyes))
  if (fields.length === 0) return null
  const steps = findAll(guide.next, eyes)
  const add = find(guide.add, eyes)
  for (const description of fields) {
    const next = nearest(description, steps)
    const box = next && commonOf(description, next)
    const isOfList = guide.description.texts && add && box && holds(box, add)
    if (!next || isOfList) continue
    return { description, type: nearest(description, findAll(guide.type, eyes)), next }
  }
  return null
}

const FILTER = ['search', 'filter', 'find', 'αναζητ', 'φιλτρ', 'ευρεσ', 'caut', 'filtr', 'търс', 'филт']
/** The number of ancestors that can tell the purpose of a field. */
const SURROUNDINGS = 4

/** Whether the field searches or filters a list, as it or its surroundings say. */
function isFilter(field: Element, { isOff }: Eyes): boolean {
  if (field.matches('[type="search"], [role="searchbox"]')) return true
  if (hasWords(labelOf(field, isOff), FILTER)) return true
  const around = [...ancestry(field)].slice(0, SURROUNDINGS)
  return around.some(
    (one) =>
      one.matches('search, [role="search"], thead, th, [role="columnheader"]') ||
      hasWords(`${one.getAttribute('class')} ${one.getAttribute('id')}`.toLowerCase(), FILTER),
  )
}

/** The control that shares the smallest part of the page with the field. */
function nearest(field: Element, controls: Element[]): Element | null {
  const depth = (control: Element) => [...ancestry(commonOf(field, control) ?? field)].length
  return controls
    .filter((one) => one !== field)
    .reduce<Element | null>((best, one) => (best && depth(best) >= depth(one) ? best : one), null)
}

function commonOf(one: Element, other: Element): Element | null {
  for (const at of ancestry(one)) if (holds(at, other)) return at
  return null
}
