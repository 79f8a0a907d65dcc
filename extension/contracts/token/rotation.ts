/** When an endpoint token is due for replacement, judged by the day that its admin named. Pure: today is passed in. */
import { daysBetween } from './days.ts'

/** The days before the rotation date on which a reminder comes, the last one on the day itself. Soonest first. */
const STAGES = [0, 7, 30] as const
export type Stage = (typeof STAGES)[number]

/**
 * The reminder that is due; null: none yet, or no day was named. A day that is past stays at the last one.
 * @param rotateBy a day, or empty
 * @param today the local day (days.ts)
 */
export function stageOf(rotateBy: string, today: string): Stage | null {
  const days = daysBetween(today, rotateBy)
  return STAGES.find((stage) => days <= stage) ?? null
}
