/** Wraps the data key by a passphrase (RFC 3394), and unwraps it. It keeps nothing. */
import { Failed } from '../contracts/errors.ts'
import { deriveKey, ITERATIONS, newSalt, WRAPS } from './passphrase.ts'
import type { WrappedKey } from './schema.ts'

export type ByPassphrase = Extract<WrappedKey, { by: 'passphrase' }>

/** Wraps a data key that can be exported, with a fresh salt. */
export async function wrapWith(passphrase: string, dataKey: CryptoKey): Promise<WrappedKey> {
  const salt = newSalt()
  const wrapping = await deriveKey(passphrase, salt, ITERATIONS, WRAPS)
  const wrapped = await crypto.subtle.wrapKey('raw', dataKey, wrapping, 'AES-KW')
  return { name: 'data', by: 'passphrase', wrapped, salt, iterations: ITERATIONS }
}

/**
 * Unwraps a data key to its bytes. AES-KW checks itself: what the wrong passphrase unwraps is refused (RFC 3394 section 2.2.3).
 * @throws {Failed} `passphrase_wrong`
 */
export async function unwrapWith(passphrase: string, data: ByPassphrase): Promise<Uint8Array<ArrayBuffer>> {
  const wrapping = await deriveKey(passphrase, data.salt, data.iterations, WRAPS)
  const usages: KeyUsage[] = ['encrypt', 'decrypt']
  const key = crypto.subtle.unwrapKey('raw', data.wrapped, wrapping, 'AES-KW', 'AES-GCM', true, usages).catch(() => {
    throw new Failed('passphrase_wrong')
  })
  return exportKey(await key)
}

/** The 32 bytes of a data key that can be exported. */
export const exportKey = async (key: CryptoKey) => new Uint8Array(await crypto.subtle.exportKey('raw', key))
