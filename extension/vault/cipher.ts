/**
 * Encrypts secrets with AES-256-GCM, with a fresh IV for every write, since the key lives long. The unencrypted texts
 * beside a secret are its additional data, so it cannot be decrypted beside other texts.
 */
import * as v from 'valibot'

const IV_BYTES = 12

export const Sealed = v.object({
  iv: v.custom<Uint8Array<ArrayBuffer>>((bytes) => bytes instanceof Uint8Array && bytes.length === IV_BYTES),
  data: v.instance(ArrayBuffer),
  /** The value was sealed beside the words of its record (vault/sealed-value.ts). Without it: beside its ref alone. */
  besideWords: v.optional(v.literal(true)),
})
export type Sealed = v.InferOutput<typeof Sealed>

/** Seals a secret with a fresh IV. @param beside the additional data, which has to be the same to open it */
export async function seal(key: CryptoKey, beside: string, secret: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const text = new TextEncoder()
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: text.encode(beside) },
    key,
    text.encode(secret),
  )
  return { iv, data }
}

/** @throws {DOMException} `OperationError` when the record was torn, tampered with, or sealed with another key */
export async function open(key: CryptoKey, beside: string, sealed: Sealed): Promise<string> {
  const additionalData = new TextEncoder().encode(beside)
  const data = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv, additionalData }, key, sealed.data)
  return new TextDecoder('utf-8', { fatal: true }).decode(data)
}
