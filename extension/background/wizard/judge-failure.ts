/**
 * Judges a failure in a step of a script: its meaning for the intent, and the next move. The wizard's machine picks the
 * screen that shows it. Pure.
 */
import type { Done } from '../../../shared/errors.ts'
import { Failed, type Failure, type FailureCode } from '../../contracts/errors.ts'
import type { Intent } from '../../contracts/wizard/state.ts'

/**
 * The steps of all scripts. `allow`: uses the code that EBS issued after Allow. `start-guide`: the admin
 * continues in the portal. `try`: tests an old value. `erase`: erases the value of a token that has ended. `note`: records what
 * was seen of a token that has not. `close`: deletes the intent.
 */
export type RunStep =
  | 'sign-in'
  | 'allow'
  | 'open-vault'
  | 'check'
  | 'start-guide'
  | 'import'
  | 'register'
  | 'keep'
  | 'verify'
  | 'revoke'
  | 'retire'
  | 'try'
  | 'erase'
  | 'note'
  | 'close'

/** Whether EBS has changed when this step fails. It overrides what the failure itself says. */
const DONE_AT: { [step in RunStep]?: Done } = {
  // A sign-in never creates an endpoint token.
  'sign-in': 'no',
  allow: 'no',
  keep: 'yes',
  try: 'unknown',
  erase: 'yes',
  note: 'unknown',
}

export type Occasion = {
  step: RunStep
  thrown: Failure
  intent: Intent
  /** Whether an earlier attempt may have reached EBS. */
  isRepeated: boolean
  /** An admin is present: the sign-in window may open again. */
  maySignInAgain: boolean
}

type Verdict =
  /** The session had ended, so nothing was sent. The sign-in window opens again. */
  | { next: 'sign-in' }
  /** The relay has no call for this step. The admin does it in the portal. */
  | { next: 'portal'; failure: Failure | null }
  /** The value that the admin brought was refused. The guide waits for another one. */
  | { next: 'value'; failure: Failure }
  /** `isForgotten`: the intent is deleted. Its texts stay in the wizard, for "Try again". */
  | { next: 'stop'; failure: Failure; isForgotten: boolean }

/**
 * Judges one failure. @returns the next move, and the failure with `done` set to what this step and earlier attempts
 * prove
 */
export function judgeFailure({ step, thrown, intent, isRepeated, maySignInAgain }: Occasion): Verdict {
  const failure = { ...thrown, done: DONE_AT[step] ?? thrown.done }
  const { code } = failure
  if (step === 'import') return { next: 'value', failure }
  if (code === 'registration_guided') {
    return { next: 'portal', failure: intent.confirmedRemoved ? new Failed('still_registered').failure : null }
  }
  if (maySignInAgain && failure.done === 'no' && SIGNED_OUT.includes(code)) return { next: 'sign-in' }
  // An intent is forgotten only if this attempt certainly changed nothing in EBS, and no earlier one may have.
  const isCertain = failure.done === 'no' && (!isRepeated || JUDGED_BY_EBS.includes(code))
  // EBS has registered the token and does not tell its value again.
  const isLost = code === 'value_not_told'
  // A new token in the vault exists, whatever failed afterwards.
  const done = intent.createdRef || isLost ? 'yes' : isCertain ? 'no' : 'unknown'
  return { next: 'stop', failure: { ...failure, done }, isForgotten: done === 'no' || isLost }
}

const SIGNED_OUT: readonly FailureCode[] = ['sign_in_required', 'session_expired', 'session_revoked', 'session_invalid']

/** The relay looked in EBS and found no token of this request. These codes therefore settle earlier attempts too. */
const JUDGED_BY_EBS: readonly FailureCode[] = [
  'check_failed',
  'checks_unconfirmed',
  'endpoint_exists',
  'endpoint_gone',
  'request_conflict',
]
