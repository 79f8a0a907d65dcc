/** Acknowledges the drift of a token that an admin knows about, so that the badge counts only new ones; and undoes that. */

import { Failed } from '../../contracts/errors.ts'
import { driftOf } from '../../contracts/token/acknowledgement.ts'
import { keepChecks } from '../../vault/checks.ts'
import { addHistory } from '../../vault/history.ts'
import { changed } from '../state/notify-views.ts'
import { eventOf, userOf } from './audit-log.ts'
import { showBadge } from './badge.ts'
import { knownToken } from './inventory.ts'
import { statuses } from './statuses.ts'

/**
 * Acknowledges the drift as it is now. Nothing is written if there is none any more.
 * @param name counts where nobody is signed in to the token's environment
 * @throws {Failed} `unknown_token`; `sign_in_required` when neither a user nor a name is there
 */
export async function acknowledge(ref: string, why: string, name: string | null): Promise<void> {
  const token = await knownToken(ref)
  const by = (await userOf(token.environment)) ?? name
  if (!by) throw new Failed('sign_in_required')
  const status = (await statuses()).find((one) => one.token.ref === ref)
  const drift = status && driftOf(status.checked, Date.now())
  if (!drift) return changed()
  const event = { ...(await eventOf('acknowledged', token)), user: by, note: why }
  await keepChecks([{ ref, acknowledged: { at: event.at, by, why, drift } }])
  await addHistory([event]).catch(() => undefined)
  await showBadge()
  changed()
}

/** The drift counts as new again. @throws {Failed} `unknown_token` */
export async function takeBackAcknowledgement(ref: string): Promise<void> {
  const token = await knownToken(ref)
  await keepChecks([{ ref, acknowledged: undefined }])
  await addHistory([await eventOf('unacknowledged', token)]).catch(() => undefined)
  await showBadge()
  changed()
}
