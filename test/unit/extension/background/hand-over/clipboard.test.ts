/** A copied value is cleared from the clipboard automatically, or the admin is told. The stored digest does not reveal the value. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import * as clearing from '../../../../../extension/background/hand-over/clear-clipboard.ts'
import {
  clipboardAnswered,
  clipboardState,
  forgetClipboard,
  watchClipboard,
  watchClipboardAlarm,
} from '../../../../../extension/background/hand-over/clipboard.ts'
import { clipboard, clipboardOffered } from '../../../../../extension/background/state/storage-items.ts'
import { token } from '../../vault/sample.ts'

vi.mock('../../../../../extension/background/hand-over/clear-clipboard.ts', { spy: true })

const MINUTE_MS = 60_000
let mayRead: boolean
let reminded: ReturnType<typeof vi.fn>

beforeEach(async () => {
  fakeBrowser.reset()
  mayRead = false
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ permissions = [] }) =>
    permissions.includes('clipboardRead') ? mayRead : true,
  )
  reminded = vi.fn(async () => 'clipboard')
  vi.spyOn(browser.notifications, 'create').mockImplementation(reminded as never)
  vi.mocked(clearing.clearIfOurs).mockReset()
  await clipboardOffered.update(() => false)
  await clipboard.update(() => null)
  watchClipboardAlarm()
})
afterEach(() => vi.restoreAllMocks())

/**
 * Firefox's background is a page, and clears the clipboard itself; Chromium's is a worker, for which a page without a window does it.
 * @returns what clears
 */
function runsAs(kind: 'page' | 'worker') {
  if (kind === 'page') {
    Object.assign(browser, { offscreen: undefined })
    return vi.mocked(clearing.clearIfOurs)
  }
  const clear = vi.fn<typeof clearing.clearIfOurs>()
  Object.assign(browser, { offscreen: { createDocument: async () => undefined, closeDocument: async () => undefined } })
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) =>
    typeof message === 'object' && message && 'clipboard' in message ? clear(message.clipboard as never) : undefined,
  )
  return clear
}

const ring = (name = 'clipboard') =>
  fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: Date.now(), persistAcrossSessions: true })
const settled = (state: string | null) =>
  vi.waitFor(async () => expect((await clipboardState())?.state ?? null).toBe(state))

describe('what is remembered', () => {
  test('is a digest with a salt of its own, and when: never the text', async () => {
    await watchClipboard(token.value)
    const first = await clipboard.get()
    await watchClipboard(token.value)
    const second = await clipboard.get()
    expect(second?.salt).not.toBe(first?.salt)
    expect(second?.digest).not.toBe(first?.digest)
    expect(JSON.stringify([first, await fakeBrowser.storage.session.get(null)])).not.toContain(token.value)
  })

  test('rings a minute later', async () => {
    const before = Date.now()
    await watchClipboard(token.value)
    const alarm = await fakeBrowser.alarms.get('clipboard')
    expect(alarm?.scheduledTime).toBeGreaterThanOrEqual(before + MINUTE_MS)
    expect(alarm?.scheduledTime).toBeLessThan(before + MINUTE_MS + 5_000)
  })
})

describe('when the minute is over', () => {
  beforeEach(() => watchClipboard(token.value))

  test.each(['page', 'worker'] as const)(
    'the value is taken out where the browser lets us look, and nothing is remembered: a background that is a %s',
    async (kind) => {
      const clear = runsAs(kind)
      mayRead = true
      clear.mockResolvedValue(true)
      const { salt, digest } = (await clipboard.get()) ?? {}
      await ring()
      await settled(null)
      expect(clear).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ salt, digest }))
      expect(await fakeBrowser.alarms.get('clipboard')).toBeUndefined()
      expect(reminded).not.toHaveBeenCalled()
    },
  )

  test('the admin is reminded where it does not, and nobody looks', async () => {
    await ring()
    await settled('due')
    await vi.waitFor(() => expect(reminded).toHaveBeenCalledOnce())
    expect(clearing.clearIfOurs).not.toHaveBeenCalled()
    expect(JSON.stringify(reminded.mock.calls)).not.toContain(token.value)
  })

  test.each(['page', 'worker'] as const)(
    'the admin is reminded when clearing fails, or is not sure of it: %s',
    async (kind) => {
      const clear = runsAs(kind)
      mayRead = true
      clear.mockRejectedValueOnce(new Error('no document'))
      await ring()
      await settled('due')
      await vi.waitFor(() => expect(reminded).toHaveBeenCalledOnce())
      await watchClipboard(token.value)
      clear.mockResolvedValue(false)
      await ring()
      await settled('due')
      await vi.waitFor(() => expect(reminded).toHaveBeenCalledTimes(2))
    },
  )

  test('another alarm does nothing', async () => {
    mayRead = true
    await ring('check')
    await forgetClipboard()
    expect(clearing.clearIfOurs).not.toHaveBeenCalled()
  })
})

test('an alarm for a value that was forgotten meanwhile reminds nobody', async () => {
  await watchClipboard(token.value)
  await forgetClipboard()
  await ring()
  expect(await clipboardState()).toBeNull()
  // The next one is reminded of, and by then the first alarm has been answered.
  await watchClipboard(token.value)
  await ring()
  await settled('due')
  await vi.waitFor(() => expect(reminded).toHaveBeenCalled())
  expect(reminded).toHaveBeenCalledOnce()
})

test('the views are told what will happen, and the offer is made until it is answered', async () => {
  expect(await clipboardState()).toBeNull()
  await watchClipboard(token.value)
  expect(await clipboardState()).toMatchObject({ state: 'reminds', offer: true })
  await clipboardAnswered()
  expect(await clipboardState()).toMatchObject({ state: 'reminds', offer: false })
  await clipboardOffered.update(() => false)
  mayRead = true
  expect(await clipboardState()).toMatchObject({ state: 'clears', offer: false })
})
