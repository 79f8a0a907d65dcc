import { expect, test } from 'vitest'
import { lastingResult } from '../../../../../extension/background/wizard/lasting-result.ts'

/** The result of these answers, one try after the other, and the number of tries. */
async function come(answers: ('accepted' | 'refused')[], isYoung: boolean) {
  let tries = 0
  const result = await lastingResult(
    async () => answers[tries++] ?? 'refused',
    isYoung,
    async () => undefined,
  )
  return [result, tries]
}

test('a value that is refused has ended: it is tried once', async () => {
  expect(await come(['refused'], false)).toEqual(['refused', 1])
})

test('a server that has not noticed the end accepts the value: it is tried again', async () => {
  expect(await come(['accepted', 'refused'], false)).toEqual(['refused', 2])
  expect(await come(['accepted', 'accepted', 'accepted'], false)).toEqual(['accepted', 3])
})

test('a server that has not noticed the beginning refuses a young value: the last answer counts', async () => {
  expect(await come(['refused', 'refused', 'accepted'], true)).toEqual(['accepted', 3])
  expect(await come(['refused', 'accepted', 'refused'], true)).toEqual(['refused', 3])
})
