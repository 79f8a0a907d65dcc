// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { showPortalPanel } from '../../../../../extension/content/portal/portal-panel.ts'

vi.mock('../../../../../extension/content/lib/request.ts', () => ({ ask: vi.fn(async () => null) }))
vi.mock('../../../../../extension/content/lib/browser.ts', () => import('wxt/browser'))

/** A portal that is a single page: its subscription page comes and goes, and the script stays. */
const PAGE = {
  origins: [],
  path: '/subscriptions/',
  tabs: '[role="tablist"]',
  content: '#content',
  integrationsTab: '#own',
}
const WORDS = { language: 'en' as const, tab: 'Integrations', title: 'Integrations', notHere: 'Not here' }
const listeners = new Set<unknown>()
let life: AbortController

beforeEach(() => {
  listeners.clear()
  life = new AbortController()
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((one) => void listeners.add(one))
  vi.spyOn(browser.runtime.onMessage, 'removeListener').mockImplementation((one) => void listeners.delete(one))
  document.body.innerHTML = '<div role="tablist"><button role="tab" id="own">x</button></div><div id="content"></div>'
  history.replaceState(null, '', '/subscriptions/1')
})
afterEach(() => life.abort())

const panels = () => document.querySelectorAll('[data-integrations-for-ebs="panel"]').length
const goTo = (path: string) => {
  history.pushState(null, '', path)
  dispatchEvent(new Event('popstate'))
}

it('a panel that is taken away leaves no listener, however often the admin comes back', () => {
  showPortalPanel(PAGE, WORDS, life)
  for (let visit = 0; visit < 3; visit++) {
    expect([panels(), listeners.size]).toEqual([1, 1])
    goTo('/users')
    expect([panels(), listeners.size]).toEqual([0, 0])
    goTo('/subscriptions/2')
  }
})

it('neither does the script that leaves the page', () => {
  showPortalPanel(PAGE, WORDS, life)
  expect(listeners.size).toBe(1)
  life.abort()
  expect([panels(), listeners.size]).toEqual([0, 0])
})
