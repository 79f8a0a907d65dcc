/**
 * Finds the place of a value: it appears where the admin clicks to see it. The value is read when the admin clicks to
 * save it, and not before.
 */
import { deepWithin, parentOf } from '../../../shared/page-controls/roots.ts'
import { drawnIn, plain } from '../../../shared/page-controls/words.ts'
import { isOwn } from '../lib/own-elements.ts'

/** The place of a value, and the path by which it is found again after the page is redrawn. */
export type Opened = { place: Element; path: Step[] }
/** One step of a path: the position of a child among its siblings. */
type Step = { index: number; of: number; parent: ParentNode & Node }

/**
 * The place in which a value will appear: the control that shows it, or the cell that holds nothing else.
 * @param show the control that was clicked
 * @param row the selector of a row of the list
 */
export function openedAt(show: Element, row: string): Opened {
  let place = show
  for (let outer = parentOf(place); outer && !outer.matches(row); outer = parentOf(outer)) {
    // The next element out is still the same cell if it has no further text.
    if (plain(drawnIn(outer, isOwn, true)) !== plain(drawnIn(show, isOwn, true))) break
    place = outer
  }
  return { place, path: pathOf(place) }
}

/** The same place after the page was redrawn in the same form; null: it is not there. */
export function findAgain({ place, path }: Opened): Element | null {
  if (place.isConnected) return place
  const from = path.findIndex(({ parent }) => parent.isConnected)
  let at: ParentNode | null = path[from]?.parent ?? null
  for (const { index, of } of path.slice(0, from + 1).reverse()) {
    if (!at || at.children.length !== of) return null
    at = at.children[index] ?? null
  }
  return at as Element | null
}

/**
 * Reads the value from its place: the content of a field, or the only word that can be a value.
 * @returns null when no such word is found, or several are
 */
export function valueIn(place: Element): string | null {
  const [field] = place.matches(WRITTEN) ? [place] : deepWithin(place, WRITTEN)
  const text = field ? (field as HTMLInputElement).value : drawnIn(place, isOwn, true)
  const words = text.split(/\s+/).filter((word) => /^[\x21-\x7e]{16,512}$/.test(word))
  return words.length === 1 ? (words[0] ?? null) : null
}
const WRITTEN = 'input, textarea'

/** The path from the place outwards, to the border of its tree. */
function pathOf(place: Element): Step[] {
  const path: Step[] = []
  for (let at: Element | null = place; at?.parentNode; at = at.parentElement) {
    const { children } = at.parentNode
    path.push({ index: [...children].indexOf(at), of: children.length, parent: at.parentNode })
  }
  return path
}
