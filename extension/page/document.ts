/**
 * The page's document, asked through its prototype. A page may call its elements what it likes, and `<img name="body">` or
 * `<form name="querySelector">` hides that property of `document` from content scripts too (proved by test/e2e/hostile.test.ts).
 */
const { querySelector, querySelectorAll } = Document.prototype
const createElement = Document.prototype.createElement
const within = Element.prototype

/** @returns null also for a selector that is none: it comes from a configuration */
export function find(selector: string): Element | null {
  try {
    return querySelector.call(document, selector)
  } catch {
    return null
  }
}

export function findAll(selector: string, inside?: Element): Element[] {
  try {
    return [...(inside ? within.querySelectorAll.call(inside, selector) : querySelectorAll.call(document, selector))]
  } catch {
    return []
  }
}

export const make = <K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K] =>
  createElement.call(document, tag) as HTMLElementTagNameMap[K]

export const onDocument = (name: string, listener: () => void, signal: AbortSignal): void =>
  EventTarget.prototype.addEventListener.call(document, name, listener, { signal })
