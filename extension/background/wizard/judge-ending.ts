/** Judges whether an endpoint token has ended, from what EBS said and what its value still opens. Pure. */
import type { Revocation } from '../../../shared/api.ts'
import type { Ending } from '../../contracts/wizard-state.ts'

export type Evidence = {
  revocation: Revocation
  /** What EBS said to the old value afterwards; null: the value is not here, so it was not tried. */
  test: 'accepted' | 'refused' | null
  /** Whether the connection test has ever accepted a value here: a test that refuses everything proves nothing. */
  isTestProven: boolean
}

/**
 * A value that EBS accepts has not ended, whatever else was said. Else EBS's own answer counts; and where EBS only does not
 * show the token, a proven test that refuses its value.
 */
export function judgeEnding({ revocation: { revoked }, test, isTestProven }: Evidence): Ending {
  if (test === 'accepted') return 'still-accepted'
  if (revoked !== 'not-seen') return 'ended'
  // A call whose answer was lost may never have arrived.
  return test === 'refused' && isTestProven ? 'ended' : 'not-seen'
}
