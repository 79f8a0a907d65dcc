/**
 * The contents of the vault, on this machine only (IndexedDB, database `vault`).
 *
 * | store   | key                    | fields                                              | sealed  | lives until              |
 * | ------- | ---------------------- | --------------------------------------------------- | ------- | ------------------------ |
 * | keys    | `device`,`data`,`dpop` | CryptoKeys that cannot be exported, the wrapped key | wrapped | the vault is erased      |
 * | intents | request id             | what the admin set out to create                    | no      | it is settled            |
 * | tokens  | ref                    | texts and times unencrypted, the value encrypted    | `value` | the admin removes it     |
 * | history | id                     | what was done with which token, when and by whom    | no      | the vault is erased      |
 * | checks  | ref                    | what the last checks found, and which are due       | no      | EBS no longer has it     |
 * | days    | ref                    | on which of the last 90 days it was checked, and how that came out | no | the vault is erased |
 * | registered | environment         | what EBS last said is registered; never a value     | no      | it is read again         |
 * | settings | name                  | what was chosen: the relay's address, minutes, ...  | no      | the extension is removed |
 */
import type { DBSchema } from 'idb'
import * as v from 'valibot'
import { RegisteredEndpoint } from '../../shared/bodies.ts'
import { Verification } from '../../shared/checks.ts'
import { EndpointRef, EndpointType, EnvironmentId } from '../../shared/endpoint.ts'
import { Acknowledgement } from '../contracts/token/acknowledgement.ts'
import type { HistoryEvent } from '../contracts/token/audit-event.ts'
import { Replaces } from '../contracts/token/replacement.ts'
import { Means, Sighting } from '../contracts/token/sighting.ts'
import { Connection, Due, Retired } from '../contracts/token/status.ts'
import { StoredTexts } from '../contracts/token/texts.ts'
import { CheckedDay } from '../contracts/token/timeline.ts'
import type { Intent } from '../contracts/wizard/state.ts'

export const IV_BYTES = 12

/** A value, encrypted (vault/values.ts). */
export const Sealed = v.object({
  iv: v.custom<Uint8Array<ArrayBuffer>>((bytes) => bytes instanceof Uint8Array && bytes.length === IV_BYTES),
  data: v.instance(ArrayBuffer),
  /** It was sealed beside the words of its record. Without it: beside its ref alone. */
  besideWords: v.optional(v.literal(true)),
})
export type Sealed = v.InferOutput<typeof Sealed>

/** A field of a torn record that cannot be read is empty: the record is shown as damaged and kept, and the others work. */
export const StoredToken = v.object({
  ref: EndpointRef,
  environment: v.fallback(v.string(), ''),
  /** The origin of the environment's EBS: another relay may give another EBS the same name. */
  ebsOrigin: v.fallback(v.string(), ''),
  /** The origin of the relay that the token belongs to. Nothing of it goes to another relay. */
  relay: v.fallback(v.optional(v.string()), undefined),
  type: v.fallback(v.string(), ''),
  ...StoredTexts,
  requestId: v.fallback(v.string(), ''),
  /** The id that EBS lists, where that is not the value. */
  id: v.fallback(v.optional(v.string()), undefined),
  /** The public name of the value, which is `ref` itself where EBS has no id beside the value. */
  valueRef: v.fallback(v.optional(EndpointRef), undefined),
  /** ISO time. */
  createdAt: v.fallback(v.string(), ''),
  /** The EBS user who allowed it. */
  createdBy: v.fallback(v.string(), ''),
  value: v.fallback(v.nullable(Sealed), null),
  /** The plan in which it replaces another token, while both work; undefined: none. */
  replaces: v.fallback(v.optional(Replaces), undefined),
  /** It left the list. If EBS ended it, its value, of no use to anyone, is gone from here too. */
  retired: v.fallback(v.nullable(Retired), null),
})
export type StoredToken = v.InferOutput<typeof StoredToken>

export const StoredCheck = v.object({
  ref: EndpointRef,
  verification: v.fallback(v.nullable(Verification), null),
  /** How that was seen; left out by earlier versions. */
  verified: v.fallback(v.optional(Means), undefined),
  connection: v.fallback(v.nullable(Connection), null),
  tested: v.fallback(v.optional(Means), undefined),
  /** Set while the parameters should be read and could not be. */
  due: v.fallback(v.nullable(Due), null),
  /** Set while the connection should be tested and could not be. */
  untested: v.fallback(v.nullable(Due), null),
  /** The sealed value that did not open (vault/values.ts). */
  damaged: v.fallback(v.nullable(v.string()), null),
  /** The drift that the admin knows. */
  acknowledged: v.fallback(v.optional(Acknowledgement), undefined),
  /** The origin of the relay that found it. */
  relay: v.fallback(v.optional(v.string()), undefined),
})
export type StoredCheck = v.InferOutput<typeof StoredCheck>

/** One entry a day, oldest first, as many as a timeline shows: it grows no further. */
export const StoredDays = v.object({ ref: EndpointRef, days: v.array(CheckedDay) })
export type StoredDays = v.InferOutput<typeof StoredDays>

export const StoredRegistered = v.object({
  environment: EnvironmentId,
  endpoints: v.array(RegisteredEndpoint),
  /** The types that could not be read the last time: their rows in `endpoints` are older. */
  unread: v.optional(v.array(EndpointType), []),
  /** When and how it was read last; left out by earlier versions. */
  read: v.fallback(v.optional(Sighting), undefined),
  /** The same of each unread type, whose rows are of an earlier reading; null: not known. */
  readBefore: v.fallback(v.optional(v.record(EndpointType, v.nullable(Sighting))), undefined),
  /** The origin of the relay that read it. */
  relay: v.optional(v.string()),
})
export type StoredRegistered = v.InferOutput<typeof StoredRegistered>

/** One setting as it was written. Its reader knows the schema (background/state/storage-items.ts). */
export type StoredSetting = { name: string; value: unknown }
/** The setting that says that those of an earlier version are still to be moved here (vault/settings.ts). */
export const FORMER_SETTINGS = 'former-settings'

/** The data key, wrapped (RFC 3394) by the device key or by the key that is derived from the passphrase. */
export type WrappedKey =
  | { name: 'data'; by: 'device'; wrapped: ArrayBuffer }
  | { name: 'data'; by: 'passphrase'; wrapped: ArrayBuffer; salt: Uint8Array<ArrayBuffer>; iterations: number }

export interface VaultSchema extends DBSchema {
  keys: {
    key: string
    value: { name: 'device'; key: CryptoKey } | WrappedKey | { name: 'dpop'; pair: CryptoKeyPair }
  }
  intents: { key: string; value: Intent }
  tokens: { key: string; value: StoredToken; indexes: { environment: string } }
  history: { key: string; value: HistoryEvent; indexes: { ref: string; kind: [string, string] } }
  checks: { key: string; value: StoredCheck }
  days: { key: string; value: StoredDays }
  registered: { key: string; value: StoredRegistered }
  settings: { key: string; value: StoredSetting }
}

/**
 * The version of the database. It rises, with a step in upgrade.ts, if a store or an index comes or goes, or if what an
 * earlier version wrote would be read wrongly. A new field does not need it: it is optional with a default. An earlier
 * extension does not open a vault of a later version (`vault_newer`).
 */
export const VERSION = 6
