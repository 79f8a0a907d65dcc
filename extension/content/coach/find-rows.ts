/** The list of endpoint tokens: what hides a value, where values are shown, and which of them bears the name. */
import type { CoachTask } from '../../contracts/coach-task.ts'
import { type Eyes, findAll, select } from './find-control.ts'
import { ancestry, closest, deepWithin, holds, parentOf } from './roots.ts'
import { scrolledPart } from './scrolled-part.ts'
import { plain, textOf } from './words.ts'

export type Rows = {
  /** What shows a value when it is pressed. */
  hidden: Element[]
  /** Where values are shown. */
  places: Element[]
  /** Whether the row of one of them bears the description. */
  isNamed(element: Element): boolean
  /** The list draws only what is in view: how many it has, its rows do not tell. */
  isPartial: boolean
  rowOf(element: Element): Element | null
}

/** @param opened where the admin has clicked for a value: it comes there */
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

/** The rows that hold this value and no other one, the inner first: a layout may put tables into each other. */
function rowsAround(element: Element, selector: string, isAlone: (row: Element) => boolean): Element[] {
  const around = [...ancestry(element)].slice(1)
  const alone = around.slice(0, around.findIndex((one) => !isAlone(one)) >>> 0)
  const rows = alone.filter((one) => one.matches(selector))
  // No element of the page is a row to the selector: the largest that holds nothing else is one.
  const [last] = alone.filter((one) => one.localName !== 'body' && one.localName !== 'html').slice(-1)
  return rows.length > 0 || closest(element, selector) ? rows : last ? [last] : []
}

/** A list says how long it is, or is scrolled by itself: it may leave room for rows that it has not drawn. */
function isInPartialList(element: Element): boolean {
  const grid = closest(element, '[aria-rowcount]')
  const said = Number(grid?.getAttribute('aria-rowcount') ?? 0)
  return (grid !== null && said > deepWithin(grid, '[role="row"], tr').length) || scrolledPart(element) !== null
}
