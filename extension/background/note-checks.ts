/** Keeps what checks found, and writes it into the history. */
import type { Verification } from '../../shared/checks.ts'
import type { HistoryEvent } from '../history.ts'
import { type Connection, type Due, isBad, stateOf } from '../token-state.ts'
import { allChecks, type CheckChange, keepChecks } from '../vault/checks.ts'
import { showBadge } from './badge.ts'
import { changed } from './changed.ts'
import type { KnownToken } from './known-token.ts'
import { relayAddress } from './policy.ts'
import { recordAll } from './record.ts'

export type Found = { token: KnownToken; verification: Verification }

/** The parameters were read: what was due is done. */
export const noteVerifications = (found: readonly Found[]): Promise<void> =>
  note(
    found.map(({ token, verification }) => ({
      token,
      change: { ref: token.ref, verification, due: null },
      event: isDrift(verification) ? 'drifted' : 'verified',
    })),
  )

const isDrift = (verification: Verification) =>
  isBad(stateOf({ registered: null, verification, connection: null }, Date.now()))

/** EBS was called with the key alone; its parameters may still be due. */
export const noteConnection = (token: KnownToken, connection: Connection): Promise<void> =>
  note([
    {
      token,
      change: { ref: token.ref, connection },
      event: connection.result === 'accepted' ? 'tested' : 'refused',
    },
  ])

type Note = { token: KnownToken; change: CheckChange; event: HistoryEvent['event'] }

async function note(notes: Note[]): Promise<void> {
  if (notes.length === 0) return
  const relay = (await relayAddress()) ?? undefined
  await keepChecks(notes.map(({ change }) => ({ ...change, relay })))
  await recordAll(notes)
  await showBadge()
  changed()
}

/** These should have been checked and could not be; what was due already stays due since then. */
export async function noteDue(tokens: readonly { token: KnownToken; reason: Due['reason'] }[]): Promise<void> {
  if (tokens.length === 0) return
  const checks = await allChecks()
  const now = new Date().toISOString()
  await keepChecks(
    tokens.map(({ token: { ref }, reason }) => ({
      ref,
      due: { since: checks.get(ref)?.due?.since ?? now, reason },
    })),
  )
  changed()
}
