/** Keeps EBS's last list of registered tokens, by environment, so that no token that exists is shown as missing. */
import type { RegisteredEndpoint } from '../../shared/bodies.ts'
import type { Sighting } from '../contracts/token/sighting.ts'
import { withVault, writeVault } from './database.ts'
import { readable } from './parse-records.ts'
import { followEbs } from './rotate-data-key.ts'
import { StoredRegistered } from './schema.ts'

/** The lists by environment. An environment whose list was never read is left out. */
export async function allRegistered(): Promise<Map<string, StoredRegistered>> {
  const records = await withVault((database) => database.getAll('registered'))
  return new Map(readable(StoredRegistered, records).map((record) => [record.environment, record]))
}

/** When and how the list was read, as far as this type is concerned. @returns null: not known */
export const readingOf = ({ read, readBefore }: StoredRegistered, type: string): Sighting | null => {
  const before = readBefore?.[type]
  return before === undefined ? (read ?? null) : before
}

export type ReadList = { endpoints: RegisteredEndpoint[]; unread: string[]; read?: Sighting }

/**
 * Keeps EBS's list. A type that could not be read keeps its former rows. The listed tokens belong to this EBS from now on,
 * wherever they belonged before, but those of another relay.
 */
export async function keepRegistered(
  environment: string,
  { endpoints, unread, read }: ReadList,
  ebsOrigin: string,
  relay?: string,
): Promise<void> {
  await writeVault(['registered'], async (transaction) => {
    const store = transaction.objectStore('registered')
    const before = await store.get(environment)
    const kept = (before?.endpoints ?? []).filter(({ type }) => unread.includes(type))
    const readBefore = Object.fromEntries(unread.map((type) => [type, before ? readingOf(before, type) : null]))
    await store.put({ environment, endpoints: [...endpoints, ...kept], unread, read, readBefore, relay })
  })
  await followEbs({ environment, relay, ebsOrigin }, new Set(endpoints.map(({ ref }) => ref)))
}

/** Drops a token: EBS was read back, and no longer lists it. */
export const dropRegistered = (environment: string, ref: string): Promise<void> =>
  writeVault(['registered'], async (transaction) => {
    const store = transaction.objectStore('registered')
    const known = await store.get(environment)
    if (known) await store.put({ ...known, endpoints: known.endpoints.filter((each) => each.ref !== ref) })
  })

/** Forgets a list: another EBS has the environment's name now. */
export const forgetRegistered = (environment: string) =>
  withVault((database) => database.delete('registered', environment))
