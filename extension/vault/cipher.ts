/**
 * Seals the secret fields of a record: AES-256-GCM, a fresh IV for every write (the key lives long), and the record's
 * id as additional data, so that a sealed field moved to another record does not open.
 */
import * as v from 'valibot'

const IV_BYTES = 12

export const Sealed = v.object({
  iv: v.custom<Uint8Array<ArrayBuffer>>((bytes) => bytes instanceof Uint8Array && bytes.length === IV_BYTES),
  data: v.instance(ArrayBuffer),
})
export type Sealed = v.InferOutput<typeof Sealed>

export async function seal(key: CryptoKey, recordId: string, secret: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const text = new TextEncoder()
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: text.encode(recordId) },
    key,
    text.encode(secret),
  )
  return { iv, data }
}

/** @throws {DOMException} `OperationError` when the record was torn, tampered with, or sealed with another key */
export async function open(key: CryptoKey, recordId: string, sealed: Sealed): Promise<string> {
  const additionalData = new TextEncoder().encode(recordId)
  const data = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv, additionalData }, key, sealed.data)
  return new TextDecoder('utf-8', { fatal: true }).decode(data)
}
