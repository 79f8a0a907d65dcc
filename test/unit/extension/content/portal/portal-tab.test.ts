// @vitest-environment happy-dom
/** Our tab among the portal's: one stop for Tab and arrow keys where the portal has them, and it names what it opens. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { showPortalPanel } from '../../../../../extension/content/portal/portal-panel.ts'

vi.mock('../../../../../extension/content/lib/request.ts', () => ({ ask: vi.fn(async () => null) }))
vi.mock('../../../../../extension/content/lib/browser.ts', () => import('../../../../support/fake-browser.ts'))

const PAGE = { origins: [], path: '/', tabs: '[role="tablist"]', content: '#content' }
const WORDS = { language: 'en' as const, tab: 'Integrations', title: 'Integrations', notHere: '' }
let life: AbortController

/** @param stops the `tabindex` of each of the portal's tabs; the first one is chosen */
function portal(stops: (string | null)[], attributes = '', integrationsTab?: string): void {
  const tabs = stops.map((stop, index) => {
    const tabindex = stop === null ? '' : `tabindex="${stop}"`
    return `<button role="tab" id="tab-${index}" ${tabindex} aria-selected="${index === 0}">${index}</button>`
  })
  document.body.innerHTML = `<div role="tablist" ${attributes}>${tabs.join('')}</div><div id="content"></div>`
  showPortalPanel({ ...PAGE, ...(integrationsTab && { integrationsTab }) }, WORDS, life)
}

beforeEach(() => {
  life = new AbortController()
})
afterEach(() => life.abort())

const ours = () => document.querySelector('[role="tab"]:not([id])') as HTMLElement
const theirs = (index: number) => document.getElementById(`tab-${index}`) as HTMLElement
const stops = () => [...document.querySelectorAll('[role="tab"]')].map((tab) => tab.getAttribute('tabindex'))
const byPerson = <E extends Event>(event: E): E => Object.defineProperty(event, 'isTrusted', { value: true })
const open = () => ours().dispatchEvent(byPerson(new MouseEvent('click', { bubbles: true, cancelable: true })))
function press(key: string, init: KeyboardEventInit = {}): Element | null {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  document.activeElement?.dispatchEvent(event)
  return document.activeElement
}

describe('where the portal has one stop for all of its tabs', () => {
  beforeEach(() => portal(['0', '-1', '-1']))

  it('the chosen tab is the stop, ours too once it is open, and the portal’s are as they were afterwards', () => {
    expect(stops()).toEqual(['0', '-1', '-1', '-1'])
    open()
    expect(stops()).toEqual(['-1', '-1', '-1', '0'])
    theirs(1).click()
    expect(stops()).toEqual(['0', '-1', '-1', '-1'])
  })

  it('ours lies between the last one and the first', () => {
    theirs(2).focus()
    expect(press('ArrowRight')).toBe(ours())
    expect(press('ArrowRight')).toBe(theirs(0))
    expect(press('ArrowLeft')).toBe(ours())
    expect(press('ArrowLeft')).toBe(theirs(2))
    expect(press('End')).toBe(ours())
    expect(press('Home')).toBe(theirs(0))
  })

  it('all other keys are the portal’s', () => {
    let heard = 0
    document.querySelector('[role="tablist"]')?.addEventListener('keydown', () => heard++)
    theirs(1).focus()
    for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'ArrowDown']) expect(press(key)).toBe(theirs(1))
    theirs(2).focus()
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])
      expect(press('ArrowRight', { [modifier]: true })).toBe(theirs(2))
    expect(heard).toBe(8)
    press('ArrowRight')
    expect(heard).toBe(8)
  })

  it('a tab that cannot be chosen is passed by', () => {
    theirs(2).setAttribute('aria-disabled', 'true')
    theirs(1).focus()
    expect(press('ArrowRight')).toBe(ours())
  })

  it('after the script has left, its keys are the portal’s alone', () => {
    let heard = 0
    document.querySelector('[role="tablist"]')?.addEventListener('keydown', () => heard++)
    life.abort()
    theirs(2).focus()
    press('ArrowRight')
    expect(heard).toBe(1)
  })
})

it('tabs below each other have the keys for up and down', () => {
  portal(['0', '-1'], 'aria-orientation="vertical"')
  theirs(1).focus()
  expect(press('ArrowRight')).toBe(theirs(1))
  expect(press('ArrowDown')).toBe(ours())
  expect(press('ArrowUp')).toBe(theirs(1))
})

it('tabs from right to left have the keys the other way round', () => {
  portal(['0', '-1'], 'style="direction: rtl"')
  theirs(1).focus()
  expect(press('ArrowRight')).toBe(theirs(1))
  expect(press('ArrowLeft')).toBe(ours())
})

it('where each tab is a stop of its own, ours is one too, and arrows do nothing', () => {
  portal([null, null])
  expect(stops()).toEqual([null, null, '0'])
  theirs(1).focus()
  expect(press('ArrowRight')).toBe(theirs(1))
  open()
  expect(stops()).toEqual([null, null, '0'])
})

it('names the panel that it opens, and the panel is called the same', () => {
  portal(['0', '-1'])
  const panel = document.getElementById(ours().getAttribute('aria-controls') ?? '')
  expect(panel?.getAttribute('data-integrations-for-ebs')).toBe('panel')
  expect([panel?.role, panel?.ariaLabel]).toEqual(['tabpanel', 'Integrations'])
})

it('once the portal has a tab of its own, the panel is a part of what that one opens', async () => {
  portal(['0'], '', '#own')
  expect(document.querySelector('[role="tabpanel"]')).not.toBeNull()
  document.querySelector('[role="tablist"]')?.insertAdjacentHTML('beforeend', '<button role="tab" id="own">x</button>')
  await vi.waitFor(() => expect(document.querySelector('#content > [data-integrations-for-ebs]')).not.toBeNull())
  expect(document.querySelector('[role="tabpanel"]')).toBeNull()
})
