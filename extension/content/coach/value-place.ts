/** The place of a value: where the admin clicks for one, it comes there. It is read at one click of the admin, and not before. */
import { deepWithin, parentOf } from './roots.ts'
import { drawnIn, plain } from './words.ts'

/** Where a value was asked for, so that it is found again in a page that is drawn anew. */
export type Opened = { place: Element; path: Step[] }
/** One child of its parent: which, of how many. */
type Step = { index: number; of: number; parent: ParentNode & Node }

/** @param show what was pressed to show the value. @param row the selector of a row of the list */
export function openedAt(show: Element, row: string): Opened {
  let place = show
  for (let outer = parentOf(place); outer && !outer.matches(row); outer = parentOf(outer)) {
    // A cell that holds nothing else.
    if (plain(drawnIn(outer, never, true)) !== plain(drawnIn(show, never, true))) break
    place = outer
  }
  return { place, path: pathOf(place) }
}

/** The same place after the page was drawn anew in the same form; null: it is not there. */
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

/** The value in its place: a field's, or the one word that can be one. Null: it is not told apart. */
export function valueIn(place: Element): string | null {
  const [field] = place.matches(WRITTEN) ? [place] : deepWithin(place, WRITTEN)
  const text = field ? (field as HTMLInputElement).value : drawnIn(place, never, true)
  const words = text.split(/\s+/).filter((word) => /^[\x21-\x7e]{16,512}$/.test(word))
  return words.length === 1 ? (words[0] ?? null) : null
}
const WRITTEN = 'input, textarea'

const never = () => false

/** From the place outwards, to the border of its tree. */
function pathOf(place: Element): Step[] {
  const path: Step[] = []
  for (let at: Element | null = place; at?.parentNode; at = at.parentElement) {
    const { children } = at.parentNode
    path.push({ index: [...children].indexOf(at), of: children.length, parent: at.parentNode })
  }
  return path
}
