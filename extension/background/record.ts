/** Writes down what was done with an endpoint token, under the name of who is signed in. */
import type { HistoryEvent } from '../history.ts'
import { addHistory } from '../vault/history.ts'
import { liveSession } from './session.ts'

type Subject = Pick<HistoryEvent, 'ref' | 'environment' | 'type' | 'description'>

/** Never fails what it writes about: a full disk must not keep an admin from revoking. */
export async function record(event: HistoryEvent['event'], token: Subject): Promise<void> {
  const { ref, environment, type, description } = token
  const user = (await liveSession(environment))?.user.id ?? null
  const entry = {
    id: crypto.randomUUID(),
    at: new Date().toISOString(),
    event,
    ref,
    environment,
    type,
    description,
    user,
  }
  await addHistory(entry).catch(() => undefined)
}
