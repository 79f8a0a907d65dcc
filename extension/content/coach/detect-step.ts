/** Where in the vendor's Add Token flow a page is, and which control comes next: a pure function over the page's DOM. */
import type { CoachTask } from '../../contracts/coach-task.ts'
import type { Guiding } from '../../contracts/wizard-state.ts'
import { type Eyes, find, findAll, plain, textOf } from './find-control.ts'

/** What the coach remembers of the page it is in. */
export type Memory = {
  /** What the type's control held when it was first seen; null: not seen. */
  typeAtFirst: string | null
  /** Where the admin has clicked for a value: it comes there. */
  opened: readonly Element[]
  /** The field that the admin is typing in. */
  focused: Element | null
}

export type Look = {
  at: NonNullable<Guiding['at']>
  /** The control that comes next; null when there is none, or several could be meant. */
  target: Element | null
  /** How many endpoint tokens the list shows; null: it is not shown. */
  rows: number | null
  /** At `take`: the element with the value. */
  place: Element | null
  /** The list does not tell: the form was sent before and nothing is new in it, or what is to go is not in it. */
  isOpen: boolean
  typeAtFirst: string | null
}

/** The page is not as expected. */
export const LOST: Look = { at: 'lost', target: null, rows: null, place: null, isOpen: false, typeAtFirst: null }

export function look(page: ParentNode, task: CoachTask, memory: Memory, isShown: Eyes['isShown']): Look {
  const { guide } = task
  const isOff = (element: Element) =>
    memory.opened.includes(element) || (guide.value !== undefined && element.matches(guide.value))
  const eyes: Eyes = { isShown, isOff }
  const seen = (at: Look['at'], target: Element | null, more: Partial<Look> = {}): Look => ({
    ...LOST,
    at,
    target,
    ...more,
  })

  if (task.place === 'authorize') return seen('allow', find(page, guide.allow, eyes))

  const field = task.isMaking ? find(page, guide.description, eyes) : null
  if (field) {
    const type = find(page, guide.type, eyes)
    const typeAtFirst = memory.typeAtFirst ?? (type && held(type, eyes))
    const inForm = (at: Look['at'], target: Element | null) => seen(at, target, { typeAtFirst })
    if (!hasText(field) || memory.focused === field) return inForm('description', field)
    if (type && !isChosen(type, typeAtFirst, task.names, eyes)) return inForm('type', type)
    return inForm('next', find(page, guide.next, eyes))
  }

  const hidden = findAll(page, guide.show, eyes)
  const places = placesOf(page, task, memory, isShown)
  const add = find(page, guide.add, eyes)
  const rowOf = (element: Element) => element.closest(guide.row) ?? element.parentElement
  const isNamed = (element: Element) => {
    const row = rowOf(element)
    return row !== null && textOf(row, eyes).includes(plain(task.description))
  }
  if (!add && hidden.length + places.length === 0) {
    const tab = find(page, guide.tab, eyes)
    return tab && !isChosenTab(tab) ? seen('tab', tab) : LOST
  }
  const rows = hidden.length + places.length
  if (!task.isMaking) {
    const named = [...hidden, ...places].filter(isNamed)
    const [only, another] = named
    const isGone = !only || (task.rows !== null && rows < task.rows)
    if (isGone) return seen('add', null, { rows, isOpen: true })
    // Of several, the wrong one could be shown.
    return seen('show', another ? null : rowOf(only), { rows })
  }
  const isNew = task.asked && (task.rows === null || rows > task.rows)
  if (!isNew) return seen('add', add, { rows, isOpen: task.asked })
  const [place, show] = newOf(places, hidden, isNamed)
  return place ? seen('take', place, { rows, place }) : seen('show', show, { rows })
}

/** The new one by its name, shown or hidden; where nothing bears that name, the only one that there is. */
function newOf(places: Element[], hidden: Element[], isNamed: (element: Element) => boolean) {
  const named = [places.filter(isNamed), hidden.filter(isNamed)]
  const isAnyNamed = named.some(({ length }) => length > 0)
  const [shown = [], others = []] = isAnyNamed ? named : [places, hidden]
  const one = (elements: Element[]) => (elements.length === 1 ? (elements[0] ?? null) : null)
  return [one(shown), shown.length === 0 ? one(others) : null] as const
}

/** Where values are shown: by the configured selector, or where the admin has clicked and something came. */
function placesOf(page: ParentNode, { guide }: CoachTask, memory: Memory, isShown: Eyes['isShown']): Element[] {
  if (guide.value !== undefined) return [...page.querySelectorAll(guide.value)].filter(isShown)
  return memory.opened.filter((element) => element.isConnected && isShown(element))
}

/** It is open already: what it says of itself, else how it and its place in the strip are called. */
function isChosenTab(tab: Element): boolean {
  const said = tab.closest('[aria-selected], [aria-current]') ?? tab.querySelector('[aria-selected], [aria-current]')
  if (said)
    return said.getAttribute('aria-selected') === 'true' || !/^(false)?$/.test(said.getAttribute('aria-current') ?? '')
  return [tab, tab.parentElement].some((one) => CHOSEN.test(one?.getAttribute('class') ?? ''))
}
const CHOSEN = /(^|[\s_-])(active|selected|current)(\s|$)/i

const hasText = (field: Element) => 'value' in field && String(field.value).trim() !== ''

/** What a drop-down has chosen: its option's words, or what is written in it. */
function held(control: Element, eyes: Eyes): string {
  if (!(control instanceof HTMLSelectElement))
    return 'value' in control ? plain(`${control.value}`) : textOf(control, eyes)
  const option = control.value === '' ? undefined : control.options[control.selectedIndex]
  return option ? textOf(option, eyes) : ''
}

/** By the type's name; where it is called otherwise, any choice that is another than at first. */
function isChosen(control: Element, atFirst: string | null, names: readonly string[], eyes: Eyes): boolean {
  const now = held(control, eyes)
  return now !== '' && (now !== atFirst || names.some((name) => now.includes(plain(name))))
}
