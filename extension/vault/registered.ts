/** What EBS last said is registered, by environment: kept, so that nothing that exists is shown as missing. */
import type { RegisteredEndpoint } from '../../shared/api.ts'
import { withVault, writeVault } from './database.ts'
import { readable } from './parse-records.ts'
import { followEbs } from './rotate-data-key.ts'
import { StoredRegistered } from './schema.ts'

/** By environment; one that was never read is left out. */
export async function allRegistered(): Promise<Map<string, StoredRegistered>> {
  const records = await withVault((database) => database.getAll('registered'))
  return new Map(readable(StoredRegistered, records).map((record) => [record.environment, record]))
}

export type ReadList = { endpoints: RegisteredEndpoint[]; unread: string[] }

/**
 * Keeps what EBS lists. Of a type that could not be read, what was listed before stays. What it lists is of this EBS, wherever
 * that was before.
 */
export async function keepRegistered(
  environment: string,
  { endpoints, unread }: ReadList,
  ebsOrigin: string,
  relay?: string,
): Promise<void> {
  await writeVault(['registered'], async (transaction) => {
    const store = transaction.objectStore('registered')
    const before = (await store.get(environment))?.endpoints ?? []
    const kept = before.filter(({ type }) => unread.includes(type))
    await store.put({ environment, endpoints: [...endpoints, ...kept], unread, relay })
  })
  await followEbs(new Set(endpoints.map(({ ref }) => ref)), ebsOrigin)
}

/** EBS was read back, and no longer has it. */
export const dropRegistered = (environment: string, ref: string): Promise<void> =>
  writeVault(['registered'], async (transaction) => {
    const store = transaction.objectStore('registered')
    const known = await store.get(environment)
    if (known) await store.put({ ...known, endpoints: known.endpoints.filter((each) => each.ref !== ref) })
  })

/** Another EBS has the environment's name now. */
export const forgetRegistered = (environment: string) =>
  withVault((database) => database.delete('registered', environment))
