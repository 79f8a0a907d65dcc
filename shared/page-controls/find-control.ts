/**
 * Finds the vendor's controls by selector and text, in every tree of the page. Texts are compared and not kept. A place
 * in which a value is shown is never read.
 */
import type { Landmark } from '../guide.ts'
import { isField, labelOf } from './label.ts'
import { ancestry, deepWithin, holds, type Root, within } from './roots.ts'
import { hasWords, type IsOff, namesOf, plain } from './words.ts'

export type Eyes = {
  /** The trees of the page. */
  roots: readonly Root[]
  isShown: (element: Element) => boolean
  isOff: IsOff
}

/**
 * All controls that match and are shown, in the order of the page. If one match contains another, only the inner one
 * counts.
 */
export function findAll({ selector, texts }: Landmark, eyes: Eyes): Element[] {
  const wanted = texts?.map(plain)
  const found = select(selector, eyes).filter(
    (element) => isTheirs(element, eyes) && (!wanted || bears(element, wanted, eyes)) && eyes.isShown(element),
  )
  return found.filter((element) => !found.some((other) => other !== element && holds(element, other)))
}

/** The first control that matches and is shown, or null. */
export const find = (landmark: Landmark, eyes: Eyes): Element | null => findAll(landmark, eyes)[0] ?? null

/**
 * All elements that a CSS selector finds in each tree. In `my-form >>> input`, the part after `>>>` is looked up in the
 * trees inside each element found so far.
 */
export function select(selector: string, { roots }: Pick<Eyes, 'roots'>): Element[] {
  const [first = '', ...deeper] = selector.split('>>>')
  const found = roots.flatMap((root) => within(root, first))
  return deeper.reduce((outer, inner) => [...new Set(outer.flatMap((element) => deepWithin(element, inner)))], found)
}

/** Whether the element belongs to the page, and is in no place that must not be read. */
function isTheirs(element: Element, { isOff }: Eyes): boolean {
  for (const at of ancestry(element)) if (isOff(at)) return false
  return true
}

/**
 * A field is recognized by words of its label. Any other control must bear exactly the wanted text: "+ Add Token", but
 * no sentence that contains it.
 */
function bears(element: Element, wanted: readonly string[], eyes: Eyes): boolean {
  if (isField(element)) return hasWords(labelOf(element, eyes.isOff), wanted)
  return isCalled(element, wanted, eyes)
}

/**
 * Whether one of the element's names is a wanted text, apart from signs, a counter or a shortcut beside it.
 * @param wanted folded
 */
export const isCalled = (element: Element, wanted: readonly string[], { isOff }: Pick<Eyes, 'isOff'>): boolean =>
  namesOf(element, isOff).some((name) => BESIDE.some((signs) => wanted.includes(bare(bare(name).replace(signs, '')))))

/**
 * The parts that are allowed beside a text: none, a counter ("Integrations (3"), or a shortcut ("Next (N", "Next
 * Alt+N").
 */
const BESIDE = [
  /^$/,
  /^\p{N}+[^\p{L}\p{N}]*|[^\p{L}\p{N}]*\p{N}[\p{N}.,+\s]*$/u,
  /[^\p{L}\p{N}]+\p{L}$|^\p{L}[^\p{L}\p{N}]+/u,
  /[^\p{L}\p{N}]*(?:(?:ctrl|alt|shift|cmd)\s*\+\s*)+[\p{L}\p{N}]+$/u,
]

/** The text without the signs and arrows around it. */
export const bare = (text: string) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
