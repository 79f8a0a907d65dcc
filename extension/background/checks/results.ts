/** Keeps the results of checks, and writes those that are news into the history. */
import type { Verification } from '../../../shared/checks.ts'
import type { HistoryEvent } from '../../contracts/audit-event.ts'
import type { Connection, Due } from '../../contracts/token-status.ts'
import { allChecks, type CheckChange, keepChecks } from '../../vault/checks.ts'
import type { StoredCheck } from '../../vault/schema.ts'
import { allTokens } from '../../vault/tokens.ts'
import { changed } from '../state/notify-views.ts'
import { relayAddress } from '../state/policy.ts'
import { recordAll } from '../tokens/audit-log.ts'
import { showBadge } from '../tokens/badge.ts'
import type { KnownToken } from '../tokens/inventory.ts'

export type Found = { token: KnownToken; verification: Verification }

/** Keeps verifications: nothing is due of these parameters any more. */
export const noteVerifications = (found: readonly Found[]): Promise<void> =>
  note(
    found.map(({ token, verification }) => ({
      token,
      change: { ref: token.ref, verification, due: null },
      event: isDrift(verification) ? 'drifted' : 'verified',
      isNews: (before) => resultsOf(before?.verification) !== resultsOf(verification),
    })),
  )

/** Whether EBS holds something else than it should. */
export const isDrift = ({ parameters }: Verification): boolean =>
  parameters.some(({ result }) => result === 'differs' || result === 'missing')

const resultsOf = (verification: Verification | null | undefined): string | null =>
  verification ? JSON.stringify(verification.parameters.map(({ id, result }) => [id, result])) : null

/** Keeps the result of a connection test: none is due any more. The parameters may still be due. */
export const noteConnection = (token: KnownToken, connection: Connection): Promise<void> =>
  note([
    {
      token,
      change: { ref: token.ref, connection, untested: null },
      event: connection.result === 'accepted' ? 'tested' : 'refused',
      isNews: (before) => before?.connection?.result !== connection.result,
    },
  ])

type Note = {
  token: KnownToken
  change: CheckChange
  event: HistoryEvent['event']
  /** Whether the result is another one than was found before. */
  isNews: (before: StoredCheck | undefined) => boolean
}

async function note(notes: Note[]): Promise<void> {
  if (notes.length === 0) return
  const [relay, before, inUse] = await Promise.all([relayAddress(), allChecks(), refsInUse()])
  // A token that was erased, or has ended, while EBS was asked leaves nothing here.
  const kept = notes.filter(({ token }) => !token.stored || inUse.has(token.ref))
  await keepChecks(kept.map(({ change }) => ({ ...change, relay: relay ?? undefined })))
  await recordAll(kept.filter(({ token, isNews }) => isNews(before.get(token.ref))))
  await showBadge()
  changed()
}

const refsInUse = async () => new Set((await allTokens()).filter(({ retired }) => !retired).map(({ ref }) => ref))

export type Undone = { token: KnownToken; reason: Due['reason'] }

/** Notes that the parameters of these tokens could not be read. A token that was due already stays due since then. */
export const noteDue = (undone: readonly Undone[]): Promise<void> => noteUndone('due', undone)

/** Notes the same of connection tests: reading parameters makes up for none. */
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
