import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  firstRows,
  forgetAppState,
  KEPT_ROWS,
  kept,
} from '../../../../../extension/background/state/app-state-cache.ts'
import { lastAppState } from '../../../../../extension/views/lib/app-state-cache.ts'
import { appState, REMOVED, TOKENS } from '../../../../gallery/data.ts'

const [sample = REMOVED] = TOKENS
const row = (index: number, more: object = {}) => ({ ...sample, ref: `n${index}`.padEnd(22, '_'), ...more })

test('a view first shows the rows of its environment that are in use, and knows how many more there are', () => {
  const others = [row(0, { environment: 'production' }), row(1, { retired: REMOVED.retired })]
  const own = Array.from({ length: 200 }, (_, index) => row(index + 2))
  const first = firstRows(appState({ tokens: [...others, ...own] }))
  expect(first.tokens).toEqual(own.slice(0, KEPT_ROWS))
  expect(first.moreTokens).toBe(202 - KEPT_ROWS)
})

test('a short list is kept whole', () => {
  const whole = appState({ tokens: TOKENS })
  expect(firstRows(whole)).toBe(whole)
})

test('a view shows the kept state with its rows, and after a change of either nothing', async () => {
  fakeBrowser.reset()
  const whole = appState({ tokens: TOKENS, rowsVersion: 'one' })
  await kept(async () => whole)
  await vi.waitFor(async () => expect(await lastAppState()).toEqual(whole))
  await forgetAppState()
  expect(await lastAppState()).toBeNull()
  // The rows are those of before.
  const { tokens: _, moreTokens: __, elsewhere: ___, kept: ____, backup: _____, listRead: ______, ...state } = whole
  await kept(async () => ({ ...state, searchKey: false }))
  await vi.waitFor(async () => expect(await lastAppState()).toEqual({ ...whole, searchKey: false }))
  await kept(async () => ({ ...state, rowsVersion: 'two' }))
  await vi.waitFor(async () => expect(await lastAppState()).toBeNull())
})

test('some of the rows are no version: the view asks for all', async () => {
  fakeBrowser.reset()
  const many = Array.from({ length: KEPT_ROWS + 1 }, (_, index) => row(index))
  await kept(async () => appState({ tokens: many, rowsVersion: 'many' }))
  await vi.waitFor(async () => expect(await lastAppState()).toMatchObject({ rowsVersion: '', moreTokens: 1 }))
})
