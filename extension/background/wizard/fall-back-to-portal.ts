/** What the relay cannot do, since no call for it is published, is the admin's to do in the vendor's portal. */
import { Failed, failureOf } from '../../contracts/errors.ts'
import type { Intent } from '../../contracts/wizard-state.ts'
import { saveIntent } from '../../vault/intents.ts'
import { move } from './state.ts'

/**
 * Leads the admin to the portal when EBS still has what is to go, and nothing here can revoke it.
 * @returns false when the error is another one
 */
export async function isByHand(intent: Intent, error: unknown): Promise<boolean> {
  if (!(error instanceof Failed) || error.failure.code !== 'registration_guided') return false
  await saveIntent(intent)
  const failure = intent.confirmedRemoved ? failureOf(new Failed('still_registered')) : null
  await move({ event: 'guiding', intent, checks: [], failure })
  return true
}
