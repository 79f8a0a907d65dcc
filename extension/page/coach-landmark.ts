/**
 * Finds the vendor's controls by selector and words. Texts are compared and not kept, and what is off limits, a place where a
 * value is shown, is never read.
 */
import type { Landmark } from '../../shared/guide.ts'

export type Eyes = {
  isShown: (element: Element) => boolean
  /** Places whose text must not be read. */
  isOff: (element: Element) => boolean
}

/** All that are shown, in the order of the page; of one inside the other, the inner. */
export function findAll(root: ParentNode, { selector, texts }: Landmark, eyes: Eyes): Element[] {
  const found = [...root.querySelectorAll(selector)].filter(
    (element) => !isInside(element, eyes.isOff) && eyes.isShown(element) && (!texts || bears(element, texts, eyes)),
  )
  return found.filter((element) => !found.some((other) => other !== element && element.contains(other)))
}

export const find = (root: ParentNode, landmark: Landmark, eyes: Eyes): Element | null =>
  findAll(root, landmark, eyes)[0] ?? null

/** What is written in it, but for what is off limits. */
export function textOf(element: Element, { isOff }: Pick<Eyes, 'isOff'>): string {
  let text = ''
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue
    else if (node instanceof Element && !isOff(node)) text += ` ${textOf(node, { isOff })} `
  }
  return plain(text)
}

/** In lower case, with single spaces. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** A field is known by a word of its label, anything else by all that is written on it: "+ Add Token", but no sentence with it. */
function bears(element: Element, texts: readonly string[], eyes: Eyes): boolean {
  const wanted = texts.map(plain)
  if (isField(element)) {
    const label = plain(labelOf(element, eyes))
    return wanted.some((text) => label.includes(text))
  }
  const said = [element.getAttribute('aria-label'), element.getAttribute('value'), textOf(element, eyes)]
  return said.some((text) => text !== null && wanted.includes(bare(plain(text))))
}

const isField = (element: Element) =>
  element.matches(
    'select, textarea, [role="combobox"], [aria-haspopup="listbox"], input:not([type="button"], [type="submit"])',
  )

function labelOf(element: Element, eyes: Eyes): string {
  const labels = 'labels' in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : []
  const named = (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .flatMap((id) => (id && element.ownerDocument.getElementById(id)) || [])
  const attributes = ['aria-label', 'placeholder', 'name', 'title'].map((name) => element.getAttribute(name) ?? '')
  return [...[...labels, ...named].map((label) => textOf(label, eyes)), ...attributes].join(' ')
}

/** Without the signs and arrows around it. */
const bare = (text: string) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

function isInside(element: Element, isOff: Eyes['isOff']): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (isOff(at)) return true
  return false
}
