import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openOnToolbarButton, openPanelOnClick } from '../../../../../extension/background/state/toolbar-button.ts'

let said: ReturnType<typeof vi.spyOn>
const fails = () => Promise.reject(new Error('no such window'))
const unhandled: unknown[] = []
const note = (error: unknown) => unhandled.push(error)

beforeEach(() => {
  fakeBrowser.reset()
  unhandled.length = 0
  process.on('unhandledRejection', note)
  said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  Object.assign(browser, { sidePanel: { setPanelBehavior: fails, open: fails } })
})
afterEach(() => {
  process.off('unhandledRejection', note)
  vi.restoreAllMocks()
})
const settled = () => new Promise((later) => setTimeout(later, 50))

test('a browser that refuses to tie the panel to the button is said on the console, and no rejection is left unhandled', async () => {
  openOnToolbarButton()
  await settled()
  expect(said).toHaveBeenCalledTimes(1)
  expect(unhandled).toEqual([])
})

test('a clicked notification that opens nothing and does not go away leaves no rejection unhandled', async () => {
  let click: (id: string) => void = () => undefined
  vi.spyOn(browser.notifications.onClicked, 'addListener').mockImplementation(((listener: typeof click) => {
    click = listener
  }) as never)
  vi.spyOn(browser.notifications, 'clear').mockImplementation(fails as never)
  vi.spyOn(browser.tabs, 'create').mockImplementation(fails as never)
  openPanelOnClick('drift')
  click('drift')
  await settled()
  expect(said).toHaveBeenCalledTimes(2)
  expect(unhandled).toEqual([])
})
