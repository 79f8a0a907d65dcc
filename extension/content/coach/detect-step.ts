/** Where in the vendor's Add Token flow a page is, and which control comes next: a pure function over the page's DOM. */
import type { CoachTask } from '../../contracts/coach-task.ts'
import type { Guiding } from '../../contracts/wizard-state.ts'
import { type Eyes, find, findAll } from './find-control.ts'
import { type Form, findForm } from './find-form.ts'
import { findRows, type Rows } from './find-rows.ts'
import { chooseType, type TypeMemory } from './find-type.ts'
import { closest, focusedIn, type Root } from './roots.ts'
import { scrolledPart } from './scrolled-part.ts'

/** What the coach remembers of the page it is in. */
export type Memory = {
  type: TypeMemory
  /** Where the admin has clicked for a value: it comes there. */
  opened: readonly Element[]
}

export type Look = {
  at: NonNullable<Guiding['at']>
  /** The control that comes next; null when there is none, or several could be meant. */
  target: Element | null
  /** How many endpoint tokens the list shows; null: it is not shown. */
  rows: number | null
  /** What shows a value when it is pressed. */
  hidden: readonly Element[]
  /** At `take`: the element with the value. */
  place: Element | null
  /** What comes next is not drawn: the list has to be scrolled. */
  isOutOfView: boolean
  /** The list does not tell: the form was sent before and nothing is new in it, or what is to go is not in it. */
  isOpen: boolean
  type: TypeMemory
}

export const NO_TYPE: TypeMemory = { first: null, isListed: false }
/** The page is not as expected. */
export const LOST: Look = {
  at: 'lost',
  target: null,
  rows: null,
  hidden: [],
  place: null,
  isOutOfView: false,
  isOpen: false,
  type: NO_TYPE,
}

/** @param roots the trees of the page, the page's document first */
export function look(roots: readonly Root[], task: CoachTask, memory: Memory, isShown: Eyes['isShown']): Look {
  const { guide } = task
  const isOff = (element: Element) =>
    memory.opened.includes(element) || (guide.value !== undefined && isPlace(element, guide.value))
  const eyes: Eyes = { roots, isShown, isOff }
  if (task.place === 'authorize') return { ...LOST, at: 'allow', target: find(guide.allow, eyes) }
  const form = task.isMaking ? findForm(task, eyes) : null
  if (form) return lookAtForm(form, task, memory, eyes)
  const rows = findRows(task, memory.opened, eyes)
  const add = find(guide.add, eyes)
  if (!add && rows.hidden.length + rows.places.length === 0) return lookAtTabs(task, eyes)
  return task.isMaking ? lookForNew(rows, add, task) : lookForOld(rows, task)
}

/** Of a selector through trees, the last part decides: more is kept from reading than has to be. */
const isPlace = (element: Element, selector: string) => element.matches(selector.split('>>>').at(-1) ?? selector)

function lookAtForm({ description, type, next }: Form, task: CoachTask, memory: Memory, eyes: Eyes): Look {
  const [page] = eyes.roots
  const choice = type && chooseType(type, task, memory.type, eyes)
  const seen = { ...LOST, type: choice ?? memory.type }
  const isTyping = page !== undefined && focusedIn(page) === description
  if (isTyping || !hasText(description)) return { ...seen, at: 'description', target: description }
  if (choice && !choice.isChosen) {
    return { ...seen, at: 'type', target: choice.target, isOutOfView: choice.isOutOfView }
  }
  return { ...seen, at: 'next', target: next }
}

const hasText = (field: Element) => ('value' in field ? String(field.value) : (field.textContent ?? '')).trim() !== ''

function lookAtTabs({ guide }: CoachTask, eyes: Eyes): Look {
  const tabs = findAll(guide.tab, eyes)
  const tab = tabs.find((one) => closest(one, '[role="tablist"], [role="tab"]')) ?? tabs[0]
  return tab && !isChosenTab(tab) ? { ...LOST, at: 'tab', target: tab } : LOST
}

/** It is open already: what it says of itself, else how it and its place in the strip are called. */
function isChosenTab(tab: Element): boolean {
  const said = tab.closest(STATED) ?? tab.querySelector(STATED)
  if (said) return STATES.some((name) => /^(true|page|step|location|active)$/.test(said.getAttribute(name) ?? ''))
  return [tab, tab.parentElement].some((one) => CHOSEN.test(one?.getAttribute('class') ?? ''))
}
const STATES = ['aria-selected', 'aria-current', 'data-state']
const STATED = '[aria-selected], [aria-current], [data-state="active"], [data-state="inactive"]'
const CHOSEN = /(^|[\s_-]|[a-z](?=[A-Z]))(active|selected|current)(\s|$)/i

function lookForOld({ hidden, places, isNamed, rowOf }: Rows, task: CoachTask): Look {
  const rows = hidden.length + places.length
  const [only, another] = [...hidden, ...places].filter(isNamed)
  const isGone = !only || (task.rows !== null && rows < task.rows)
  if (isGone) return { ...LOST, at: 'add', rows, isOpen: true }
  // Of several, the wrong one could be shown.
  return { ...LOST, at: 'show', target: another ? null : rowOf(only), rows }
}

function lookForNew({ hidden, places, isNamed, isPartial }: Rows, add: Element | null, task: CoachTask): Look {
  const rows = hidden.length + places.length
  const seen = { ...LOST, rows, hidden }
  const isNew = task.asked && (task.rows === null || (!isPartial && rows > task.rows))
  if (!isNew) return { ...seen, at: 'add', target: add, isOpen: task.asked }
  const [place, show] = newOf(places, hidden, isNamed, isPartial)
  if (place) return { ...seen, at: 'take', target: place, place }
  const isOutOfView = !show && ![...places, ...hidden].some(isNamed)
  const [any] = hidden
  return { ...seen, at: 'show', target: show ?? (isOutOfView && any ? scrolledPart(any) : null), isOutOfView }
}

/** The new one by its name, shown or hidden; where nothing bears that name, the only one that there is. */
function newOf(places: Element[], hidden: Element[], isNamed: (element: Element) => boolean, isPartial: boolean) {
  const named = [places.filter(isNamed), hidden.filter(isNamed)]
  const isAnyNamed = named.some(({ length }) => length > 0)
  const [shown = [], others = []] = isAnyNamed || isPartial ? named : [places, hidden]
  const one = (elements: Element[]) => (elements.length === 1 ? (elements[0] ?? null) : null)
  return [one(shown), shown.length === 0 ? one(others) : null] as const
}
