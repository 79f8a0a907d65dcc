/**
 * The values of endpoint tokens: sealed with AES-256-GCM, opened, and told when they do not open. A fresh IV for every write,
 * since the key lives long. A value opens only beside the words that it was sealed with, which are its additional data: no changed
 * word sends it elsewhere. Values leave the vault only through `openValue` and `openToken`.
 */
import * as v from 'valibot'
import { encodeBase64url, sha256 } from '../../shared/base64url.ts'
import { Failed } from '../contracts/errors.ts'
import { keepChecks } from './checks.ts'
import { withDataKey } from './data-key.ts'
import { withVault } from './database.ts'
import { IV_BYTES, type Sealed, StoredCheck, StoredToken } from './schema.ts'

/** The words of a record that say what its value is for. */
type Words = Pick<StoredToken, 'ref' | 'environment' | 'type' | 'ebsOrigin'>

/** The additional data of the seal. */
const beside = ({ ref, environment, type, ebsOrigin }: Words): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify([ref, environment, type, ebsOrigin]))

/** Seals a value beside its words. @param key the data key */
export async function sealValue(key: CryptoKey, words: Words, value: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const seal = { name: 'AES-GCM', iv, additionalData: beside(words) }
  return { iv, data: await crypto.subtle.encrypt(seal, key, new TextEncoder().encode(value)), besideWords: true }
}

/**
 * Opens a sealed value. @throws {Error} if the record was torn or changed, or its value sealed with another key or beside other
 * words
 */
export const openSealed = (key: CryptoKey, words: Words, sealed: Sealed): Promise<string> =>
  sealed.besideWords ? decrypt(key, beside(words), sealed) : openFormer(key, words, sealed)

async function decrypt(key: CryptoKey, additionalData: Uint8Array<ArrayBuffer>, { iv, data }: Sealed): Promise<string> {
  const value = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data)
  return new TextDecoder('utf-8', { fatal: true }).decode(value)
}

/**
 * COMPAT(database version < 4): a value was sealed beside its record's ref alone. The ref was then a hash over environment, type
 * and value as it is, and binds these. To be deleted when no such value is left.
 */
async function openFormer(key: CryptoKey, { ref, environment, type }: Words, sealed: Sealed): Promise<string> {
  const value = await decrypt(key, new TextEncoder().encode(ref), sealed)
  // As those versions made it, whatever `endpointRef` has become since.
  const formerRef = encodeBase64url((await sha256(JSON.stringify([environment, type, value]))).subarray(0, 16))
  if (formerRef !== ref) throw new Error('of another environment or type')
  return value
}

/** Names one sealed value: every write draws another IV. */
export const nameOfSealed = ({ iv }: Sealed): string =>
  [...iv].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * Opens a value. The record is read anew while nobody can change the key: what was just sealed with another one opens too.
 * @param token as it was read. The value is for its environment and type alone: a record that has others by now does not open
 * @throws {Failed} `value_not_here`, `vault_locked`; `record_damaged` when it does not open: the record stays as it is
 */
export async function openValue(token: StoredToken | null): Promise<string> {
  if (!token || token.retired) throw new Failed('value_not_here')
  return withDataKey(async (key) => {
    const now = await read(token.ref)
    if (!now || now.retired) throw new Failed('value_not_here')
    if (!now.value) throw new Failed('record_damaged')
    const isFor = now.environment === token.environment && now.type === token.type
    const value = isFor ? await openSealed(key, now, now.value).catch(() => null) : null
    await noteVerdict(now.ref, now.value, value !== null)
    if (value === null) throw new Failed('record_damaged')
    return value
  })
}

/** Reads a token and opens its value. @throws {Failed} `unknown_token`, and as {@link openValue} */
export async function openToken(ref: string): Promise<{ token: StoredToken; value: string }> {
  const token = await read(ref)
  if (!token) throw new Failed('unknown_token')
  return { token, value: await openValue(token) }
}

async function read(ref: string): Promise<StoredToken | null> {
  const stored = v.safeParse(StoredToken, await withVault((database) => database.get('tokens', ref)))
  return stored.success ? stored.output : null
}

/**
 * Whether the record's value is missing or did not open. The verdict is about one sealed value and not about its record: a value
 * that was sealed again has none, and a value that opens loses it.
 * @param check the last results of this token
 */
export const isDamaged = ({ value, retired }: StoredToken, check: StoredCheck | undefined): boolean =>
  !retired && (value === null || check?.damaged === nameOfSealed(value))

/** Records whether a value opened, and writes only a change. A vault that cannot be written does not matter here. */
async function noteVerdict(ref: string, sealed: Sealed, opens: boolean): Promise<void> {
  const damaged = opens ? null : nameOfSealed(sealed)
  const stored = v.safeParse(StoredCheck, await withVault((database) => database.get('checks', ref)))
  const before = stored.success ? stored.output.damaged : null
  if (before !== damaged) await keepChecks([{ ref, damaged }]).catch(() => undefined)
}
