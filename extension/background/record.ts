/** Writes down what was done with an endpoint token, under the name of who is signed in. */
import type { HistoryEvent } from '../history.ts'
import { addHistory } from '../vault/history.ts'
import { liveSession } from './session.ts'

type Subject = Pick<HistoryEvent, 'ref' | 'environment' | 'type' | 'description'>

type Entry = { event: HistoryEvent['event']; token: Subject }

/** Never fails what it writes about: a full disk must not keep an admin from revoking. */
export const record = (event: HistoryEvent['event'], token: Subject): Promise<void> => recordAll([{ event, token }])

/** The same for several at once. */
export async function recordAll(entries: readonly Entry[]): Promise<void> {
  const at = new Date().toISOString()
  const events = await Promise.all(
    entries.map(async ({ event, token: { ref, environment, type, description } }) => {
      const user = (await liveSession(environment))?.user.id ?? null
      return { id: crypto.randomUUID(), at, event, ref, environment, type, description, user }
    }),
  )
  await addHistory(events).catch(() => undefined)
}
