/**
 * The extension's elements in the page. Hosts bear a mark. The tab among the portal's tabs bears none, so it is kept in
 * a list.
 */

export const MARK = 'data-integrations-for-ebs'

/** Only scripts of this extension, in this version, see it; the panel's and the coach's both do. */
const world = globalThis as { ownElements?: WeakSet<Element> }

/** Marks an element as the extension's, for every script of this extension in the page. */
export function own(element: Element): void {
  world.ownElements ??= new WeakSet()
  world.ownElements.add(element)
}

/** Whether an element is the extension's: it bears the mark, or {@link own} was called for it. */
export const isOwn = (element: Element): boolean =>
  element.hasAttribute(MARK) || (world.ownElements?.has(element) ?? false)
