/**
 * The trees that a page is made of: its document, the documents of its frames as far as the browser lets us in (those of the
 * page's own origin), and open shadow roots. Elements of a frame are of another realm: `instanceof` does not know them.
 */

export type Root = Document | ShadowRoot

/** All of them, the outer before the inner. */
export function rootsOf(page: Root): Root[] {
  const roots = [page]
  for (const root of roots) {
    for (const element of within(root, '*')) {
      const inner = innerRoot(element)
      if (inner) roots.push(inner)
    }
  }
  return roots
}

/** By the prototype: a page may give its document's properties other meanings (content/lib/safe-document.ts). */
export const within = (root: Root | Element, selector: string): Element[] => [
  ...(isDocument(root)
    ? Document.prototype.querySelectorAll.call(root, selector)
    : root.querySelectorAll<Element>(selector)),
]

/** The elements that the selector finds inside this one, in its own tree and in those below. */
export function deepWithin(element: Element, selector: string): Element[] {
  const below = [element, ...within(element, '*')].map(innerRoot).filter((root) => root !== null)
  return [...within(element, selector), ...below.flatMap(rootsOf).flatMap((root) => within(root, selector))]
}

/** The parent; of the outermost of a tree, the element that the tree is in. */
export const parentOf = (element: Element): Element | null => element.parentElement ?? hostOf(element.getRootNode())

/** Like `closest`, through the borders of trees. */
export function closest(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; at = hostOf(at.getRootNode())) {
    const found: Element | null = at.closest(selector)
    if (found) return found
  }
  return null
}

/** The element and those that it is in, through the borders of trees. */
export function* ancestry(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = parentOf(at)) yield at
}

/** Like `contains`, through the borders of trees. */
export function holds(outer: Element, inner: Element): boolean {
  for (const at of ancestry(inner)) if (at === outer) return true
  return false
}

/** The element that has the focus, in whatever tree. */
export function focusedIn(page: Root): Element | null {
  const focused: Element | null = isDocument(page)
    ? Reflect.get(Document.prototype, 'activeElement', page)
    : page.activeElement
  const inner = focused && innerRoot(focused)
  return inner ? focusedIn(inner) : focused
}

/** Where the element is in the window, px: a frame's own coordinates begin at its corner. */
export function boxOf(element: Element): DOMRect {
  const { x, y, width, height } = element.getBoundingClientRect()
  const frame = frameOf(element)
  if (!frame) return new DOMRect(x, y, width, height)
  const outer = boxOf(frame)
  return new DOMRect(outer.x + frame.clientLeft + x, outer.y + frame.clientTop + y, width, height)
}

/** The frame that the element's document is in; null: the page itself. */
export function frameOf(element: Element): Element | null {
  const { frameElement } = Reflect.get(Document.prototype, 'defaultView', element.ownerDocument) ?? {}
  return frameElement ?? null
}

function innerRoot(element: Element): Root | null {
  if (element.localName === 'iframe' || element.localName === 'frame')
    return (element as HTMLIFrameElement).contentDocument
  // A form's own properties are hidden by the names of its fields; it can have no root.
  return element.localName === 'form' ? null : element.shadowRoot
}

const hostOf = (root: Node): Element | null =>
  isDocument(root) ? (root.documentElement ? frameOf(root.documentElement) : null) : ((root as ShadowRoot).host ?? null)

const isDocument = (node: Node): node is Document => node.nodeType === Node.DOCUMENT_NODE
