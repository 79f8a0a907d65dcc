/** Keeps the intents: plans of an admin whose outcome is not known yet. They survive crashes, restarts and closed panels. */
import { Intent } from '../contracts/wizard/state.ts'
import { withVault, writeVault } from './database.ts'
import { readable } from './parse-records.ts'

/** Writes an intent, or a newer state of it. Called before each request that may change EBS. @throws {Failed} as `writeVault` */
export const saveIntent = (intent: Intent): Promise<void> =>
  writeVault(['intents'], (transaction) => transaction.objectStore('intents').put(intent))

/**
 * Deletes an intent: its result is in the vault, EBS certainly has not changed, nothing more can be found out, or the
 * admin gives it up. @throws {Failed} as `withVault`
 */
export const deleteIntent = (requestId: string) => withVault((database) => database.delete('intents', requestId))

/** The oldest open intent, or null. There is at most one: the wizard starts no second one before it is settled. */
export async function openIntent(): Promise<Intent | null> {
  const all = await withVault((database) => database.getAll('intents'))
  return readable(Intent, all).sort((a, b) => a.startedAt.localeCompare(b.startedAt))[0] ?? null
}
