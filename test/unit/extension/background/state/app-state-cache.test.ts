import { expect, test } from 'vitest'
import { firstRows, KEPT_ROWS } from '../../../../../extension/background/state/app-state-cache.ts'
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
