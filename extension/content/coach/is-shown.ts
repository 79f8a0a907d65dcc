/** Whether a person sees an element and can press it: drawn, of some size, and not behind a dialog. */
import { isOwn } from '../lib/own-elements.ts'
import { ancestry, closest, frameOf, holds, within } from './roots.ts'

/** What is smaller is there for screen readers alone, px. */
const LEAST_SIZE = 2
/** A layer that covers so much of the window is the backdrop of a dialog. */
const NEARLY_ALL = 0.9

const DIALOG = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]'

export function isShown(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: false })) return false
  const { width, height } = element.getBoundingClientRect()
  if (width < LEAST_SIZE || height < LEAST_SIZE || closest(element, '[inert]')) return false
  const frame = frameOf(element)
  return (!frame || isShown(frame)) && !isBehindDialog(element)
}

/** In its own tree, and each tree that this one is in. */
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

/** Of what is scrolled out of the window nothing tells what lies over it: there, a dialog that says so of itself counts. */
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

/** What is drawn there inside the roots of the element. */
function deepestAt(element: Element, x: number, y: number): Element {
  const inner = element.shadowRoot?.elementFromPoint(x, y)
  return inner && inner !== element && holds(element, inner) ? deepestAt(inner, x, y) : element
}
