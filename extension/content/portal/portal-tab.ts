/**
 * Adds our tab to the portal's tabs, in their style. The tab is part of the page and holds only a name. Opening it
 * shows the panel instead of the portal's content. Afterwards every change in the portal's elements is undone.
 */
import { own } from '../lib/own-elements.ts'
import { findAll } from '../lib/safe-document.ts'
import { isOneStop, joinKeys } from './tab-keys.ts'
import { change, hide, swapClasses } from './undoable.ts'

/** The id of the panel's element, which the tab names as what it opens. */
export const PANEL_ID = 'integrations-for-ebs-panel'

const TAB = '[role="tab"]'
const KEPT = ['class', 'role', 'type', 'style']

export type JoinedTab = {
  readonly isOpen: boolean
  /** Call it when the portal has changed something. False: the portal has rendered its tabs again, without this one. */
  follow(content: Element): boolean
  remove(): void
}

/**
 * @param strip the portal's tabs
 * @param content their content, hidden while our tab is open
 * @returns null if the portal has no tab to copy
 */
export function joinTabs(
  strip: Element,
  content: Element,
  words: { tab: string; language: string },
  changed: () => void,
): JoinedTab | null {
  const theirs = () => findAll(TAB, strip).filter((one) => one !== tab)
  const before = findAll(TAB, strip)
  const last = before.at(-1)
  const model = before.find((one) => !isSelected(one)) ?? last
  if (!model || !last) return null
  const { outer, tab } = likeness(model, strip)
  tab.textContent = words.tab
  tab.setAttribute('lang', words.language)
  tab.setAttribute('aria-controls', PANEL_ID)
  own(outer)
  outermost(last, strip).after(outer)
  let undo: (() => void)[] = []
  let isOpen = false
  followStop()

  /** The open tab is the stop for Tab where the portal has one for all. */
  function followStop(): void {
    const stop = isOpen || !isOneStop(theirs()) ? '0' : '-1'
    if (tab.getAttribute('tabindex') !== stop) tab.setAttribute('tabindex', stop)
  }

  function open(): void {
    if (isOpen) return
    isOpen = true
    const former = theirs().find(isSelected)
    undo = [hide(content), change(tab, 'aria-selected', 'true')]
    if (former) {
      if (isOneStop(theirs())) undo.push(change(former, 'tabindex', '-1'))
      undo.push(change(former, 'aria-selected', 'false'), ...swapClasses(tab, former))
      if (outer !== tab) undo.push(...swapClasses(outer, outermost(former, strip)))
    }
    followStop()
    changed()
  }

  function close(): void {
    if (!isOpen) return
    isOpen = false
    for (const step of undo.splice(0).reverse()) step()
    followStop()
    changed()
  }

  const press = (event: Event) => {
    if ('key' in event && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    event.stopPropagation()
    if (event.isTrusted) open()
  }
  for (const name of ['click', 'keydown']) tab.addEventListener(name, press)
  // Before the portal sees the click, its tabs are as it left them.
  const closeFor = ({ target }: Event) => theirs().some((one) => one.contains(target as Node)) && close()
  const life = new AbortController()
  const { signal } = life
  strip.addEventListener('click', closeFor, { capture: true, signal })
  joinKeys(strip, tab, theirs, signal)

  return {
    get isOpen() {
      return isOpen
    },
    follow(now) {
      if (!strip.contains(tab)) return false
      if (isOpen && (now !== content || theirs().some(isSelected))) close()
      followStop()
      return now === content
    },
    remove() {
      close()
      life.abort()
      outer.remove()
    },
  }
}

const isSelected = (tab: Element) => tab.getAttribute('aria-selected') === 'true'

/** The child of the strip that holds the tab: the tab itself, or an item of a list. */
function outermost(tab: Element, strip: Element): Element {
  return tab.parentElement === strip || !tab.parentElement ? tab : outermost(tab.parentElement, strip)
}

/** An empty tab that looks like the portal's, with nothing of what its own does. */
function likeness(model: Element, strip: Element): { outer: Element; tab: Element } {
  const tab = bare(model)
  tab.setAttribute('aria-selected', 'false')
  let outer = tab
  for (let each = model; each.parentElement && each.parentElement !== strip; each = each.parentElement) {
    const wrapper = bare(each.parentElement)
    wrapper.append(outer)
    outer = wrapper
  }
  return { outer, tab }
}

function bare(model: Element): Element {
  const copy = model.cloneNode(false) as Element
  for (const name of copy.getAttributeNames()) if (!KEPT.includes(name)) copy.removeAttribute(name)
  return copy
}
