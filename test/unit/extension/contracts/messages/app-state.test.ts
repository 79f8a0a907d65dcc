/** News without rows need the rows of a former state. */
import { expect, test } from 'vitest'
import { ROWS, withRows } from '../../../../../extension/contracts/messages/app-state.ts'

const news = { relay: null } as never
const rows = Object.fromEntries(ROWS.map((name) => [name, []])) as never

test('news keep the rows of the former state', () => {
  expect(withRows(news, rows)).toEqual({ ...(rows as object), relay: null })
})

test('a state without rows is none', () => {
  expect(() => withRows(news, null)).toThrow(TypeError)
})
