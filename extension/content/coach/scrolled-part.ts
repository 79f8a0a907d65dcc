import { ancestry } from './roots.ts'

/** The nearest part around the element that is scrolled by itself; null: the page alone is. */
export function scrolledPart(element: Element): Element | null {
  for (const at of ancestry(element)) {
    if (at.localName === 'body') return null
    if (at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  }
  return null
}
