import * as v from 'valibot'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { storageItem } from '../../../../../extension/background/state/storage-item.ts'

const { session } = fakeBrowser.storage
const list = storageItem('session', 'list', v.array(v.object({ one: v.number(), two: v.number() })), [])
const count = storageItem('session', 'count', v.number(), 0)
beforeEach(() => fakeBrowser.reset())

test("the browser's memory is read once, whatever is read and written", async () => {
  const get = vi.spyOn(session, 'get')
  await list.update(() => [{ two: 2, one: 1 }])
  await count.update(() => 2)
  expect([await list.get(), await count.get()]).toEqual([[{ one: 1, two: 2 }], 2])
  expect(get).toHaveBeenCalledTimes(1)
  expect(get).toHaveBeenCalledWith(['list', 'count'])
})

test('the memory has what is written, and another worker reads it', async () => {
  await count.update(() => 5)
  expect(await session.get('count')).toEqual({ count: 5 })
  vi.resetModules()
  const another = await import('../../../../../extension/background/state/storage-item.ts')
  expect(await another.storageItem('session', 'count', v.number(), 0).get()).toBe(5)
})

test('the same value is not written again, in whatever order its fields are', async () => {
  await list.update(() => [{ one: 1, two: 2 }])
  const set = vi.spyOn(session, 'set')
  await list.update(() => [{ two: 2, one: 1 }])
  expect(set).not.toHaveBeenCalled()
})

test('a change by anyone else is followed', async () => {
  await count.update(() => 1)
  await session.set({ count: 2 })
  expect(await count.get()).toBe(2)
  await session.remove('count')
  expect(await count.get()).toBe(0)
})

test('a write that the browser refuses is not known as written', async () => {
  await count.update(() => 1)
  vi.spyOn(session, 'set').mockRejectedValueOnce(new Error('full'))
  await expect(count.update(() => 2)).rejects.toThrow('full')
  expect(await count.get()).toBe(1)
})

test('changes of one key follow each other', async () => {
  await Promise.all(Array.from({ length: 5 }, () => count.update((before) => before + 1)))
  expect(await count.get()).toBe(5)
})

test('nobody changes what another one was given', async () => {
  await list.update(() => [{ one: 1, two: 2 }])
  const given = await list.get()
  given.pop()
  expect(await list.get()).toHaveLength(1)
})

test('changes of one key on the disk follow each other', async () => {
  const kept = storageItem('local', 'kept', v.number(), 0)
  await Promise.all(Array.from({ length: 5 }, () => kept.update((before) => before + 1)))
  expect(await kept.get()).toBe(5)
})
