/**
 * Seals and opens the value of an endpoint token. It opens only beside the words that it was sealed with: no changed word sends
 * it elsewhere.
 */
import { encodeBase64url, sha256 } from '../../shared/base64url.ts'
import { open, type Sealed, seal } from './cipher.ts'
import type { StoredToken } from './schema.ts'

/** The words of a record that say what its value is for. */
type Words = Pick<StoredToken, 'ref' | 'environment' | 'type' | 'ebsOrigin'>

/** The additional data of the seal (AES-GCM). */
const beside = ({ ref, environment, type, ebsOrigin }: Words): string =>
  JSON.stringify([ref, environment, type, ebsOrigin])

/** Seals a value beside its words. @param key the data key */
export async function sealValue(key: CryptoKey, words: Words, value: string): Promise<Sealed> {
  return { ...(await seal(key, beside(words), value)), besideWords: true }
}

/**
 * Opens a sealed value. @throws {Error} if the record was torn or changed, or its value sealed with another key or beside other
 * words
 */
export async function openSealed(key: CryptoKey, words: Words, sealed: Sealed): Promise<string> {
  return sealed.besideWords ? open(key, beside(words), sealed) : openFormer(key, words, sealed)
}

/**
 * COMPAT(database version < 4): a value was sealed beside its record's ref alone. The ref was then a hash over environment, type
 * and value as it is, and binds these. To be deleted when no such value is left.
 */
async function openFormer(key: CryptoKey, { ref, environment, type }: Words, sealed: Sealed): Promise<string> {
  const value = await open(key, ref, sealed)
  if ((await formerRef(environment, type, value)) !== ref) throw new Error('of another environment or type')
  return value
}

/** The ref as those versions made it, whatever `endpointRef` has become since. */
async function formerRef(environment: string, type: string, value: string): Promise<string> {
  return encodeBase64url((await sha256(JSON.stringify([environment, type, value]))).subarray(0, 16))
}

/** Names one sealed value: every write draws another IV (vault/cipher.ts). */
export const nameOfSealed = ({ iv }: Sealed): string =>
  [...iv].map((byte) => byte.toString(16).padStart(2, '0')).join('')
