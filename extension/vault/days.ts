/**
 * The days on which an endpoint token was checked, one entry for each day. The history holds the changes; this store
 * holds the days between them.
 */
import * as v from 'valibot'
import { type CheckedDay, withCheck } from '../contracts/timeline.ts'
import { withVault, writeVault } from './database.ts'
import { StoredDays } from './schema.ts'

export type DayChange = { ref: string; check: CheckedDay }

/** Adds each check to the days of its token. @throws {Failed} as {@link writeVault} */
export const keepDays = (changes: readonly DayChange[]): Promise<void> =>
  writeVault(['days'], (transaction) => {
    const store = transaction.objectStore('days')
    return Promise.all(
      changes.map(async ({ ref, check }) => {
        const stored = v.safeParse(StoredDays, await store.get(ref))
        await store.put({ ref, days: withCheck(stored.success ? stored.output.days : [], check) })
      }),
    )
  })

/** The days of one token, oldest first; none where the record cannot be read. */
export async function daysOf(ref: string): Promise<CheckedDay[]> {
  const stored = v.safeParse(StoredDays, await withVault((database) => database.get('days', ref)))
  return stored.success ? stored.output.days : []
}
