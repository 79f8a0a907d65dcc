import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import {
  closeSignInWindow,
  openNothing,
  openSignInWindow,
} from '../../../../../extension/background/relay/sign-in-window.ts'
import { signInWindow } from '../../../../../extension/background/state/storage-items.ts'

type Tab = { windowId: number; status: string; openerTabId?: number }
const opened = new Set<(tab: Tab) => void>()
const types: Record<number, string> = {}
const removed: number[] = []
let close: (answer: string) => void

beforeEach(() => {
  opened.clear()
  removed.length = 0
  vi.spyOn(browser.tabs.onCreated, 'addListener').mockImplementation((listener) => opened.add(listener as never))
  vi.spyOn(browser.tabs.onCreated, 'removeListener').mockImplementation((listener) => opened.delete(listener as never))
  vi.spyOn(browser.windows, 'get').mockImplementation((async (id: number) => ({ id, type: types[id] })) as never)
  vi.spyOn(browser.windows, 'remove').mockImplementation((async (id: number) => void removed.push(id)) as never)
  Object.assign(browser, {
    identity: {
      launchWebAuthFlow: () =>
        new Promise((resolve) => {
          close = resolve
        }),
    },
  })
})
afterEach(() => vi.useRealTimers())

/** A window opens, with a tab in it. */
async function show(windowId: number, type: string, tab: Omit<Tab, 'windowId'>): Promise<void> {
  types[windowId] = type
  for (const listener of opened) listener({ windowId, ...tab })
  await new Promise((seen) => setTimeout(seen, 20))
}

/** EBS's page is loaded before it is shown. */
const LOADED = { status: 'complete' }

test('EBS’s window is the one whose page was loaded before it was shown; what opens before, or later, is another one', async () => {
  const signingIn = openSignInWindow('https://ebs.example.com/Auth/')
  await vi.waitFor(() => expect(opened.size).toBe(1))
  await show(5, 'normal', LOADED)
  await show(6, 'popup', { status: 'loading' })
  await show(7, 'popup', { status: 'unloaded', openerTabId: 1 })
  await show(8, 'popup', { ...LOADED, openerTabId: 1 })
  expect(await signInWindow.get()).toBeNull()
  await show(9, 'popup', LOADED)
  await show(10, 'popup', LOADED)
  expect(await signInWindow.get()).toBe(9)
  await closeSignInWindow()
  expect(removed).toEqual([9])
  close('https://id.chromiumapp.org/?code=1')
  await signingIn
  expect(await signInWindow.get()).toBeNull()
})

test('cancelled before it is shown, nothing is closed', async () => {
  const signingIn = openSignInWindow('https://ebs.example.com/Auth/')
  await vi.waitFor(() => expect(opened.size).toBe(1))
  await show(6, 'popup', { status: 'loading' })
  await closeSignInWindow()
  expect(removed).toEqual([])
  close('https://id.chromiumapp.org/?code=1')
  await signingIn
})

test('a sign-in without a window that the browser never ends is given up, and what comes later is nobody’s', async () => {
  vi.useFakeTimers()
  const asked = openNothing('https://ebs.example.com/Auth/')
  const given = expect(asked).rejects.toThrow('no answer in time')
  await vi.advanceTimersByTimeAsync(15_000)
  await given
  close('https://id.chromiumapp.org/?code=1')
})

test('one that ends in time leaves no timer', async () => {
  vi.useFakeTimers()
  const asked = openNothing('https://ebs.example.com/Auth/')
  close('https://id.chromiumapp.org/?code=1')
  expect(await asked).toBe('https://id.chromiumapp.org/?code=1')
  expect(vi.getTimerCount()).toBe(0)
})
