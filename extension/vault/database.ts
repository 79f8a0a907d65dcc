/** The one connection to the vault's database. */
import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb'
import { Failed, type FailureCode } from '../contracts/errors.ts'
import { type VaultSchema, VERSION } from './schema.ts'
import { upgrade } from './upgrade.ts'

type Store = StoreNames<VaultSchema>

/** The stores that must survive a power cut: secrets, and the intents, which are saved before EBS is called. */
const PRECIOUS: readonly Store[] = ['keys', 'tokens', 'intents']

let connection: Promise<IDBPDatabase<VaultSchema>> | undefined

/** Opens the vault, or gives the connection that is open. */
export function vault(): Promise<IDBPDatabase<VaultSchema>> {
  connection ??= openDB<VaultSchema>('vault', VERSION, {
    upgrade,
    // A newer version of the extension wants to upgrade: let go, and open again when asked.
    blocking: (_current, _blocked, event) => {
      ;(event.target as IDBDatabase).close()
      connection = undefined
      opening = crypto.randomUUID()
    },
    terminated: () => {
      connection = undefined
      opening = crypto.randomUUID()
    },
  })
  connection.catch(() => {
    connection = undefined
  })
  return connection
}

/**
 * Runs work on the vault.
 * @throws {Failed} `vault_full`, `vault_newer`; `vault_failed` for any other reason, which stands on the console only. `done`
 * is `no`: a caller that has changed something in EBS before says so.
 */
export async function withVault<T>(work: (database: IDBPDatabase<VaultSchema>) => Promise<T>): Promise<T> {
  try {
    return await work(await vault())
  } catch (error) {
    if (error instanceof Failed) throw error
    console.warn('The vault failed:', error instanceof Error ? error.name : typeof error)
    throw new Failed(codeOf(error))
  }
}

/** The errors of IndexedDB that an admin can do something about (Indexed Database API 3.0, section 4.2). */
function codeOf(error: unknown): FailureCode {
  const name = error instanceof Error ? error.name : null
  if (name === 'VersionError') return 'vault_newer'
  return name === 'QuotaExceededError' ? 'vault_full' : 'vault_failed'
}

/** Another one for each connection: nobody knows what was written, or lost, before it. */
let opening = crypto.randomUUID()
const writes = new Map<Store, number>()

/** Names what these stores hold: after a write it is another name. Asked for before they are read, it is never newer than what is read. */
export const versionOf = (stores: readonly Store[]): string =>
  [opening, ...stores.map((store) => writes.get(store) ?? 0)].join(' ')

/** Writes into these stores, all of it or nothing. @throws {Failed} as {@link withVault} */
export const writeVault = <S extends Store>(
  stores: S[],
  work: (transaction: IDBPTransaction<VaultSchema, S[], 'readwrite'>) => Promise<unknown>,
): Promise<void> =>
  withVault(async (database) => {
    // Without it, a browser answers when the system has the bytes, and not when the disk has them.
    const durability = stores.some((store) => PRECIOUS.includes(store)) ? 'strict' : 'default'
    const transaction = database.transaction(stores, 'readwrite', { durability })
    // On a full disk both fail. Awaiting both leaves no rejection unhandled.
    await Promise.all([work(transaction), transaction.done]).finally(() => {
      for (const store of stores) writes.set(store, (writes.get(store) ?? 0) + 1)
    })
  })
