/** Erases everything, for good. Nothing changes in EBS: the next sign-in lists the tokens that are registered there. */

import { isMaking } from '../contracts/wizard-machine.ts'
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
 * Ends first what is under way: a request that was not sent is not sent any more, and the answer to a sent one finds no intent,
 * so it stores nothing (vault/tokens.ts). The admin is told of a sent one, since EBS may have registered it.
 * @throws {Failed} `vault_failed`
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
