import { ancestry } from '../../../shared/page-controls/roots.ts'

/** The nearest ancestor that scrolls by itself; null: only the page scrolls. */
export function scrolledPart(element: Element): Element | null {
  for (const at of ancestry(element)) {
    if (at.localName === 'body') return null
    if (at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  }
  return null
}
