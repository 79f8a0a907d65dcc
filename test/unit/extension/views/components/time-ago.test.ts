import { expect, test } from 'vitest'
import { timeAgo } from '../../../../../extension/i18n/index.ts'

const now = Date.parse('2026-06-01T12:00:00.000Z')
const at = (minutes: number) => timeAgo(new Date(now + minutes * 60_000).toISOString(), now)

test.each([3, 60, 26 * 60])('a past event is never told in the future: %i minutes ahead is now', (minutes) => {
  expect(at(minutes)).toBe('now')
})

test.each([
  [0, 'now'],
  [-3, '3 minutes ago'],
  [-125, '2 hours ago'],
  [-26 * 60, 'yesterday'],
])('an age is told in its largest unit: %i minutes', (minutes, words) => {
  expect(at(minutes)).toBe(words)
})
