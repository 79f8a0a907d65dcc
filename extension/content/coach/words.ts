/** The words of an element, as they are drawn or as a screen reader says them, folded so that they can be compared. */
import { folded } from '../../contracts/folded.ts'
import { isOwn } from '../lib/own-elements.ts'

/** Whether this is a place whose text must not be read. */
export type IsOff = (element: Element) => boolean

/** The words that are drawn in it, folded. */
export const textOf = (element: Element, isOff: IsOff): string => plain(drawnIn(element, isOff, true))

/** What it may be called, folded: its attributes' words, those that are drawn, and those with what only a reader says. */
export function namesOf(element: Element, isOff: IsOff): string[] {
  const said = ['aria-label', 'title', ...(element.localName === 'input' ? ['value', 'alt'] : [])]
  return [
    ...said.map((name) => element.getAttribute(name) ?? ''),
    ...referredBy(element, 'aria-labelledby').map((other) => drawnIn(other, isOff, false)),
    drawnIn(element, isOff, true),
    drawnIn(element, isOff, false),
  ].map(plain)
}

/** Folded, with single spaces. */
export const plain = (text: string): string => folded(text).replace(/\s+/g, ' ').trim()

/** Whether one of the texts begins with a word of this one: "tip" is not in "multiple". Both folded. */
export const hasWords = (text: string, wanted: readonly string[]): boolean =>
  wanted.some((one) => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${one}`))

/** The elements that an attribute names, in the element's own tree. */
export const referredBy = (element: Element, attribute: string): Element[] =>
  (element.getAttribute(attribute) ?? '').split(/\s+/).flatMap((id) => {
    const root = element.getRootNode() as Document | ShadowRoot
    return (id && root.getElementById?.(id)) || []
  })

/** Elements that put no words of their own on the screen, that say so of themselves, or that are a key to press. */
const WORDLESS =
  '[aria-hidden="true"], style, script, template, noscript, svg, select, textarea, datalist, kbd, [role="listbox"], [role="tooltip"]'

/** @param isDrawn without what is there for screen readers alone */
export function drawnIn(element: Element, isOff: IsOff, isDrawn: boolean): string {
  let text = ''
  for (const node of childrenOf(element)) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue
    if (node.nodeType !== Node.ELEMENT_NODE) continue
    const child = node as Element
    if (isOff(child) || isOwn(child) || child.matches(WORDLESS)) continue
    const style = getComputedStyle(child)
    if (style.display === 'none' || /^(hidden|collapse)$/.test(style.visibility) || isIcon(child, style)) continue
    if (isDrawn && isClippedAway(child, style)) continue
    // Part of a word may be in an element of its own, as the letter of an access key is.
    const gap = child.localName === 'br' || !(style.display === 'inline' || style.display === 'contents') ? ' ' : ''
    text += gap + (child.getAttribute('alt') ?? '') + drawnIn(child, isOff, isDrawn) + gap
  }
  return text
}

/** As they are drawn: what is put into a slot stands in the place of the slot. */
function childrenOf(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : []
  return assigned.length > 0 ? assigned : element.childNodes
}

/** A font of icons draws a sign for the letters of its name. */
function isIcon(element: Element, { fontFamily = '' }: CSSStyleDeclaration): boolean {
  if (/icon|symbol|glyph|awesome/i.test(fontFamily.split(',', 1)[0] ?? '')) return true
  const isNamed = /icon|symbol/i.test(`${element.localName} ${element.getAttribute('class')}`)
  return isNamed && element.childElementCount === 0 && /^\s*[a-z0-9_]*\s*$/.test(element.textContent ?? '')
}

const isClippedAway = (element: Element, { position }: CSSStyleDeclaration): boolean =>
  position === 'absolute' && element.getBoundingClientRect().width <= 1
