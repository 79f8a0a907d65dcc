/**
 * The page's document, asked through its prototype. A page may call its elements what it likes, and `<img name="body">` or
 * `<form name="querySelector">` hides that property of `document` from content scripts too (proved by test/e2e/hostile.test.ts).
 */

/** The first element that the selector finds; null also for a selector that is none, since it comes from a configuration. */
export function find(selector: string): Element | null {
  try {
    return Document.prototype.querySelector.call(document, selector)
  } catch {
    return null
  }
}

/** Every element that the selector finds, in an element or in the page; none for a selector that is none. */
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
 * Calls back when the page is one that somebody sees: at once, or when what the browser has prerendered is activated. Before,
 * the background does not know the page, and nothing may be shown or counted (HTML, "prerendering").
 */
export function whenActivated(callback: () => void): void {
  if (!Reflect.get(Document.prototype, 'prerendering', document)) callback()
  else Document.prototype.addEventListener.call(document, 'prerenderingchange', callback, { once: true })
}
