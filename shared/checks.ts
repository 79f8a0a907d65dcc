/**
 * The prerequisites of an endpoint token, and the comparison of company parameters after its creation.
 * Source: steps 1, 2 and 10 of the vendor's manual (contract section 13).
 */
import * as v from 'valibot'
import { EndpointType } from './endpoint.ts'
import { OneLine } from './text.ts'

/** The prerequisites, in the order in which the manual names them. */
export const CHECK_IDS = ['trusted-connection', 'application', 'administrator'] as const
export const CheckId = v.picklist(CHECK_IDS)
export type CheckId = v.InferOutput<typeof CheckId>

/** Why a check came out as it did: closed, so that every reason has its own words and its own remedy. */
const CHECK_REASONS = [
  'ok',
  'connection-refused', // EBS answers, but not through a trusted connection of the subscription
  'application-missing', // not bought, or not got
  'application-inactive',
  'application-not-known', // EBS lists it, and does not say whether it may be used
  'nobody-assigned', // no EBS user is assigned to the application
  'user-not-assigned', // others are, this one is not
  'not-administrator',
  'user-inactive',
  'user-read-only',
  'user-not-normal', // a B2B user
  'user-no-web-api', // may not come in through the Web API
  'user-not-known', // EBS describes what the user may do in a way that is not published
  'not-published', // this environment offers no way to find out
  'ebs-error', // EBS returned an error during the check
] as const
export const CheckReason = v.picklist(CHECK_REASONS)
export type CheckReason = v.InferOutput<typeof CheckReason>

/**
 * One check. `fail` blocks the creation; `unknown` goes on only after the admin confirmed it. `subject` is the name of the user
 * or the application that the check is about.
 */
export const Check = v.object({
  id: CheckId,
  status: v.picklist(['pass', 'fail', 'unknown']),
  reason: CheckReason,
  subject: v.optional(OneLine),
})
export type Check = v.InferOutput<typeof Check>

/** The roles of the company parameters in the section "Entersoft Cloud Store". */
const PARAMETER_ROLES = ['endpoint', 'subscription-id', 'subscription-gid'] as const
export const ParameterRole = v.picklist(PARAMETER_ROLES)
export type ParameterRole = v.InferOutput<typeof ParameterRole>

/** `nothing-to-compare`: only EBS knows the right value, so no match is claimed. */
const COMPARISONS = ['match', 'differs', 'missing', 'nothing-to-compare'] as const
export const Comparison = v.picklist(COMPARISONS)
export type Comparison = v.InferOutput<typeof Comparison>

/** One parameter, expected beside actual. With `secret`, both are masked or null: never a value. */
export const VerifiedParameter = v.object({
  id: OneLine,
  role: ParameterRole,
  secret: v.boolean(),
  expected: v.nullable(OneLine),
  actual: v.nullable(OneLine),
  result: Comparison,
  /**
   * With `secret`: the begin of the hash of what EBS holds. It tells one value from another, so that a change is noticed, and is
   * far too short to find a value by. Relays of earlier versions leave it out.
   */
  mark: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{6}$/))),
})
export type VerifiedParameter = v.InferOutput<typeof VerifiedParameter>

/** The verification of one endpoint token. */
export const Verification = v.object({
  type: EndpointType,
  checkedAt: v.pipe(v.string(), v.isoTimestamp()),
  parameters: v.array(VerifiedParameter),
})
export type Verification = v.InferOutput<typeof Verification>

/** The worst result counts for the whole: one parameter that differs makes the token differ. */
export function overall(results: readonly Comparison[]): Comparison {
  const worst = (['differs', 'missing', 'nothing-to-compare'] as const).find((result) => results.includes(result))
  return worst ?? (results.length > 0 ? 'match' : 'nothing-to-compare')
}
