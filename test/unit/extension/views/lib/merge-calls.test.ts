import { expect, test, vi } from 'vitest'
import { mergeCalls } from '../../../../../extension/views/lib/merge-calls.ts'

/** Work that ends when it is told to. @returns the merged calls, and the pieces of work that have begun */
function work(patienceMs = 60_000) {
  const begun: PromiseWithResolvers<number>[] = []
  const call = mergeCalls(() => {
    const piece = Promise.withResolvers<number>()
    begun.push(piece)
    return piece.promise
  }, patienceMs)
  return { call, begun }
}

test('calls that come while one is under way share one that begins when it ends', async () => {
  const { call, begun } = work()
  const calls = [call(), call(), call()]
  expect(begun).toHaveLength(1)
  begun[0]?.resolve(1)
  await vi.waitFor(() => expect(begun).toHaveLength(2))
  begun[1]?.resolve(2)
  expect(await Promise.all(calls)).toEqual([1, 2, 2])
  expect(begun).toHaveLength(2)
})

test('a call that fails fails no other', async () => {
  const { call, begun } = work()
  const [first, second] = [call(), call()]
  begun[0]?.reject(new Error('one'))
  await expect(first).rejects.toThrow('one')
  await vi.waitFor(() => expect(begun).toHaveLength(2))
  begun[1]?.resolve(2)
  expect(await second).toBe(2)
})

test('work that hangs holds nothing up', async () => {
  const { call, begun } = work(1)
  call()
  const second = call()
  await vi.waitFor(() => expect(begun).toHaveLength(2))
  begun[1]?.resolve(2)
  expect(await second).toBe(2)
  const third = call()
  begun[2]?.resolve(3)
  expect(await third).toBe(3)
})
