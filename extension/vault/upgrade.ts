/** Brings the vault of an earlier version up to the present one. */
import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { Verification } from '../../shared/checks.ts'
import type { Intent } from '../contracts/wizard/state.ts'
import { FORMER_SETTINGS, type StoredToken, type VaultSchema, type WrappedKey } from './schema.ts'

type Upgrade = IDBPTransaction<VaultSchema, StoreNames<VaultSchema>[], 'versionchange'>

/** Brings a vault of any earlier version up to this one, step by step, keeping what is in it. */
export async function upgrade(
  database: IDBPDatabase<VaultSchema>,
  oldVersion: number,
  _newVersion: number | null,
  transaction: Upgrade,
): Promise<void> {
  if (oldVersion < 1) {
    database.createObjectStore('keys', { keyPath: 'name' })
    database.createObjectStore('intents', { keyPath: 'requestId' })
    database.createObjectStore('tokens', { keyPath: 'ref' }).createIndex('environment', 'environment')
  }
  if (oldVersion < 2) {
    const history = database.createObjectStore('history', { keyPath: 'id' })
    history.createIndex('ref', 'ref')
    // Before, there was no passphrase: every data key was wrapped by the device key.
    const data = await transaction.objectStore('keys').get('data')
    if (data?.name === 'data') await transaction.objectStore('keys').put({ ...data, by: 'device' } as WrappedKey)
  }
  if (oldVersion < 3) {
    database.createObjectStore('registered', { keyPath: 'environment' })
    const checks = database.createObjectStore('checks', { keyPath: 'ref' })
    // Before, a token's last verification was part of its record.
    const tokens = transaction.objectStore('tokens')
    for (const token of await tokens.getAll()) {
      const { verification, ...kept } = token as StoredToken & { verification?: Verification | null }
      if (verification)
        await checks.put({ ref: token.ref, verification, connection: null, due: null, untested: null, damaged: null })
      await tokens.put(kept)
    }
  }
  if (oldVersion < 4) {
    const settings = database.createObjectStore('settings', { keyPath: 'name' })
    if (oldVersion > 0) await settings.put({ name: FORMER_SETTINGS, value: true })
    const history = transaction.objectStore('history')
    history.createIndex('kind', ['event', 'at'])
    // Before, the oldest lines went whatever they told.
    const former = history as unknown as IDBObjectStore
    if (former.indexNames.contains('at')) former.deleteIndex('at')
  }
  if (oldVersion < 5) {
    const intents = transaction.objectStore('intents')
    for (const intent of await intents.getAll()) await intents.put(renamed(intent))
  }
  if (oldVersion < 6) database.createObjectStore('days', { keyPath: 'ref' })
}

/** The fields of an open intent, by the names that they had before version 5. */
const FORMER_FIELDS: Record<string, keyof Intent> = {
  sent: 'mayHaveReachedEbs',
  made: 'createdRef',
  before: 'refsBefore',
  target: 'targetRef',
  led: 'confirmedRemoved',
}

const renamed = (intent: object): Intent =>
  Object.fromEntries(Object.entries(intent).map(([name, value]) => [FORMER_FIELDS[name] ?? name, value])) as Intent
