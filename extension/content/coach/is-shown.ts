/** Whether a person sees an element and can press it: drawn, of some size, and not behind a dialog. */
import { isOwn } from '../lib/own-elements.ts'
import { ancestry, closest, frameOf, holds, within } from './roots.ts'

/** What is smaller is there for screen readers alone, px. */
const LEAST_SIZE = 2
/** A layer that covers so much of the window is the backdrop of a dialog. */
const NEARLY_ALL = 0.9
/** Roots inside each other. */
const MOST_ROOTS = 32

const DIALOG = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]'

export function isShown(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: false })) return false
  const { width, height } = element.getBoundingClientRect()
  if (width < LEAST_SIZE || height < LEAST_SIZE || closest(element, '[inert]')) return false
  const frame = frameOf(element)
  return (!frame || isShown(frame)) && !isBehindDialog(element)
}

function isBehindDialog(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  const hit = deepestAt(element.ownerDocument, left + width / 2, top + height / 2)
  if (!hit) return isOutOfReach(element)
  for (const layer of ancestry(hit)) {
    if (isOwn(layer) || holds(layer, element)) return false
    if (holds(element, layer)) return false
    if (layer.matches(DIALOG) || isBackdrop(layer)) return true
  }
  return false
}

/** Of what is scrolled out of view nothing tells what lies over it; but a modal dialog lies over all of the page. */
function isOutOfReach(element: Element): boolean {
  const modals = within(element.ownerDocument, 'dialog:modal, [aria-modal="true"]')
  return modals.some((modal) => modal.checkVisibility() && !holds(modal, element))
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

function deepestAt(document: Document, x: number, y: number): Element | null {
  let hit: Element | null = Document.prototype.elementFromPoint.call(document, x, y)
  for (let depth = 0; hit?.shadowRoot && depth < MOST_ROOTS; depth++) {
    const inner: Element | null = hit.shadowRoot.elementFromPoint(x, y)
    if (!inner || inner === hit) break
    hit = inner
  }
  return hit
}
