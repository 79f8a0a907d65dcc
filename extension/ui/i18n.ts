/** The words of the language that is shown, and dates and numbers in its manner. */

import type * as v from 'valibot'
import type { Names } from '../../shared/api.ts'
import { en, type Texts } from '../locales/en.ts'

export type Language = keyof v.InferOutput<typeof Names>

/** The words; a function, so that the language can change while views are open. */
export const t = (): Texts => en
export const language = (): Language => 'en'

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** `2 hours ago`, `yesterday`, `now`. */
export function timeAgo(iso: string, now = Date.now()): string {
  const ms = Date.parse(iso) - now
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' })
  for (const [unit, length] of UNITS) {
    if (Math.abs(ms) >= length) return format.format(Math.trunc(ms / length), unit)
  }
  return format.format(0, 'second')
}

export const exactTime = (iso: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'medium' }).format(Date.parse(iso))
