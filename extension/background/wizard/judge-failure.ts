/** Judges what went wrong in a step of a script: what it means for the intent, and what comes next. Nobody else does. Pure. */
import type { Done } from '../../../shared/errors.ts'
import { Failed, type Failure, type FailureCode } from '../../contracts/errors.ts'
import type { Intent } from '../../contracts/wizard-state.ts'

/**
 * The steps of all scripts. `allow`: the admin pressed Allow; `hand-over`: to the admin, in the portal; `try`: an old value;
 * `erase`: the value of a token that ended; `note`: what was seen of one that did not.
 */
export type RunStep =
  | 'sign-in'
  | 'allow'
  | 'open-vault'
  | 'check'
  | 'hand-over'
  | 'import'
  | 'register'
  | 'keep'
  | 'verify'
  | 'revoke'
  | 'retire'
  | 'try'
  | 'erase'
  | 'note'

/** What a failure in this step says of EBS, whatever it says of itself. */
const DONE_AT: { [step in RunStep]?: Done } = {
  // Whatever becomes of a sign-in, it makes no endpoint token.
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
  /** An admin is there: EBS's window may open again. */
  isAttended: boolean
}

export type Verdict =
  /** Nothing was sent, as the session had ended: EBS's window opens again. */
  | { next: 'sign-in' }
  /** No call for it is published: the admin does it in the portal. */
  | { next: 'portal'; failure: Failure | null }
  /** The value that the admin brought does not count: another one is waited for. */
  | { next: 'value'; failure: Failure }
  /** `isForgotten`: nothing of the intent is open any more; its words stay in the wizard, for "try again". */
  | { next: 'stop'; failure: Failure; isForgotten: boolean }

export function judgeFailure({ step, thrown, intent, isRepeated, isAttended }: Occasion): Verdict {
  const failure = { ...thrown, done: DONE_AT[step] ?? thrown.done }
  const { code } = failure
  if (step === 'import') return { next: 'value', failure }
  if (code === 'registration_guided') {
    return { next: 'portal', failure: intent.confirmedRemoved ? new Failed('still_registered').failure : null }
  }
  if (isAttended && failure.done === 'no' && SIGNED_OUT.includes(code)) return { next: 'sign-in' }
  // Only an attempt of which it is certain that it changed nothing in EBS, and that follows no uncertain one, is forgotten.
  const isCertain = failure.done === 'no' && (!isRepeated || JUDGED_BY_EBS.includes(code))
  // EBS has registered it and does not tell its value again.
  const isLost = code === 'value_not_told'
  // A new one that is in the vault exists, whatever became of the rest.
  const done = intent.createdRef || isLost ? 'yes' : isCertain ? 'no' : 'unknown'
  return { next: 'stop', failure: { ...failure, done }, isForgotten: done === 'no' || isLost }
}

const SIGNED_OUT: readonly FailureCode[] = ['sign_in_required', 'session_expired', 'session_revoked', 'session_invalid']

/** The relay looked in EBS and found that of this request there is nothing: only then an earlier attempt is settled too. */
const JUDGED_BY_EBS: readonly FailureCode[] = [
  'check_failed',
  'checks_unconfirmed',
  'endpoint_exists',
  'endpoint_gone',
  'request_conflict',
]
