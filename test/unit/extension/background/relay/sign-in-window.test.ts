import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import {
  authorizeWithoutWindow,
  closeSignInWindow,
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
  const asked = authorizeWithoutWindow('https://ebs.example.com/Auth/')
  const given = expect(asked).rejects.toThrow('no answer in time')
  await vi.advanceTimersByTimeAsync(15_000)
  await given
  close('https://id.chromiumapp.org/?code=1')
})

test('one that ends in time leaves no timer', async () => {
  vi.useFakeTimers()
  const asked = authorizeWithoutWindow('https://ebs.example.com/Auth/')
  close('https://id.chromiumapp.org/?code=1')
  expect(await asked).toBe('https://id.chromiumapp.org/?code=1')
  expect(vi.getTimerCount()).toBe(0)
})

describe('a browser that says that its window is open still', () => {
  const busy = new Error('Only one web auth flow can be active at a time.')
  const launching = (launch: () => Promise<string>) => {
    const launched = vi.fn(launch)
    Object.assign(browser, { identity: { launchWebAuthFlow: launched } })
    return { launched, signingIn: openSignInWindow('https://ebs.example.com/Auth/') }
  }
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
  })

  test('is asked again, until it is closed', async () => {
    const answers = [() => Promise.reject(busy), () => Promise.reject(busy), async () => 'https://allowed.example/']
    const { launched, signingIn } = launching(() => (answers.shift() ?? answers[0])?.() ?? Promise.reject(busy))
    await vi.waitFor(() => expect(launched).toHaveBeenCalledTimes(3))
    expect(await signingIn).toBe('https://allowed.example/')
    expect(launched).toHaveBeenLastCalledWith({ url: 'https://ebs.example.com/Auth/', interactive: true })
  })

  test('is not asked for ever', async () => {
    const { launched, signingIn } = launching(() => Promise.reject(busy))
    const given = expect(signingIn).rejects.toThrow('Only one web auth flow')
    await vi.advanceTimersByTimeAsync(10_000)
    await vi.waitFor(() => expect(launched).toHaveBeenCalledTimes(5))
    await given
    expect(launched).toHaveBeenCalledTimes(5)
  })

  test('for any other reason is asked once', async () => {
    const { launched, signingIn } = launching(() => Promise.reject(new Error('The user did not approve access.')))
    await expect(signingIn).rejects.toThrow('did not approve')
    expect(launched).toHaveBeenCalledTimes(1)
  })
})
