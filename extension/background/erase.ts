/** Erases everything permanently. Nothing changes in EBS: the next sign-in lists the tokens that are registered there. */

import { isMaking } from '../contracts/wizard/machine.ts'
import { eraseVault } from '../vault/erase.ts'
import { openIntent } from '../vault/intents.ts'
import { closeSignInWindow } from './relay/sign-in-window.ts'
import { changed } from './state/notify-views.ts'
import {
  attempts,
  clipboard,
  lockPending,
  NO_ATTEMPTS,
  silentUsers,
  statesBefore,
  unfinishedAtErase,
  vaultPresence,
} from './state/storage-items.ts'
import { showBadge } from './tokens/badge.ts'
import { inTurn, reset } from './wizard/run.ts'

/**
 * Ends the running operation first. A request that was not sent is never sent. The answer to a request that was sent
 * finds no intent, so nothing is stored (vault/tokens.ts). The extension tells the admin about such a request, since
 * EBS may have registered it. @throws {Failed} `vault_failed`
 */
export const eraseEverything = (): Promise<void> =>
  inTurn(async () => {
    const open = await openIntent()
    await reset()
    await closeSignInWindow()
    await eraseVault()
    if (open?.mayHaveReachedEbs && isMaking(open)) await unfinishedAtErase.update(() => true)
    await Promise.all([
      attempts.update(() => NO_ATTEMPTS),
      clipboard.update(() => null),
      lockPending.update(() => false),
      silentUsers.update(() => ({})),
      statesBefore.update(() => null),
      vaultPresence.update(() => 'none'),
    ])
    await showBadge()
    changed()
  })
