/**
 * What the vault holds, on this machine only (IndexedDB, database `vault`).
 *
 * | store   | key                    | fields                                             | sealed  | lives until              |
 * | ------- | ---------------------- | -------------------------------------------------- | ------- | ------------------------ |
 * | keys    | `device`,`data`,`dpop` | CryptoKeys that cannot be exported, the wrapped key | wrapped | the vault is erased      |
 * | intents | request id             | what the admin set out to create                   | no      | it is settled            |
 * | tokens  | ref                    | words and times in plain, the value sealed          | `value` | the admin removes it     |
 */
import type { DBSchema, IDBPDatabase } from 'idb'
import type { Verification } from '../../shared/checks.ts'
import type { Intent } from '../wizard/state.ts'
import type { Sealed } from './cipher.ts'

export type StoredToken = {
  ref: string
  environment: string
  type: string
  description: string
  requestId: string
  /** ISO time. */
  createdAt: string
  /** The EBS user who allowed it. */
  createdBy: string
  value: Sealed
  verification: Verification | null
}

export interface VaultSchema extends DBSchema {
  keys: {
    key: string
    value:
      | { name: 'device'; key: CryptoKey }
      | { name: 'data'; wrapped: ArrayBuffer }
      | { name: 'dpop'; pair: CryptoKeyPair }
  }
  intents: { key: string; value: Intent }
  tokens: { key: string; value: StoredToken; indexes: { environment: string } }
}

export const VERSION = 1

/** Brings a vault of any earlier version up to this one, step by step, keeping what is in it. */
export function upgrade(database: IDBPDatabase<VaultSchema>, oldVersion: number): void {
  if (oldVersion < 1) {
    database.createObjectStore('keys', { keyPath: 'name' })
    database.createObjectStore('intents', { keyPath: 'requestId' })
    database.createObjectStore('tokens', { keyPath: 'ref' }).createIndex('environment', 'environment')
  }
}
