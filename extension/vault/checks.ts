/** The results of the last checks, by endpoint token: of those with a value here, and of those that EBS alone has. */
import * as v from 'valibot'
import { withVault, writeVault } from './database.ts'
import { addDay } from './days.ts'
import { readable } from './parse-records.ts'
import { StoredCheck } from './schema.ts'

const nothing = (ref: string): StoredCheck => ({
  ref,
  verification: null,
  connection: null,
  due: null,
  untested: null,
  damaged: null,
})

/** The results by ref. A record that cannot be read counts as not checked. */
export async function allChecks(): Promise<Map<string, StoredCheck>> {
  const records = await withVault((database) => database.getAll('checks'))
  return new Map(readable(StoredCheck, records).map((check) => [check.ref, check]))
}

export type CheckChange = Pick<StoredCheck, 'ref'> & Partial<StoredCheck>

/** Merges each change into its record, and adds new results to the days of the token. @throws {Failed} as {@link writeVault} */
export const keepChecks = (changes: readonly CheckChange[]): Promise<void> =>
  writeVault(['checks', 'days'], (transaction) => {
    const store = transaction.objectStore('checks')
    return Promise.all(
      changes.map(async (change) => {
        const stored = v.safeParse(StoredCheck, await store.get(change.ref))
        const before = stored.success ? stored.output : nothing(change.ref)
        await store.put({ ...before, ...change })
        await addDay(transaction.objectStore('days'), change)
      }),
    )
  })
