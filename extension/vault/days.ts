/**
 * The days on which an endpoint token was checked, one entry for each day. The history holds the changes; this store
 * holds the days between them.
 */
import * as v from 'valibot'
import { resultOfParameters } from '../contracts/token/evidence.ts'
import { type CheckedDay, withCheck } from '../contracts/token/timeline.ts'
import { withVault } from './database.ts'
import { type StoredCheck, StoredDays } from './schema.ts'

type DaysStore = { get(ref: string): Promise<unknown>; put(days: v.InferOutput<typeof StoredDays>): Promise<unknown> }
type DayChange = Pick<StoredCheck, 'ref'> & Partial<StoredCheck>

/** Adds the results in a change of a check to the days of its token; a change without a result adds nothing. */
export async function addDay(store: DaysStore, change: DayChange): Promise<void> {
  const { ref, verification, connection } = change
  const results: CheckedDay[] = [
    ...(verification ? [{ at: verification.checkedAt, parameters: resultOfParameters(verification) }] : []),
    ...(connection ? [{ at: connection.testedAt, connection: connection.result }] : []),
  ]
  if (results.length === 0) return
  const stored = v.safeParse(StoredDays, await store.get(ref))
  await store.put({ ref, days: results.reduce(withCheck, stored.success ? stored.output.days : []) })
}

/** The days of one token, oldest first; none where the record cannot be read. */
export async function daysOf(ref: string): Promise<CheckedDay[]> {
  const stored = v.safeParse(StoredDays, await withVault((database) => database.get('days', ref)))
  return stored.success ? stored.output.days : []
}
