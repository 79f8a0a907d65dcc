/** Keeps what checks found, writes it into the history, and says what has changed for the worse. */
import type { Verification } from '../../shared/checks.ts'
import type { HistoryEvent } from '../history.ts'
import { type Checked, type Connection, isBad, type State, stateOf } from '../token-state.ts'
import { type CheckChange, keepChecks } from '../vault/checks.ts'
import type { StoredCheck } from '../vault/schema.ts'
import { showBadge } from './badge.ts'
import { changed } from './changed.ts'
import type { KnownToken } from './known-token.ts'
import { recordAll } from './record.ts'

/** An endpoint token that was in order when it was looked at before, and is not now. */
export type Drift = { token: KnownToken; state: State }

/** The parameters were read: what was due is done. */
export const noteVerifications = (found: { token: KnownToken; verification: Verification }[]): Promise<Drift[]> =>
  note(
    found.map(({ token, verification }) => ({
      token,
      change: { ref: token.ref, verification, due: null },
      event: (now) => (isBad(now) ? 'drifted' : 'verified'),
    })),
  )

/** EBS was called with the key alone; its parameters may still be due. */
export const noteConnection = (token: KnownToken, connection: Connection): Promise<Drift[]> =>
  note([
    {
      token,
      change: { ref: token.ref, connection },
      event: () => (connection.result === 'accepted' ? 'tested' : 'refused'),
    },
  ])

type Note = { token: KnownToken; change: CheckChange; event: (now: State) => HistoryEvent['event'] }

async function note(notes: Note[]): Promise<Drift[]> {
  const before = await keepChecks(notes.map(({ change }) => change))
  const after = notes.map(({ token, change, event }, index) => {
    const former = before[index] as StoredCheck
    const state = judge({ ...former, ...change })
    return { token, event: event(state), state, drifted: isBad(state) && !isBad(judge(former)) }
  })
  await recordAll(after)
  await showBadge()
  changed()
  return after.filter(({ drifted }) => drifted)
}

/** By the checks alone: whether EBS lists it is not theirs to say. */
const judge = (check: Omit<Checked, 'registered'>): State => stateOf({ ...check, registered: null }, Date.now())
