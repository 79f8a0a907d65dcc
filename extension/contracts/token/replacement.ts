/**
 * The plan of a replacement where EBS keeps several endpoint tokens of a type: both work until the admin retires the old one.
 * Its steps: the new one is prepared, handed over, switched to; then the old one is retired.
 */
import * as v from 'valibot'
import { EndpointRef } from '../../../shared/endpoint.ts'
import { Time } from './audit-event.ts'
import { dayOf, isDay } from './days.ts'

const Day = v.pipe(v.string(), v.check(isDay, 'a day that exists, YYYY-MM-DD'))

/** The steps that an admin ticks, and takes back. Each has the time of its tick; null: not ticked. */
const Ticks = {
  handedOver: v.fallback(v.nullable(Time), null),
  switched: v.fallback(v.nullable(Time), null),
}
export type Tick = keyof typeof Ticks

/** As the record of the new token keeps it. */
export const Replaces = v.object({
  /** The old token. */
  ref: EndpointRef,
  ...Ticks,
  /** The day on which the old one is to be retired; null: none was chosen. */
  retireOn: v.fallback(v.nullable(Day), null),
})
export type Replaces = v.InferOutput<typeof Replaces>

/** The plan as it begins, once the new token is in the vault. @param ref the old token */
export const newPlan = (ref: string): Replaces => ({ ref, handedOver: null, switched: null, retireOn: null })

/** The events that show how far a new value has left this computer. */
export const HAND_OVER_EVENTS = ['handed-over', 'saved', 'copied'] as const

/** As views show it, on the pages of both tokens. */
export const Replacement = v.object({
  ...v.omit(Replaces, ['ref']).entries,
  oldRef: EndpointRef,
  newRef: EndpointRef,
  /** The last event that shows that the new value left this computer; null: none was seen. */
  seen: v.nullable(v.object({ event: v.picklist(HAND_OVER_EVENTS), at: v.string() })),
})
export type Replacement = v.InferOutput<typeof Replacement>

/** A change of a plan by the admin. */
export const PlanChange = v.variant('what', [
  v.strictObject({ what: v.literal('tick'), step: v.picklist(['handedOver', 'switched']), done: v.boolean() }),
  v.strictObject({ what: v.literal('retire-on'), day: v.nullable(Day) }),
  /** Both tokens stay, and the plan ends. */
  v.strictObject({ what: v.literal('keep-both') }),
])
export type PlanChange = v.InferOutput<typeof PlanChange>

/** Whether the day on which the old token is to be retired has come. @param now milliseconds since 1970 */
export const isRetireDue = ({ retireOn }: Pick<Replaces, 'retireOn'>, now: number): boolean =>
  retireOn !== null && retireOn <= dayOf(new Date(now))
