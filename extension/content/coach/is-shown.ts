/** Whether a person can see an element and press it: it is drawn, has a size, and is not behind a dialog. */
import { ancestry, closest, frameOf, holds, within } from '../../../shared/page-controls/roots.ts'
import { isOwn } from '../lib/own-elements.ts'

/** A smaller element is there for screen readers only, px. */
const LEAST_SIZE = 2
/** A layer that covers this share of the window is the backdrop of a dialog. */
const NEARLY_ALL = 0.9

const DIALOG = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]'

/** Whether a person can see the element and press it, across frames and shadow roots. */
export function isShown(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: false })) return false
  const { width, height } = element.getBoundingClientRect()
  if (width < LEAST_SIZE || height < LEAST_SIZE || closest(element, '[inert]')) return false
  const frame = frameOf(element)
  return (!frame || isShown(frame)) && !isBehindDialog(element)
}

/** Checks the element's own tree, and each tree around it. */
function isBehindDialog(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  const [x, y] = [left + width / 2, top + height / 2]
  const modals = within(element.ownerDocument, 'dialog:modal, [aria-modal="true"]')
  if (modals.some((modal) => modal.checkVisibility() && !holds(modal, element) && isOverAll(modal, x, y))) return true
  for (let at: Element | null = element; at; at = (at.getRootNode() as ShadowRoot).host ?? null) {
    if (isCovered(at, x, y)) return true
  }
  return false
}

/**
 * Whether a modal dialog covers the point. One that the browser made modal always does. One that only declares itself
 * modal does so outside the window, where nothing tells which element is on top.
 */
const isOverAll = (modal: Element, x: number, y: number): boolean =>
  modal.matches(':modal') || x < 0 || y < 0 || x > innerWidth || y > innerHeight

function isCovered(element: Element, x: number, y: number): boolean {
  const root = element.getRootNode() as Document | ShadowRoot
  for (const hit of root.elementsFromPoint(x, y)) {
    if (isOwn(hit)) continue
    if (holds(element, hit) || holds(hit, element)) return false
    for (const layer of ancestry(deepestAt(hit, x, y))) {
      if (holds(layer, element)) break
      if (layer.matches(DIALOG) || isBackdrop(layer)) return true
    }
  }
  return false
}

function isBackdrop(layer: Element): boolean {
  const { position, backgroundColor, backgroundImage, backdropFilter } = getComputedStyle(layer)
  if (position !== 'fixed' && position !== 'absolute') return false
  const isPainted =
    !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor) ||
    backgroundImage !== 'none' ||
    !/^(none)?$/.test(backdropFilter ?? '')
  const { width, height } = layer.getBoundingClientRect()
  const { clientWidth, clientHeight } = layer.ownerDocument.documentElement
  return isPainted && width >= clientWidth * NEARLY_ALL && height >= clientHeight * NEARLY_ALL
}

/** The innermost element at the point, inside the shadow roots of the element. */
function deepestAt(element: Element, x: number, y: number): Element {
  const inner = element.shadowRoot?.elementFromPoint(x, y)
  return inner && inner !== element && holds(element, inner) ? deepestAt(inner, x, y) : element
}
