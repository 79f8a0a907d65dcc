/** What the admin set out to do and that is not settled yet: survives crashes, restarts and closed panels. */
import { Intent } from '../contracts/wizard-state.ts'
import { withVault, writeVault } from './database.ts'
import { readable } from './parse-records.ts'

export const saveIntent = (intent: Intent): Promise<void> =>
  writeVault(['intents'], (transaction) => transaction.objectStore('intents').put(intent))

export const deleteIntent = (requestId: string) => withVault((database) => database.delete('intents', requestId))

/** The oldest open intent, or null. There is at most one: the wizard starts no second one before it is settled. */
export async function openIntent(): Promise<Intent | null> {
  const all = await withVault((database) => database.getAll('intents'))
  return readable(Intent, all).sort((a, b) => a.startedAt.localeCompare(b.startedAt))[0] ?? null
}
