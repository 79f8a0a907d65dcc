/**
 * The trees of a page: its document, the documents of its frames of the same origin, and open shadow roots. The browser
 * does not let a script into other frames. The elements of a frame belong to another realm, so `instanceof` does not
 * recognize them.
 */

export type Root = Document | ShadowRoot

/** All trees of the page, each before the trees inside it. */
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

/**
 * The elements that a selector finds in one tree. Called on the prototype, since a page may redefine its document's
 * properties (content/lib/safe-document.ts).
 */
export const within = (root: Root | Element, selector: string): Element[] => [
  ...(isDocument(root)
    ? Document.prototype.querySelectorAll.call(root, selector)
    : root.querySelectorAll<Element>(selector)),
]

/** The elements that a selector finds inside this one, in its own tree and in the trees below. */
export function deepWithin(element: Element, selector: string): Element[] {
  const below = [element, ...within(element, '*')].map(innerRoot).filter((root) => root !== null)
  return [...within(element, selector), ...below.flatMap(rootsOf).flatMap((root) => within(root, selector))]
}

/** The parent element. For the outermost element of a tree, the element that the tree is in. */
export const parentOf = (element: Element): Element | null => element.parentElement ?? hostOf(element.getRootNode())

/** Like `closest`, across the borders of trees. */
export function closest(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; at = hostOf(at.getRootNode())) {
    const found: Element | null = at.closest(selector)
    if (found) return found
  }
  return null
}

/** The element and its ancestors, across the borders of trees. */
export function* ancestry(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = parentOf(at)) yield at
}

/** Like `contains`, across the borders of trees. */
export function holds(outer: Element, inner: Element): boolean {
  for (const at of ancestry(inner)) if (at === outer) return true
  return false
}

/** The focused element, in any tree. */
export function focusedIn(page: Root): Element | null {
  const focused: Element | null = isDocument(page)
    ? Reflect.get(Document.prototype, 'activeElement', page)
    : page.activeElement
  const inner = focused && innerRoot(focused)
  return inner ? focusedIn(inner) : focused
}

/** The box of the element in the window, px. Inside a frame, coordinates count from the frame's corner. */
export function boxOf(element: Element): DOMRect {
  const { x, y, width, height } = element.getBoundingClientRect()
  const frame = frameOf(element)
  if (!frame) return new DOMRect(x, y, width, height)
  const outer = boxOf(frame)
  return new DOMRect(outer.x + frame.clientLeft + x, outer.y + frame.clientTop + y, width, height)
}

/** The frame that holds the element's document; null: the page itself. */
export function frameOf(element: Element): Element | null {
  const { frameElement } = Reflect.get(Document.prototype, 'defaultView', element.ownerDocument) ?? {}
  return frameElement ?? null
}

function innerRoot(element: Element): Root | null {
  if (element.localName === 'iframe' || element.localName === 'frame')
    return (element as HTMLIFrameElement).contentDocument
  // The names of a form's fields hide the form's own properties. A form cannot have a shadow root.
  return element.localName === 'form' ? null : element.shadowRoot
}

const hostOf = (root: Node): Element | null =>
  isDocument(root) ? (root.documentElement ? frameOf(root.documentElement) : null) : ((root as ShadowRoot).host ?? null)

const isDocument = (node: Node): node is Document => node.nodeType === Node.DOCUMENT_NODE
