/** Days of the calendar, as an admin names them: `YYYY-MM-DD`, by the local clock. No time zone moves one. */
import * as v from 'valibot'

const DAY_MS = 86_400_000

/** Midnight UTC of a day, as a number to count with; NaN for a day that does not exist, or none. */
const midnight = (day: string): number => (/^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN)

const written = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** Whether it is a day that exists: no 30th of February. */
export const isDay = (text: string): boolean => {
  const ms = midnight(text)
  return !Number.isNaN(ms) && written(ms) === text
}

/** A day, or none. */
export const Day = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => text === '' || isDay(text), 'a day that exists, YYYY-MM-DD'),
)

/** The day on which a moment falls, by the local clock. */
export function dayOf(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

/** How many days the second day comes after the first; negative before it. NaN where one of them is none. */
export const daysBetween = (from: string, to: string): number => (midnight(to) - midnight(from)) / DAY_MS

/** The day that is this number of days later. */
export const addDays = (day: string, days: number): string => written(midnight(day) + days * DAY_MS)
