/**
 * Reads the page's document through its prototype. A page may give its elements any name, and `<img name="body">` or
 * `<form name="querySelector">` hides that property of `document` from content scripts too (proved by
 * test/e2e/hostile.test.ts).
 */

/** The first element of the page that the selector finds, or null. */
export const find = (selector: string): Element | null => findAll(selector)[0] ?? null

/**
 * Every element that the selector finds, in an element or in the page. None for an invalid selector, since selectors
 * come from a configuration.
 */
export function findAll(selector: string, inside?: Element): Element[] {
  try {
    return [...(inside ? Element : Document).prototype.querySelectorAll.call(inside ?? document, selector)]
  } catch {
    return []
  }
}

/** Creates an element of the page's document. */
export const make = <K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K] =>
  Document.prototype.createElement.call(document, tag) as HTMLElementTagNameMap[K]

/**
 * Calls back when a person sees the page: immediately, or when a prerendered page is activated. Before that, the
 * background does not know the page, and nothing may be shown or counted (HTML, "prerendering").
 */
export function whenActivated(callback: () => void): void {
  if (!Reflect.get(Document.prototype, 'prerendering', document)) callback()
  else Document.prototype.addEventListener.call(document, 'prerenderingchange', callback, { once: true })
}
