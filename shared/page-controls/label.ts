/** Reads the label of a field: the labels tied to it, its own attributes, or else the words beside it. */
import { closest, deepWithin, parentOf, within } from './roots.ts'
import { drawnIn, type IsOff, plain, referredBy, textOf } from './words.ts'

const FIELD =
  'select, textarea, [role="combobox"], [role="textbox"], [aria-haspopup="listbox"], [role="listbox"][aria-expanded], ' +
  'input:not([type="button"], [type="submit"], [type="image"], [type="reset"], [type="checkbox"], [type="radio"], [type="hidden"])'

/** Whether the element is a field to fill in or to choose from. */
export const isField = (element: Element): boolean => element.matches(FIELD)

/** The fields inside an element. */
export const fieldsIn = (element: Element): Element[] => deepWithin(element, FIELD)

/** The number of ancestors that are searched for words. Words further away belong to something else. */
const NEARBY = 6
/** A longer text is a paragraph, not a label. */
const LABEL_MAX_LENGTH = 120

/** All words by which the field can be recognized, folded: its labels, attributes, name and id. */
export function labelOf(field: Element, isOff: IsOff): string {
  const bearers = [field, ...hostsOf(field)]
  const said = bearers.flatMap((one) =>
    ['aria-label', 'placeholder', 'title', 'label'].map((name) => one.getAttribute(name) ?? ''),
  )
  const named = bearers.flatMap((one) => ['name', 'id'].map((name) => apart(one.getAttribute(name) ?? '')))
  const tied = bearers.flatMap(tiedTo).map((label) => drawnIn(label, isOff, false))
  const words = tied.some((text) => text.trim() !== '') ? tied : [beside(field, isOff)]
  return plain([...words, ...said, ...named].join(' '))
}

/** The components that contain the field as an inner part. Their labels are also its labels. */
function hostsOf(field: Element): Element[] {
  const { host } = field.getRootNode() as ShadowRoot
  return host ? [host, ...hostsOf(host)].slice(0, 2) : []
}

function tiedTo(field: Element): Element[] {
  const id = field.getAttribute('id')
  const root = field.getRootNode() as Document | ShadowRoot
  const around = field.closest('label')
  return [
    ...(id ? within(root, `label[for="${CSS.escape(id)}"]`) : []),
    ...(around ? [around] : []),
    ...referredBy(field, 'aria-labelledby'),
  ]
}

/** The words of the nearest ancestor that holds no other field. If it holds others, the words just before the field. */
function beside(field: Element, isOff: IsOff): string {
  let at: Element | null = field
  for (let up = 0; at && up < NEARBY; up++) {
    const outer = parentOf(at)
    if (!outer) return ''
    const hasOthers = fieldsIn(outer).some((other) => other !== field)
    const text = hasOthers ? before(at, isOff) : outside(outer, field, isOff)
    if (text !== '') return text.length <= LABEL_MAX_LENGTH ? text : ''
    if (hasOthers && !closest(outer, 'table')) return ''
    at = outer
  }
  return ''
}

const outside = (outer: Element, field: Element, isOff: IsOff) =>
  textOf(outer, (element) => element === field || isOff(element))

/** The nearest words before the element. Words before another field belong to that field. */
function before(element: Element, isOff: IsOff): string {
  for (let node: Node | null = element.previousSibling; node; node = node.previousSibling) {
    if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) return plain(node.nodeValue)
    if (node.nodeType !== Node.ELEMENT_NODE || isOff(node as Element)) continue
    if (isField(node as Element) || fieldsIn(node as Element).length > 0) return ''
    const text = textOf(node as Element, isOff)
    if (text !== '') return text
  }
  return ''
}

/** Splits a name from the code into words: `ctl00_txtDescription`. */
const apart = (name: string) => name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}\p{N}]+/gu, ' ')
