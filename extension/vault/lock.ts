/**
 * The data key, which seals every secret of the vault. It lies in the vault wrapped (RFC 3394) by the device key, which
 * the browser keeps and never hands out. That protects against someone who reads the vault's records elsewhere; it does
 * not protect against someone who can start this browser profile.
 */
import { vault } from './database.ts'

let unlocked: Promise<CryptoKey> | undefined

/** The data key, made on first use. */
export function dataKey(): Promise<CryptoKey> {
  unlocked ??= unwrapOrCreate()
  unlocked.catch(() => {
    unlocked = undefined
  })
  return unlocked
}

async function unwrapOrCreate(): Promise<CryptoKey> {
  const database = await vault()
  const device = await database.get('keys', 'device')
  const data = await database.get('keys', 'data')
  if (device?.name === 'device' && data?.name === 'data') {
    return crypto.subtle.unwrapKey('raw', data.wrapped, device.key, 'AES-KW', 'AES-GCM', false, ['encrypt', 'decrypt'])
  }
  const deviceKey = await crypto.subtle.generateKey({ name: 'AES-KW', length: 256 }, false, ['wrapKey', 'unwrapKey'])
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt'])
  const wrapped = await crypto.subtle.wrapKey('raw', fresh, deviceKey, 'AES-KW')
  // Both or neither: a wrapped key without its wrapping key would be a vault that nobody can open.
  const transaction = database.transaction('keys', 'readwrite')
  await Promise.all([
    transaction.store.put({ name: 'device', key: deviceKey }),
    transaction.store.put({ name: 'data', wrapped }),
    transaction.done,
  ])
  return crypto.subtle.unwrapKey('raw', wrapped, deviceKey, 'AES-KW', 'AES-GCM', false, ['encrypt', 'decrypt'])
}
