/** The label of a field: what is tied to it, what it says of itself, or else the words that stand beside it. */
import { closest, deepWithin, parentOf, within } from './roots.ts'
import { drawnIn, type IsOff, plain, referredBy, textOf } from './words.ts'

export const FIELD =
  'select, textarea, [role="combobox"], [role="textbox"], [aria-haspopup="listbox"], [role="listbox"][aria-expanded], ' +
  'input:not([type="button"], [type="submit"], [type="image"], [type="reset"], [type="checkbox"], [type="radio"], [type="hidden"])'

/** Words that stand further away belong to something else: so many elements up. */
const NEARBY = 6
/** A longer text is a paragraph, no label. */
const LABEL_MAX_LENGTH = 120

/** Folded. */
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

/** The components that the field is an inner part of: their labels are its own. */
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

/** The words of the nearest element that holds the field and no other one; with others, those just before it. */
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

/** Back to the last words before it; a field in between has them for itself. */
function before(element: Element, isOff: IsOff): string {
  for (let node: Node | null = element.previousSibling; node; node = node.previousSibling) {
    if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) return plain(node.nodeValue)
    if (node.nodeType !== Node.ELEMENT_NODE || isOff(node as Element)) continue
    if ((node as Element).matches(FIELD) || fieldsIn(node as Element).length > 0) return ''
    const text = textOf(node as Element, isOff)
    if (text !== '') return text
  }
  return ''
}

const fieldsIn = (element: Element): Element[] => deepWithin(element, FIELD)

/** The words of a name in code: `ctl00_txtDescription`. */
const apart = (name: string) => name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}\p{N}]+/gu, ' ')
