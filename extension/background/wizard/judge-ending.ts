/** Judges whether an endpoint token has ended, from what EBS said and what its value still opens. Pure. */
import type { Revocation } from '../../../shared/bodies.ts'
import type { Ending } from '../../contracts/wizard/state.ts'

type Evidence = {
  revocation: Revocation
  /** The result of the test of the old value; null: the value is not on this computer, so it was not tested. */
  test: 'accepted' | 'refused' | null
  /** Whether the connection test has ever accepted a value here: a test that refuses everything proves nothing. */
  isTestProven: boolean
}

/**
 * A token whose value EBS accepts has not ended, whatever EBS answered before. Otherwise EBS's own answer to the
 * revocation counts. If EBS only does not list the token, a proven test that refuses the value counts.
 */
export function judgeEnding({ revocation: { revoked }, test, isTestProven }: Evidence): Ending {
  if (test === 'accepted') return 'still-accepted'
  if (revoked !== 'not-seen') return 'ended'
  // A revoke call whose answer was lost may never have reached EBS.
  return test === 'refused' && isTestProven ? 'ended' : 'not-seen'
}
