import { expect, test } from 'vitest'
import { timeAgo, timeAgoAndAt } from '../../../../../extension/i18n/index.ts'

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

test.each([
  ['today, the hour is enough', new Date(2026, 5, 1, 11, 57), /^3 minutes ago \(11:57\sAM\)$/],
  ['of another day, it has the day', new Date(2026, 4, 31, 10, 0), /^yesterday \(May 31, 2026, 10:00\sAM\)$/],
])('the exact time stands beside the age: %s', (_, event, words) => {
  expect(timeAgoAndAt(event.toISOString(), new Date(2026, 5, 1, 12, 0).getTime())).toMatch(words)
})
