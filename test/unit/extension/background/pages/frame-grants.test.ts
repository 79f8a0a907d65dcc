/** Which frame is our panel: the one that shows the key that was made for its tab, once. */
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { enterPanel, letIn, mountPanel } from '../../../../../extension/background/pages/frame-grants.ts'
import { mounts } from '../../../../../extension/background/state/storage-items.ts'

const REFUSED = { failure: { code: 'message_refused' } }
const [TAB, OTHER_TAB] = [1, 2]
const at = (tabId: number, document: string) => ({ kind: 'arriving', tabId, document }) as const

beforeEach(async () => {
  fakeBrowser.reset()
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined as never)
  await mounts.update(() => [])
})

test('a page that shows the key of its tab is the panel of that environment, and no other page is', async () => {
  const { frame, key } = await mountPanel(TAB, 'test')
  expect(frame).toMatch(/portal-panel\.html#/)
  expect(frame.endsWith(key)).toBe(true)
  expect(await letIn(at(TAB, 'D'))).toEqual(at(TAB, 'D'))
  await enterPanel({ tabId: TAB, document: 'D' }, key)
  expect(await letIn(at(TAB, 'D'))).toEqual({ kind: 'framed', environment: 'test' })
  expect(await letIn(at(TAB, 'E'))).toEqual(at(TAB, 'E'))
  expect(await letIn(at(OTHER_TAB, 'D'))).toEqual(at(OTHER_TAB, 'D'))
})

test('a key is good once: who saw it in an address comes too late', async () => {
  const { key } = await mountPanel(TAB, 'test')
  await enterPanel({ tabId: TAB, document: 'D' }, key)
  await expect(enterPanel({ tabId: TAB, document: 'E' }, key)).rejects.toMatchObject(REFUSED)
  // The one that was first stays who it is.
  expect(await letIn(at(TAB, 'D'))).toEqual({ kind: 'framed', environment: 'test' })
  expect(await letIn(at(TAB, 'E'))).toEqual(at(TAB, 'E'))
})

test('a key of another tab, or of nobody, lets nobody in', async () => {
  const { key } = await mountPanel(TAB, 'test')
  await mountPanel(OTHER_TAB, 'test')
  await expect(enterPanel({ tabId: OTHER_TAB, document: 'D' }, key)).rejects.toMatchObject(REFUSED)
  for (const wrong of ['', 'null', crypto.randomUUID()])
    await expect(enterPanel({ tabId: TAB, document: 'D' }, wrong)).rejects.toMatchObject(REFUSED)
  expect(await letIn(at(OTHER_TAB, 'D'))).toEqual(at(OTHER_TAB, 'D'))
})

test('a page that is loaded anew gets a key of its own, and what was in the tab counts no more', async () => {
  const first = await mountPanel(TAB, 'test')
  await enterPanel({ tabId: TAB, document: 'D' }, first.key)
  const second = await mountPanel(TAB, 'production')
  expect(second.key).not.toBe(first.key)
  expect(await letIn(at(TAB, 'D'))).toEqual(at(TAB, 'D'))
  await expect(enterPanel({ tabId: TAB, document: 'D' }, first.key)).rejects.toMatchObject(REFUSED)
  await enterPanel({ tabId: TAB, document: 'E' }, second.key)
  expect(await letIn(at(TAB, 'E'))).toEqual({ kind: 'framed', environment: 'production' })
})

test('only the oldest of many is forgotten', async () => {
  const made = await Promise.all(Array.from({ length: 51 }, (_, tabId) => mountPanel(tabId, 'test')))
  await expect(enterPanel({ tabId: 0, document: 'D' }, made[0]?.key ?? '')).rejects.toMatchObject(REFUSED)
  for (const tabId of [1, 50]) await enterPanel({ tabId, document: 'D' }, made[tabId]?.key ?? '')
})
