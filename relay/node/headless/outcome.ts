/** The result of one check of an environment. Nothing in it is a value or a secret. */
import type { Comparison, ParameterRole } from '../../../shared/checks.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { Expectation } from '../../../shared/expectations.ts'
import type { LoginRefusal } from '../../ebs/calls/login.ts'
import { UNUSABLE_CONFIG_EXIT } from '../load-config.ts'

/** One company parameter, compared. The texts are those of the endpoint token that it should hold. */
export type ComparedParameter = {
  parameter: string
  role: ParameterRole
  type?: string
  result: Comparison
} & Partial<Pick<Expectation, 'description' | 'owner' | 'usedBy'>>

/**
 * Why nothing was compared. `not-allowed`: EBS refused the service user, or does not let the user read. `unreachable`: no answer
 * of EBS that can be read.
 */
export type Failure =
  | { reason: 'unreachable' | 'not-allowed'; code: ErrorCode }
  | { reason: 'not-allowed'; code: 'login_refused'; refusal: LoginRefusal; ebsMessageId: string | undefined }

export type Outcome = { environment: string; checkedAt: string } & (
  | { found: 'match' | 'drift'; parameters: ComparedParameter[] }
  | { found: 'failure'; failure: Failure }
)

/** EBS holds something else than expected there, or nothing. */
export const isDrift = ({ result }: Pick<ComparedParameter, 'result'>): boolean =>
  result === 'differs' || result === 'missing'

/** EBS answered, and said no. Every other code leaves open what EBS holds. */
const NOT_ALLOWED: readonly ErrorCode[] = ['session_revoked', 'ebs_forbidden']

/** Tells a user who is not allowed from an EBS that cannot be reached. */
export const failureOf = (code: ErrorCode): Failure => ({
  reason: NOT_ALLOWED.includes(code) ? 'not-allowed' : 'unreachable',
  code,
})

/** From sysexits.h, but for drift, which has no equal there. */
export const EXIT = { match: 0, usage: UNUSABLE_CONFIG_EXIT, unreachable: 69, notAllowed: 77, drift: 78 } as const

/** The exit code for all environments together: drift first, since it was seen. */
export function exitCodeFor(outcomes: readonly Outcome[]): number {
  const reasons = outcomes.map((outcome) => (outcome.found === 'failure' ? outcome.failure.reason : outcome.found))
  if (reasons.includes('drift')) return EXIT.drift
  if (reasons.includes('not-allowed')) return EXIT.notAllowed
  return reasons.includes('unreachable') ? EXIT.unreachable : EXIT.match
}
