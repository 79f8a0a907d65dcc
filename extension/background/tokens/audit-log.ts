/** Writes down what was done with an endpoint token, under the name of who is signed in. */
import type { HistoryEvent } from '../../contracts/audit-event.ts'
import { addHistory } from '../../vault/history.ts'
import { liveSession } from './sessions.ts'

type Subject = Pick<HistoryEvent, 'ref' | 'environment' | 'type' | 'description'>

type Entry = { event: HistoryEvent['event']; token: Subject }

/** Never fails what it writes about: a full disk must not keep an admin from revealing. */
export const record = (event: HistoryEvent['event'], token: Subject): Promise<void> => recordAll([{ event, token }])

/** The same for several at once. */
export async function recordAll(entries: readonly Entry[]): Promise<void> {
  const environments = [...new Set(entries.map(({ token }) => token.environment))]
  const users = new Map(await Promise.all(environments.map(async (id) => [id, await userOf(id)] as const)))
  const events = entries.map(({ event, token }) => made(event, token, users.get(token.environment) ?? null))
  await addHistory(events).catch(() => undefined)
}

/**
 * For what is kept in one step with that which it tells of.
 * @param id the same again takes the place of the former: what is repeated is told once
 */
export const eventOf = async (event: HistoryEvent['event'], token: Subject, id?: string): Promise<HistoryEvent> =>
  made(event, token, await userOf(token.environment), id)

const userOf = async (environment: string): Promise<string | null> => (await liveSession(environment))?.user.id ?? null

function made(
  event: HistoryEvent['event'],
  { ref, environment, type, description }: Subject,
  user: string | null,
  id: string = crypto.randomUUID(),
): HistoryEvent {
  return { id, at: new Date().toISOString(), event, ref, environment, type, description, user }
}
