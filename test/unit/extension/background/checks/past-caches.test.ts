import { expect, test, vi } from 'vitest'
import { pastCaches } from '../../../../../extension/background/checks/past-caches.ts'

/** Asks for these numbers one after the other; 3 is final. */
async function ask(...answers: number[]) {
  const pause = vi.fn(async () => undefined)
  const last = await pastCaches(
    async () => answers.shift() ?? 0,
    (answer) => answer === 3,
    pause,
  )
  return { last, pauses: pause.mock.calls.length }
}

test('a final answer comes at once, without a pause', async () => {
  expect(await ask(3, 1)).toEqual({ last: 3, pauses: 0 })
})

test('any other answer is asked for again after a pause, and the third one counts', async () => {
  expect(await ask(1, 3, 2)).toEqual({ last: 3, pauses: 1 })
  expect(await ask(1, 1, 2, 3)).toEqual({ last: 2, pauses: 2 })
})

test('a failure ends the asking', async () => {
  const failing = pastCaches(
    () => Promise.reject(new Error('away')),
    () => false,
  )
  await expect(failing).rejects.toThrow('away')
})
