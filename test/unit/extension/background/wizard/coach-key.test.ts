/** The key for the guide's card: it is told to the coach of the page that is looked at, and to no other page. */
import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { coached } from '../../../../../extension/background/state/storage-items.ts'
import { watchCoachKey } from '../../../../../extension/background/wizard/coach-key.ts'

let press: (command: string) => void
const tell = vi.fn(async () => undefined)
const looked = vi.fn()
const show = (id: number) => looked.mockResolvedValue([{ id }])

beforeEach(async () => {
  fakeBrowser.reset()
  tell.mockClear()
  looked.mockClear()
  const addListener = (listener: typeof press) => {
    press = listener
  }
  const commands = { onCommand: { addListener } }
  Object.assign(browser, { commands, tabs: { query: looked, sendMessage: tell } })
  await coached.update(() => [{ tabId: 7, document: 'D' }])
  watchCoachKey()
})

test('it is told to the coach of the page that is looked at', async () => {
  show(7)
  press('guide-card')
  await vi.waitFor(() => expect(tell).toHaveBeenCalledWith(7, { say: 'card' }, { frameId: 0 }))
  expect(looked).toHaveBeenCalledWith({ active: true, lastFocusedWindow: true })
})

test('a page without a coach is told nothing', async () => {
  show(8)
  press('guide-card')
  await vi.waitFor(() => expect(looked).toHaveBeenCalled())
  await coached.get()
  expect(tell).not.toHaveBeenCalled()
})

test('other keys are not its own', async () => {
  show(7)
  press('_execute_action')
  await coached.get()
  expect([looked.mock.calls, tell.mock.calls]).toEqual([[], []])
})
