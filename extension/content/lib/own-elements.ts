/** Elements of the page that are ours: hosts bear a mark, and the tab that joins the portal's bears none, so it is listed. */

export const MARK = 'data-integrations-for-ebs'

/** Only scripts of this extension, in this version, see it; the panel's and the coach's both do. */
const world = globalThis as { ownElements?: WeakSet<Element> }

/** Marks an element of the page as ours, for every script of this extension in the page. */
export function own(element: Element): void {
  world.ownElements ??= new WeakSet()
  world.ownElements.add(element)
}

/** Whether an element is ours: it bears the mark, or {@link own} was called for it. */
export const isOwn = (element: Element): boolean =>
  element.hasAttribute(MARK) || (world.ownElements?.has(element) ?? false)
