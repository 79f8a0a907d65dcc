/** The result of a round of automatic checks: one line for all tokens, so that no row has to repeat it. */
import { allChecks } from '../../vault/checks.ts'
import { changed } from '../state/notify-views.ts'
import { lastRound } from '../state/storage-items.ts'

/**
 * @param refs the tokens to be checked; a round without any leaves the line as it is
 * @param more values are left to test: the next round counts with this one
 */
export async function noteRound(refs: readonly string[], more: boolean): Promise<void> {
  if (refs.length === 0) return
  const checks = await allChecks()
  const missed = refs.flatMap((ref) => checks.get(ref)?.due ?? checks.get(ref)?.untested ?? [])
  const [first] = missed
  await lastRound.update((before) => {
    const former = before?.more ? before : { tokens: 0, missed: 0, reason: null }
    return {
      at: new Date().toISOString(),
      tokens: former.tokens + refs.length,
      missed: former.missed + missed.length,
      reason: first?.reason ?? former.reason,
      more,
    }
  })
  changed()
}
