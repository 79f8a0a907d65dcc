/** An endpoint token as the list shows it: what the vault, EBS's list and the last checks say of it, in one row. */
import * as v from 'valibot'
import { Verification } from '../../../shared/checks.ts'
import { EndpointRef, EnvironmentId } from '../../../shared/endpoint.ts'
import { Acknowledgement } from './acknowledgement.ts'
import { Replacement } from './replacement.ts'
import { Sightings } from './sighting.ts'
import { Connection, Due, Retired } from './status.ts'
import { StoredTexts } from './texts.ts'

/** One endpoint token in the list; never its value. */
export const TokenRow = v.object({
  ref: EndpointRef,
  environment: EnvironmentId,
  /** Empty if its record is damaged. */
  type: v.string(),
  ...StoredTexts,
  /** Null where neither the vault nor EBS's list has one. */
  description: v.nullable(v.string()),
  /** ISO time; null if it was not created on this computer. */
  createdAt: v.nullable(v.string()),
  /** Whether the value is in this vault. */
  here: v.boolean(),
  /** The record exists but cannot be decrypted. */
  damaged: v.boolean(),
  /** Whether EBS's last list has the token; null: the list was not read yet. */
  registered: v.nullable(v.boolean()),
  /** When and how it left the list. */
  retired: v.nullable(Retired),
  /** The last verification, with its time; null when there was none. */
  verification: v.nullable(Verification),
  /** The result of the last connection test; null: none. */
  connection: v.nullable(Connection),
  /** The acknowledgement of the current drift; null: none, or the drift has changed since. */
  acknowledged: v.nullable(Acknowledgement),
  /** When and how EBS was last looked at for this token (sighting.ts). */
  sightings: Sightings,
  /** The plan in which it is replaced, or replaces another token; null: none is open. */
  replacement: v.nullable(Replacement),
  /** The overdue check of this token: since when, and why; null: none. */
  due: v.nullable(Due),
})
export type TokenRow = v.InferOutput<typeof TokenRow>
