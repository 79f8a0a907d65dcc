/** The state of an endpoint token as one word, from its last checks: the same in views, in the background and on the badge. */
import * as v from 'valibot'
import { type Comparison, overall, type Verification } from '../../../shared/checks.ts'
import { EndpointRef } from '../../../shared/endpoint.ts'

/** The answer of EBS to the key alone, as an integrator gets it. */
export const Connection = v.object({ result: v.picklist(['accepted', 'refused']), testedAt: v.string() })
export type Connection = v.InferOutput<typeof Connection>

/**
 * How a token left the list. EBS ended it: revoked, or replaced `by` another. `removed`: the admin took it out of the list when
 * EBS did not list it; nothing shows that its value is dead, so that is kept.
 */
export const Retired = v.object({
  at: v.string(),
  by: v.nullable(EndpointRef),
  how: v.optional(v.picklist(['ended', 'removed']), 'ended'),
})
export type Retired = v.InferOutput<typeof Retired>

/** The reasons why a due check could not be made: nobody is signed in, or nobody answered. */
const DUE_REASONS = ['sign-in', 'unreachable'] as const
export const Due = v.object({ since: v.string(), reason: v.picklist(DUE_REASONS) })
export type Due = v.InferOutput<typeof Due>

/** A round of automatic checks. */
export const Round = v.object({
  /** When it ended, ISO time. */
  at: v.string(),
  /** How many tokens were to be checked. */
  tokens: v.number(),
  /** For how many of them something could not be checked, and why; null: it could for all. */
  missed: v.number(),
  reason: v.nullable(v.picklist(DUE_REASONS)),
  /** Keys were left for another round soon after, which counts with this one. */
  more: v.boolean(),
})
export type Round = v.InferOutput<typeof Round>

/** `refused`: EBS does not take the value. `not-shown`: EBS does not list it. `stale`: all was well, too long ago. */
export const STATES = [
  'match',
  'differs',
  'missing',
  'refused',
  'not-shown',
  'nothing-to-compare',
  'stale',
  'unchecked',
] as const satisfies readonly (Comparison | string)[]
export type State = (typeof STATES)[number]

/** A result that is older proves nothing any more. */
export const STALE_AFTER_MS = 7 * 86_400_000

export type Checked = {
  /** Whether EBS's last list has the token; null: not read yet. */
  registered: boolean | null
  verification: Verification | null
  connection: Connection | null
}

/** Judges the last results; the worst wins. @param now milliseconds since 1970 */
export function stateOf({ registered, verification, connection }: Checked, now: number): State {
  if (connection?.result === 'refused') return 'refused'
  // EBS may list the newest ones only: a value that EBS accepts is no cause for alarm.
  if (registered === false && connection?.result !== 'accepted') return 'not-shown'
  if (!verification) return 'unchecked'
  const found = overall(verification.parameters.map(({ result }) => result))
  if (found === 'differs' || found === 'missing') return found
  return now - Date.parse(verification.checkedAt) > STALE_AFTER_MS ? 'stale' : found
}

/** Whether the state needs somebody. */
export const isBad = (state: State): boolean =>
  state === 'differs' || state === 'missing' || state === 'refused' || state === 'not-shown'
