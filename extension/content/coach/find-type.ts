/** Reads the drop-down of the type: whether the wanted type is chosen, and which option to choose while its list is open. */
import { bare, type Eyes, findAll, isCalled } from '../../../shared/page-controls/find-control.ts'
import { fieldsIn } from '../../../shared/page-controls/label.ts'
import { ancestry, deepWithin, holds, parentOf } from '../../../shared/page-controls/roots.ts'
import { plain, textOf } from '../../../shared/page-controls/words.ts'
import type { CoachTask } from '../../contracts/pages/coach-task.ts'
import { scrolledPart } from './scrolled-part.ts'

/** The choice and the options of the drop-down, as they were seen so far. */
export type TypeMemory = {
  /** Its choice when it was first seen; null: not seen yet. */
  first: string | null
  /** One of the options that were seen bears the type's name. */
  isListed: boolean
}

type TypeChoice = TypeMemory & {
  isChosen: boolean
  /** The control, or the option while the list is open. */
  target: Element
  /** The list is open, but the option is not drawn yet. */
  isOutOfView: boolean
}

/** Reads the drop-down in its current state. @param memory as the last call returned it */
export function chooseType(control: Element, { guide, names }: CoachTask, memory: TypeMemory, eyes: Eyes): TypeChoice {
  const wanted = names.map(plain)
  const now = held(control, eyes)
  const expanded = isExpanded(control)
  const listed = guide.option && expanded !== false ? optionsOf(control, guide.option.selector, eyes) : []
  const options = listed.filter((option) => isCalled(option, wanted, eyes))
  const native = control.localName === 'select' ? [...(control as HTMLSelectElement).options] : []
  const isListed =
    memory.isListed || options.length > 0 || native.some((option) => wanted.includes(textOf(option, eyes.isOff)))
  const first = memory.first ?? now
  const [option] = options
  const isOpen = option !== undefined || (expanded === true && listed.length > 0)
  return {
    first,
    isListed,
    isChosen: !isOpen && !expanded && isWanted(now, wanted, { first, isListed }),
    target: option ?? (isOpen ? listOf(listed[0] ?? control) : visibleBox(control)),
    isOutOfView: isOpen && !option,
  }
}

const listOf = (option: Element): Element => scrolledPart(option) ?? parentOf(option) ?? option

/** Whether the wanted type is chosen. If no option bears the type's name, any choice other than the first one counts. */
function isWanted(now: string, wanted: readonly string[], { first, isListed }: TypeMemory): boolean {
  if (now === '') return false
  if (isListed) return wanted.includes(bare(now))
  return now !== first || wanted.some((name) => now.includes(name))
}

/** The current choice: the text of the option, the text typed into it, or the text of its box. */
function held(control: Element, eyes: Eyes): string {
  if (control.localName === 'select') {
    const { value, options, selectedIndex } = control as HTMLSelectElement
    const option = value === '' ? undefined : options[selectedIndex]
    return option ? textOf(option, eyes.isOff) : ''
  }
  const written = 'value' in control ? plain(`${control.value}`) : ''
  return written || textOf(visibleBox(control), eyes.isOff)
}

/** The box around a control is at most this many times as high as the control, or as high as `BOX_MIN_HEIGHT_PX`. */
const BOX_MAX_GROWTH = 2
const BOX_MIN_HEIGHT_PX = 60

/**
 * The part that a person sees as the control: the outline around an inner field, without its label and without another
 * field.
 */
function visibleBox(control: Element): Element {
  if (control.localName !== 'input') return control
  const most = Math.max(BOX_MIN_HEIGHT_PX, control.getBoundingClientRect().height * BOX_MAX_GROWTH)
  let box = control
  for (let outer = parentOf(box); outer && outer.getBoundingClientRect().height <= most; outer = parentOf(outer)) {
    const others = [...fieldsIn(outer), ...deepWithin(outer, 'label, legend')].filter((other) => other !== control)
    if (others.length > 0 || outer.matches('td, th, tr, label, form')) break
    box = outer
  }
  return box
}

/** Whether the list is open, by the state that the control or a close ancestor declares; null: none declares one. */
function isExpanded(control: Element): boolean | null {
  const around = [...ancestry(control)].slice(0, 3)
  const said = around.map((one) => one.getAttribute('aria-expanded')).find((state) => state !== null)
  return said === undefined ? null : said === 'true'
}

/** The options of a list that is drawn over the page. */
const optionsOf = (control: Element, selector: string, eyes: Eyes): Element[] =>
  findAll({ selector }, eyes).filter((option) => option.matches('[role="option"]') || liesOver(option, control))

function liesOver(option: Element, control: Element): boolean {
  for (const at of ancestry(option)) {
    if (holds(at, control) || at.matches('nav, header, tr, [role="row"]')) return false
    if (/absolute|fixed/.test(getComputedStyle(at).position)) return true
  }
  return false
}
