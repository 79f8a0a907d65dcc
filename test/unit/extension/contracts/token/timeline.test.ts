import { expect, test } from 'vitest'
import type { HistoryEvent } from '../../../../../extension/contracts/token/audit-event.ts'
import {
  type CheckedDay,
  TIMELINE_DAYS,
  timelineDays,
  timelineOf,
  withCheck,
} from '../../../../../extension/contracts/token/timeline.ts'

const NOW = new Date(2026, 5, 15, 12).getTime()
/** At noon, so many days ago. */
const day = (ago: number) => new Date(2026, 5, 15 - ago, 12).toISOString()
const matched = (ago: number): CheckedDay => ({ at: day(ago), parameters: 'match' })
const event = (name: HistoryEvent['event'], ago: number): HistoryEvent => ({
  id: crypto.randomUUID(),
  at: day(ago),
  event: name,
  ref: 'A'.repeat(22),
  environment: 'test',
  type: 'SURVEYS',
  description: null,
  user: 'Admin',
})
const said = (events: HistoryEvent[], days: CheckedDay[]) =>
  timelineOf(events, days, NOW).map((line) =>
    line.kind === 'event' ? line.event.event : `${line.days} × ${line.outcome}`,
  )

test('days that came to the same are one line, which ends where something happened', () => {
  const days = [matched(5), matched(4), matched(2), matched(1)]
  expect(said([event('copied', 3), event('created', 6)], days)).toEqual([
    '2 × as-expected',
    'copied',
    '2 × as-expected',
    'created',
  ])
  const [first] = timelineOf([], days, NOW)
  expect(first).toMatchObject({ since: day(5), at: day(1) })
})

test('a day whose check is told by its event has no line of its own', () => {
  expect(said([event('drifted', 2)], [matched(3), { at: day(2), parameters: 'differs' }])).toEqual([
    'drifted',
    '1 × as-expected',
  ])
})

test('days that did not come out as expected are told from those that did', () => {
  const days: CheckedDay[] = [
    matched(4),
    { at: day(3), parameters: 'match', connection: 'refused' },
    { at: day(2), parameters: 'missing' },
    { at: day(1), parameters: 'nothing-to-compare' },
  ]
  expect(said([], days)).toEqual(['1 × not-compared', '2 × not-as-expected', '1 × as-expected'])
})

test('it ends after 90 days', () => {
  expect(said([event('created', TIMELINE_DAYS)], [matched(TIMELINE_DAYS)])).toEqual([])
  expect(said([event('created', TIMELINE_DAYS - 1)], [])).toEqual(['created'])
})

test('the drawing has one place for each day: how its last check came out, and whether something was done', () => {
  const events = [event('drifted', 2), event('revealed', 2), event('created', 7)]
  expect(timelineDays(events, [matched(0), matched(7)], NOW)).toEqual([
    { ago: 0, outcome: 'as-expected', isEvent: false },
    { ago: 2, outcome: 'not-as-expected', isEvent: true },
    { ago: 7, outcome: 'as-expected', isEvent: true },
  ])
})

test('a clock that was ahead puts nothing behind today', () => {
  expect(timelineDays([], [matched(-3)], NOW)).toEqual([{ ago: 0, outcome: 'as-expected', isEvent: false }])
})

test('a day has one entry, with the last results, and the entries never outgrow the timeline', () => {
  let days: CheckedDay[] = []
  for (let ago = 400; ago >= 0; ago--) {
    days = withCheck(days, matched(ago))
    days = withCheck(days, { at: day(ago), connection: 'accepted' })
  }
  expect(days).toHaveLength(TIMELINE_DAYS)
  expect(days.at(-1)).toEqual({ at: day(0), parameters: 'match', connection: 'accepted' })
  expect(withCheck(days, { at: day(0), parameters: 'differs' }).at(-1)).toMatchObject({ parameters: 'differs' })
})
