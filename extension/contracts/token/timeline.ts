/** The last 90 days of an endpoint token: its history, and between its events the checks that found nothing new. */
import * as v from 'valibot'
import { Comparison } from '../../../shared/checks.ts'
import { type HistoryEvent, Time } from './audit-event.ts'
import { Connection } from './status.ts'

export const TIMELINE_DAYS = 90

/** The last results of one day, however many checks were made in it. */
export const CheckedDay = v.object({
  /** When the last of these checks was made. */
  at: Time,
  /** The result of all company parameters together. */
  parameters: v.optional(Comparison),
  connection: v.optional(Connection.entries.result),
})
export type CheckedDay = v.InferOutput<typeof CheckedDay>

/** `as-expected`: EBS holds, or accepts, what it should. `not-compared`: there was nothing to compare with. */
export type Outcome = 'as-expected' | 'not-as-expected' | 'not-compared'

/** A line: an event, or a row of days on which all checks came to the same. */
export type TimelineLine =
  | { kind: 'event'; at: string; event: HistoryEvent }
  | { kind: 'checks'; at: string; since: string; outcome: Outcome; days: number }

/** The events by which a check is known: the day needs no line of its own then. */
const BAD_EVENTS: readonly HistoryEvent['event'][] = ['drifted', 'refused', 'still-accepted']
const GOOD_EVENTS: readonly HistoryEvent['event'][] = ['verified', 'tested']

/**
 * The lines, newest first. Days with the same outcome are one line, as long as nothing happened between them.
 * @param now milliseconds since 1970
 */
export function timelineOf(events: readonly HistoryEvent[], days: readonly CheckedDay[], now: number): TimelineLine[] {
  const isShown = ({ at }: { at: string }) => daysAgo(at, now) < TIMELINE_DAYS
  const told = new Set(events.filter(({ event }) => isCheck(event)).map(({ at }) => dayOf(at)))
  const lines: TimelineLine[] = [
    ...events.filter(isShown).map((event) => ({ kind: 'event' as const, at: event.at, event })),
    ...days
      .filter((day) => isShown(day) && !told.has(dayOf(day.at)))
      .map((day) => ({ kind: 'checks' as const, at: day.at, since: day.at, outcome: outcomeOf(day), days: 1 })),
  ].sort((a, b) => b.at.localeCompare(a.at))
  return joined(lines)
}

/** Neighbours that say the same of their days are one line. @param lines newest first */
function joined(lines: readonly TimelineLine[]): TimelineLine[] {
  const all: TimelineLine[] = []
  for (const line of lines) {
    const last = all.at(-1)
    const isSame = last?.kind === 'checks' && line.kind === 'checks' && last.outcome === line.outcome
    if (isSame) all.splice(-1, 1, { ...last, since: line.at, days: last.days + 1 })
    else all.push(line)
  }
  return all
}

/** One day of the drawing, `ago` days before today: how its last check came out, and whether somebody did something. */
export type TimelineDay = { ago: number; outcome: Outcome | null; isEvent: boolean }

/** The days of the drawing on which anything was, newest first. @param now milliseconds since 1970 */
export function timelineDays(events: readonly HistoryEvent[], days: readonly CheckedDay[], now: number): TimelineDay[] {
  const shown = new Map<number, TimelineDay>()
  const change = (at: string, part: Partial<TimelineDay>) => {
    const ago = daysAgo(at, now)
    if (ago < TIMELINE_DAYS) shown.set(ago, { ...(shown.get(ago) ?? { ago, outcome: null, isEvent: false }), ...part })
  }
  for (const day of days) change(day.at, { outcome: outcomeOf(day) })
  for (const { at, event } of events.toSorted((a, b) => a.at.localeCompare(b.at))) {
    if (!isCheck(event)) change(at, { isEvent: true })
    else change(at, { outcome: BAD_EVENTS.includes(event) ? 'not-as-expected' : 'as-expected' })
  }
  return [...shown.values()].sort((a, b) => a.ago - b.ago)
}

const isCheck = (event: HistoryEvent['event']) => BAD_EVENTS.includes(event) || GOOD_EVENTS.includes(event)

function outcomeOf({ parameters, connection }: CheckedDay): Outcome {
  if (connection === 'refused' || parameters === 'differs' || parameters === 'missing') return 'not-as-expected'
  return connection === 'accepted' || parameters === 'match' ? 'as-expected' : 'not-compared'
}

/** The day by the clock on the wall; a time to come is of today. */
const dayOf = (at: string): string => new Date(at).toDateString()

function daysAgo(at: string, now: number): number {
  const midnight = (ms: number) => new Date(ms).setHours(0, 0, 0, 0)
  // A day of a change of the clock has 23 or 25 hours.
  return Math.max(0, Math.round((midnight(now) - midnight(Date.parse(at))) / 86_400_000))
}

/**
 * Adds the results of a check to the days: one entry for each day, and none that is older than the timeline.
 * @param days oldest first
 */
export function withCheck(days: readonly CheckedDay[], check: CheckedDay): CheckedDay[] {
  const now = Date.parse(check.at)
  const same = days.find(({ at }) => dayOf(at) === dayOf(check.at))
  const others = days.filter((day) => day !== same && daysAgo(day.at, now) < TIMELINE_DAYS)
  return [...others, { ...same, ...check }]
}
