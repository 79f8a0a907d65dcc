/** Stores the results of checks, and adds new results to the history. */
import type { Verification } from '../../../shared/checks.ts'
import type { HistoryEvent } from '../../contracts/token/audit-event.ts'
import type { How, Means } from '../../contracts/token/sighting.ts'
import type { Connection, Due } from '../../contracts/token/status.ts'
import { allChecks, type CheckChange, keepChecks } from '../../vault/checks.ts'
import type { StoredCheck } from '../../vault/schema.ts'
import { allTokens } from '../../vault/tokens.ts'
import { changed } from '../state/notify-views.ts'
import { relayAddress } from '../state/policy.ts'
import { recordAll, userOf } from '../tokens/audit-log.ts'
import { showBadge } from '../tokens/badge.ts'
import type { KnownToken } from '../tokens/inventory.ts'

export type Found = { token: KnownToken; verification: Verification }

/** Stores verifications. The checks of these parameters are no longer overdue. */
export const noteVerifications = (found: readonly Found[], how: How = 'pressed'): Promise<void> =>
  note(
    found.map(({ token, verification }) => ({
      token,
      change: (verified) => ({ ref: token.ref, verification, verified, due: null }),
      event: isDrift(verification) ? 'drifted' : 'verified',
      isNews: (before) => resultsOf(before?.verification) !== resultsOf(verification),
    })),
    how,
  )

/** Whether a parameter in EBS differs from the expected value, or is missing. */
export const isDrift = ({ parameters }: Verification): boolean =>
  parameters.some(({ result }) => result === 'differs' || result === 'missing')

const resultsOf = (verification: Verification | null | undefined): string | null =>
  verification ? JSON.stringify(verification.parameters.map(({ id, result }) => [id, result])) : null

/** Stores the result of a connection test, which is then no longer overdue. The check of the parameters may still be. */
export const noteConnection = (token: KnownToken, connection: Connection, how: How = 'pressed'): Promise<void> =>
  note(
    [
      {
        token,
        change: (tested) => ({ ref: token.ref, connection, tested, untested: null }),
        event: connection.result === 'accepted' ? 'tested' : 'refused',
        isNews: (before) => before?.connection?.result !== connection.result,
      },
    ],
    how,
  )

type Note = {
  token: KnownToken
  /** The change of its record, with how it was seen. */
  change: (means: Means) => CheckChange
  event: HistoryEvent['event']
  /** Whether the result differs from the former one. */
  isNews: (before: StoredCheck | undefined) => boolean
}

async function note(notes: Note[], how: How): Promise<void> {
  if (notes.length === 0) return
  const [relay, before, inUse] = await Promise.all([relayAddress(), allChecks(), refsInUse()])
  // A token that was erased or has ended during the check leaves no result.
  const kept = notes.filter(({ token }) => !token.stored || inUse.has(token.ref))
  const environments = [...new Set(kept.map(({ token }) => token.environment))]
  const users = new Map(await Promise.all(environments.map(async (id) => [id, await userOf(id)] as const)))
  const meansFor = ({ environment }: KnownToken): Means => ({ how, by: users.get(environment) ?? null })
  await keepChecks(kept.map(({ token, change }) => ({ ...change(meansFor(token)), relay: relay ?? undefined })))
  await recordAll(kept.filter(({ token, isNews }) => isNews(before.get(token.ref))))
  await showBadge()
  changed()
}

const refsInUse = async () => new Set((await allTokens()).filter(({ retired }) => !retired).map(({ ref }) => ref))

export type Undone = { token: KnownToken; reason: Due['reason'] }

/** Records that the parameters of these tokens could not be read. A check that is overdue already keeps its time. */
export const noteDue = (undone: readonly Undone[]): Promise<void> => noteUndone('due', undone)

/** Records the same for connection tests, which no reading of parameters replaces. */
export const noteUntested = (undone: readonly Undone[]): Promise<void> => noteUndone('untested', undone)

async function noteUndone(what: 'due' | 'untested', undone: readonly Undone[]): Promise<void> {
  if (undone.length === 0) return
  const checks = await allChecks()
  const now = new Date().toISOString()
  await keepChecks(
    undone.map(({ token: { ref }, reason }) => ({
      ref,
      [what]: { since: checks.get(ref)?.[what]?.since ?? now, reason },
    })),
  )
  changed()
}
