/**
 * Finds the vendor's controls by selector and words. Texts are compared and not kept, and what is off limits, a place where a
 * value is shown, is never read.
 */
import type { Landmark } from '../../../shared/guide.ts'
import { folded } from '../../contracts/folded.ts'

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

/** The words that are shown in it, but for what is off limits, folded. */
export function textOf(element: Element, { isOff }: Pick<Eyes, 'isOff'>): string {
  return plain(shownIn(element, isOff))
}

/** Elements that put no words on the screen, or that say of themselves that theirs mean nothing. */
const WORDLESS = '[aria-hidden="true"], style, script, template, noscript, svg'

function shownIn(element: Element, isOff: Eyes['isOff']): string {
  let text = ''
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue
    else if (node instanceof Element && !isOff(node) && !node.matches(WORDLESS)) {
      const { display, visibility } = getComputedStyle(node)
      if (display === 'none' || visibility === 'hidden' || visibility === 'collapse') continue
      // Part of a word may be in an element of its own, as the letter of an access key is.
      const gap = node.matches('br') || !(display === 'inline' || display === 'contents') ? ' ' : ''
      text += gap + shownIn(node, isOff) + gap
    }
  }
  return text
}

/** Folded, with single spaces. */
export const plain = (text: string): string => folded(text).replace(/\s+/g, ' ').trim()

/** A field is known by a word of its label, anything else by all that is written on it: "+ Add Token", but no sentence with it. */
function bears(element: Element, texts: readonly string[], eyes: Eyes): boolean {
  const wanted = texts.map(plain)
  if (isField(element)) {
    const label = plain(labelOf(element, eyes))
    return wanted.some((text) => label.includes(text))
  }
  const said = [element.getAttribute('aria-label'), element.getAttribute('value'), textOf(element, eyes)]
  return said.some((text) => {
    const words = bare(plain(text ?? ''))
    return wanted.includes(words) || wanted.includes(words.replace(COUNT, ''))
  })
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

/** How many there are, before the words or after them: "Integrations (3". */
const COUNT = /^\p{N}+[^\p{L}\p{N}]*|[^\p{L}\p{N}]*\p{N}[\p{N}.,+\s]*$/u

/** Without the signs and arrows around it. */
const bare = (text: string) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

function isInside(element: Element, isOff: Eyes['isOff']): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (isOff(at)) return true
  return false
}
