/** Writes the history of endpoint tokens, under the name of the signed-in user. */
import type { HistoryEvent } from '../../contracts/token/audit-event.ts'
import { addHistory } from '../../vault/history.ts'
import { liveSession } from './sessions.ts'

type Subject = Pick<HistoryEvent, 'ref' | 'environment' | 'type' | 'description'>

type Entry = { event: HistoryEvent['event']; token: Subject }

/** Adds an event. It never throws: a full disk must not keep an admin from revealing. */
export const record = (event: HistoryEvent['event'], token: Subject): Promise<void> => recordAll([{ event, token }])

/** The same for several at once. */
export async function recordAll(entries: readonly Entry[]): Promise<void> {
  const environments = [...new Set(entries.map(({ token }) => token.environment))]
  const users = new Map(await Promise.all(environments.map(async (id) => [id, await userOf(id)] as const)))
  const events = entries.map(({ event, token }) => newEvent(event, token, users.get(token.environment) ?? null))
  await addHistory(events).catch(() => undefined)
}

/**
 * An event for a caller that writes it in one step with its cause.
 * @param id an event with the same id replaces the former, so a repeated step is told once
 */
export const eventOf = async (event: HistoryEvent['event'], token: Subject, id?: string): Promise<HistoryEvent> =>
  newEvent(event, token, await userOf(token.environment), id)

/** The EBS user who is signed in to that environment; null: nobody is. */
export const userOf = async (environment: string): Promise<string | null> =>
  (await liveSession(environment))?.user.id ?? null

function newEvent(
  event: HistoryEvent['event'],
  { ref, environment, type, description }: Subject,
  user: string | null,
  id: string = crypto.randomUUID(),
): HistoryEvent {
  return { id, at: new Date().toISOString(), event, ref, environment, type, description, user }
}
