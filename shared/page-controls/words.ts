/** Reads the text of an element, as it is drawn or as a screen reader announces it, folded for comparison. */
import { folded } from '../folded.ts'

/** Whether the text of this element must not be read: it shows a value, or it does not belong to the page. */
export type IsOff = (element: Element) => boolean

/** The drawn text of the element, folded. */
export const textOf = (element: Element, isOff: IsOff): string => plain(drawnIn(element, isOff, true))

/** All names of an element, folded: its attributes, its drawn text, and that text with the parts for screen readers only. */
export function namesOf(element: Element, isOff: IsOff): string[] {
  const said = ['aria-label', 'title', ...(element.localName === 'input' ? ['value', 'alt'] : [])]
  return [
    ...said.map((name) => element.getAttribute(name) ?? ''),
    ...referredBy(element, 'aria-labelledby').map((other) => drawnIn(other, isOff, false)),
    drawnIn(element, isOff, true),
    drawnIn(element, isOff, false),
  ].map(plain)
}

/** The text folded (contracts/folded.ts), with single spaces. */
export const plain = (text: string): string => folded(text).replace(/\s+/g, ' ').trim()

/** Whether a word of the text begins with one of the wanted texts: "tip" is not in "multiple". All of them folded. */
export const hasWords = (text: string, wanted: readonly string[]): boolean =>
  wanted.some((one) => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${one}`))

/** The elements whose ids an attribute lists, in the element's own tree. */
export const referredBy = (element: Element, attribute: string): Element[] =>
  (element.getAttribute(attribute) ?? '').split(/\s+/).flatMap((id) => {
    const root = element.getRootNode() as Document | ShadowRoot
    return (id && root.getElementById?.(id)) || []
  })

/** Elements whose text does not count: not drawn as text, declared hidden, or the name of a key. */
const WORDLESS =
  '[aria-hidden="true"], style, script, template, noscript, svg, select, textarea, datalist, kbd, [role="listbox"], [role="tooltip"]'

/** Collects the text inside an element. @param isDrawn leaves out text for screen readers only */
export function drawnIn(element: Element, isOff: IsOff, isDrawn: boolean): string {
  let text = ''
  for (const node of childrenOf(element)) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue
    if (node.nodeType !== Node.ELEMENT_NODE) continue
    const child = node as Element
    if (isOff(child) || child.matches(WORDLESS)) continue
    const style = getComputedStyle(child)
    if (style.display === 'none' || /^(hidden|collapse)$/.test(style.visibility) || isIcon(child, style)) continue
    if (isDrawn && isClippedAway(child, style)) continue
    // An inline element may hold a part of a word, for example the letter of an access key.
    const gap = child.localName === 'br' || !(style.display === 'inline' || style.display === 'contents') ? ' ' : ''
    text += gap + (child.getAttribute('alt') ?? '') + drawnIn(child, isOff, isDrawn) + gap
  }
  return text
}

/** The child nodes as they are drawn: a slot shows the nodes that are assigned to it. */
function childrenOf(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : []
  return assigned.length > 0 ? assigned : element.childNodes
}

/** Whether an icon font draws the text as a picture. Its letters are then a name and no text. */
function isIcon(element: Element, { fontFamily = '' }: CSSStyleDeclaration): boolean {
  if (/icon|symbol|glyph|awesome/i.test(fontFamily.split(',', 1)[0] ?? '')) return true
  const isNamed = /icon|symbol/i.test(`${element.localName} ${element.getAttribute('class')}`)
  return isNamed && element.childElementCount === 0 && /^\s*[a-z0-9_]*\s*$/.test(element.textContent ?? '')
}

const isClippedAway = (element: Element, { position }: CSSStyleDeclaration): boolean =>
  position === 'absolute' && element.getBoundingClientRect().width <= 1
