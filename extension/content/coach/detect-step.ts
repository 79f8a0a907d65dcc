/**
 * Detects which step of the vendor's Add Token flow a page shows, and which control comes next. Pure, over the page's
 * DOM.
 */
import { type Eyes, find, findAll } from '../../../shared/page-controls/find-control.ts'
import { type Form, findForm } from '../../../shared/page-controls/find-form.ts'
import { closest, focusedIn, type Root } from '../../../shared/page-controls/roots.ts'
import type { CoachTask } from '../../contracts/pages/coach-task.ts'
import type { Guiding } from '../../contracts/wizard/state.ts'
import { isOwn } from '../lib/own-elements.ts'
import { findRows, type Rows } from './find-rows.ts'
import { chooseType, type TypeMemory } from './find-type.ts'
import { scrolledPart } from './scrolled-part.ts'

/** The coach's memory of the page. */
export type Memory = {
  type: TypeMemory
  /** The places in which the admin has clicked to see a value. */
  opened: readonly Element[]
}

export type Look = {
  at: NonNullable<Guiding['at']>
  /** The control that comes next; null when there is none, or when more than one could be meant. */
  target: Element | null
  /** How many endpoint tokens the list shows; null: it is not shown. */
  rows: number | null
  /** The controls that show a hidden value. */
  hidden: readonly Element[]
  /** At `take`: the element with the value. */
  place: Element | null
  /** The next control is not drawn: the admin has to scroll the list. */
  isOutOfView: boolean
  /**
   * The list does not settle the question. No new token has appeared since the form was sent, or the token to be
   * removed is not in it.
   */
  isOpen: boolean
  type: TypeMemory
}

export const NO_TYPE: TypeMemory = { first: null, isListed: false }
/** An unexpected page. */
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

/**
 * Looks at the page.
 * @param roots the trees of the page, the page's document first
 * @param isShown whether a person can see an element and press it
 */
export function look(roots: readonly Root[], task: CoachTask, memory: Memory, isShown: Eyes['isShown']): Look {
  const { guide } = task
  const isOff = (element: Element) =>
    isOwn(element) || memory.opened.includes(element) || (guide.value !== undefined && isPlace(element, guide.value))
  const eyes: Eyes = { roots, isShown, isOff }
  if (task.place === 'authorize') return { ...LOST, at: 'allow', target: find(guide.allow, eyes) }
  const form = task.isMaking ? findForm(guide, eyes) : null
  if (form) return lookAtForm(form, task, memory, eyes)
  const rows = findRows(task, memory.opened, eyes)
  const add = find(guide.add, eyes)
  if (!add && rows.hidden.length + rows.places.length === 0) return lookAtTabs(task, eyes)
  return task.isMaking ? lookForNew(rows, add, task) : lookForOld(rows, task)
}

/** Compares only the last part of a selector through trees. This keeps more elements from being read than necessary. */
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

/** Whether the tab is open already: by the state that it declares, else by its class or that of the element around it. */
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
  // If several tokens have the name, the coach could point to the wrong one.
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

/**
 * Finds the new token by its name. If no token in the list has that name, the only one in the list is the new one.
 * @returns the place of its value if the value is shown, and the control that shows it if not
 */
function newOf(places: Element[], hidden: Element[], isNamed: (element: Element) => boolean, isPartial: boolean) {
  const named = [places.filter(isNamed), hidden.filter(isNamed)]
  const isAnyNamed = named.some(({ length }) => length > 0)
  const [shown = [], others = []] = isAnyNamed || isPartial ? named : [places, hidden]
  const one = (elements: Element[]) => (elements.length === 1 ? (elements[0] ?? null) : null)
  return [one(shown), shown.length === 0 ? one(others) : null] as const
}
