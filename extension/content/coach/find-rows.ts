/**
 * Reads the list of endpoint tokens: the controls that show a value, the places of shown values, and the row with the
 * wanted name.
 */
import { type Eyes, findAll, select } from '../../../shared/page-controls/find-control.ts'
import { ancestry, closest, deepWithin, holds, parentOf } from '../../../shared/page-controls/roots.ts'
import { plain, textOf } from '../../../shared/page-controls/words.ts'
import type { CoachTask } from '../../contracts/pages/coach-task.ts'
import { scrolledPart } from './scrolled-part.ts'

export type Rows = {
  /** The controls that show a hidden value. */
  hidden: Element[]
  /** The places in which a value is shown. */
  places: Element[]
  /** Whether the row of this element contains the description. */
  isNamed(element: Element): boolean
  /** The list draws only the rows in view, so their number is not the number of tokens. */
  isPartial: boolean
  rowOf(element: Element): Element | null
}

/** Reads the list. @param opened the places in which the admin has clicked to see a value */
export function findRows(task: CoachTask, opened: readonly Element[], eyes: Eyes): Rows {
  const { guide } = task
  const hidden = findAll(guide.show, eyes)
  const places = (guide.value === undefined ? opened : select(guide.value, eyes)).filter(
    (element) => element.isConnected && eyes.isShown(element),
  )
  const all = [...hidden, ...places]
  const wanted = plain(task.description)
  const isAlone = (row: Element, element: Element) => !all.some((other) => other !== element && holds(row, other))
  const rowsOf = (element: Element) => rowsAround(element, guide.row, (row) => isAlone(row, element))
  return {
    hidden,
    places,
    isNamed: (element) => rowsOf(element).some((row) => textOf(row, eyes.isOff).includes(wanted)),
    isPartial: all.some(isInPartialList),
    rowOf: (element) => rowsOf(element)[0] ?? parentOf(element),
  }
}

/** The rows that hold this value and no other one, the inner row first: a layout may nest tables. */
function rowsAround(element: Element, selector: string, isAlone: (row: Element) => boolean): Element[] {
  const around = [...ancestry(element)].slice(1)
  const alone = around.slice(0, around.findIndex((one) => !isAlone(one)) >>> 0)
  const rows = alone.filter((one) => one.matches(selector))
  // The selector matches no row here. The largest element that holds no other value counts as the row.
  const [last] = alone.filter((one) => one.localName !== 'body' && one.localName !== 'html').slice(-1)
  return rows.length > 0 || closest(element, selector) ? rows : last ? [last] : []
}

/** Whether the list may have rows that it has not drawn: it declares more rows than it has, or it has its own scroll bar. */
function isInPartialList(element: Element): boolean {
  const grid = closest(element, '[aria-rowcount]')
  const said = Number(grid?.getAttribute('aria-rowcount') ?? 0)
  return (grid !== null && said > deepWithin(grid, '[role="row"], tr').length) || scrolledPart(element) !== null
}
