/** Writes down what was done with an endpoint token, under the name of who is signed in. */
import type { HistoryEvent } from '../history.ts'
import { addHistory } from '../vault/history.ts'
import { liveSession } from './session.ts'

type Subject = Pick<HistoryEvent, 'ref' | 'environment' | 'type' | 'description'>

type Entry = { event: HistoryEvent['event']; token: Subject }

/** Never fails what it writes about: a full disk must not keep an admin from revealing. */
export const record = (event: HistoryEvent['event'], token: Subject): Promise<void> => recordAll([{ event, token }])

/** The same for several at once. */
export async function recordAll(entries: readonly Entry[]): Promise<void> {
  const events = await Promise.all(entries.map(({ event, token }) => eventOf(event, token)))
  await addHistory(events).catch(() => undefined)
}

/**
 * For what is kept in one step with that which it tells of.
 * @param id the same again takes the place of the former: what is repeated is told once
 */
export async function eventOf(
  event: HistoryEvent['event'],
  token: Subject,
  id: string = crypto.randomUUID(),
): Promise<HistoryEvent> {
  const { ref, environment, type, description } = token
  const user = (await liveSession(environment))?.user.id ?? null
  return { id, at: new Date().toISOString(), event, ref, environment, type, description, user }
}
