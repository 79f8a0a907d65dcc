/**
 * The data key, which seals every secret of the vault, and the lock before it. The key lies in the vault wrapped (RFC 3394):
 *
 * - by the device key, which the browser keeps beside it. The value is in no file in plain, but whoever has the whole
 *   browser profile can open the vault.
 * - by a key derived from the admin's passphrase. Nothing in the profile opens the vault without it; while it is
 *   unlocked, the data key is in `storage.session` (memory, our own pages alone), since the worker forgets its own.
 *
 * Only this file touches that key, so that its bytes are in no other hands.
 */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { Failed } from '../errors.ts'
import { vault, withVault, writeVault } from './database.ts'
import { deriveKey, ITERATIONS, newSalt, WRAPS } from './passphrase.ts'
import type { VaultSchema, WrappedKey } from './schema.ts'

/** Where the bytes of the unlocked data key are while the vault has a passphrase (a CryptoKey cannot go there). */
const UNLOCKED = 'data-key'
const KeyBytes = v.pipe(v.array(v.number()), v.length(32))
/** Held shared by who seals, alone by who changes the data key: no value is sealed with a key that is on its way out. */
const KEY_IN_USE = 'vault-key'

export type LockMode = WrappedKey['by']
export type LockState = { mode: LockMode; locked: boolean }

let opened: Promise<CryptoKey> | undefined

/** @throws {Failed} `vault_failed` */
export async function lockState(): Promise<LockState> {
  const mode = (await withVault(readDataKey))?.by ?? 'device'
  return { mode, locked: mode === 'passphrase' && (await readUnlocked()) === null }
}

/** No key was ever made here, or the browser took it away. @throws {Failed} `vault_failed` */
export const isVaultEmpty = async (): Promise<boolean> => (await withVault(readDataKey)) === undefined

/** The data key, made on first use. @throws {Failed} `vault_locked` */
export function dataKey(): Promise<CryptoKey> {
  opened ??= openDataKey()
  opened.catch(forget)
  return opened
}

/** Runs work that seals with the data key; the key stays the vault's until the work is done. */
export const withDataKey = <T>(work: (key: CryptoKey) => Promise<T>): Promise<T> =>
  navigator.locks.request(KEY_IN_USE, { mode: 'shared' }, async () => work(await dataKey())) as Promise<T>

/** @throws {Failed} `passphrase_wrong` */
export async function unlock(passphrase: string): Promise<void> {
  const raw = await unwrapWith(passphrase)
  await browser.storage.session.set({ [UNLOCKED]: [...raw] })
  forget()
}

/** From now on nothing opens without the passphrase. Without one there is nothing to lock. */
export async function lock(): Promise<void> {
  await browser.storage.session.remove(UNLOCKED)
  forget()
}

/**
 * Sets the vault's first passphrase. The data key is made anew and every value sealed again with it, since the former key
 * lay beside a key that opens it.
 * @param reseal seals what is sealed with the former key again, and keeps all of it in one step with the wrapped key
 */
export async function setPassphrase(passphrase: string, reseal: Reseal): Promise<void> {
  await navigator.locks.request(KEY_IN_USE, async () => {
    const former = await dataKey()
    const fresh = await newDataKey()
    const data = await wrapWith(passphrase, fresh)
    const raw = await exportKey(fresh)
    await reseal(former, await importKey(raw), data)
    await browser.storage.session.set({ [UNLOCKED]: [...raw] })
    forget()
  })
}
export type Reseal = (former: CryptoKey, fresh: CryptoKey, data: WrappedKey) => Promise<void>

/** Wraps the same data key with another passphrase; nothing is sealed again. @throws {Failed} `passphrase_wrong` */
export async function changePassphrase(current: string, passphrase: string): Promise<void> {
  const raw = await unwrapWith(current)
  const data = await wrapWith(passphrase, await importKey(raw, true))
  await keepKeys(data)
}

/** Goes back to the device key. @throws {Failed} `passphrase_wrong` */
export async function removePassphrase(current: string): Promise<void> {
  const key = await importKey(await unwrapWith(current), true)
  await keepByDevice(key)
  await browser.storage.session.remove(UNLOCKED)
  forget()
}

async function openDataKey(): Promise<CryptoKey> {
  const database = await vault()
  const data = await readDataKey(database)
  if (data?.by === 'passphrase') {
    const raw = await readUnlocked()
    if (!raw) throw new Failed('vault_locked')
    return importKey(raw)
  }
  const device = await database.get('keys', 'device')
  if (data && device?.name === 'device') {
    return crypto.subtle.unwrapKey('raw', data.wrapped, device.key, 'AES-KW', 'AES-GCM', false, ['encrypt', 'decrypt'])
  }
  const fresh = await newDataKey()
  await keepByDevice(fresh)
  return importKey(await exportKey(fresh))
}

/** Both records or neither: a wrapped key without its wrapping key would be a vault that nobody can open. */
async function keepByDevice(dataKey: CryptoKey): Promise<void> {
  const device = await crypto.subtle.generateKey({ name: 'AES-KW', length: 256 }, false, ['wrapKey', 'unwrapKey'])
  const wrapped = await crypto.subtle.wrapKey('raw', dataKey, device, 'AES-KW')
  await keepKeys({ name: 'device', key: device }, { name: 'data', by: 'device', wrapped })
}

const keepKeys = (...records: VaultSchema['keys']['value'][]): Promise<void> =>
  writeVault(['keys'], (transaction) => {
    const store = transaction.objectStore('keys')
    return Promise.all(records.map((record) => store.put(record)))
  })

async function wrapWith(passphrase: string, dataKey: CryptoKey): Promise<WrappedKey> {
  const salt = newSalt()
  const wrapping = await deriveKey(passphrase, salt, ITERATIONS, WRAPS)
  const wrapped = await crypto.subtle.wrapKey('raw', dataKey, wrapping, 'AES-KW')
  return { name: 'data', by: 'passphrase', wrapped, salt, iterations: ITERATIONS }
}

/** AES-KW checks itself: what the wrong passphrase unwraps is refused (RFC 3394 section 2.2.3). */
async function unwrapWith(passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const data = await withVault(readDataKey)
  if (data?.by !== 'passphrase') throw new Failed('passphrase_wrong')
  const wrapping = await deriveKey(passphrase, data.salt, data.iterations, WRAPS)
  try {
    return await exportKey(
      await crypto.subtle.unwrapKey('raw', data.wrapped, wrapping, 'AES-KW', 'AES-GCM', true, ['encrypt', 'decrypt']),
    )
  } catch {
    throw new Failed('passphrase_wrong')
  }
}

async function readDataKey(database: Awaited<ReturnType<typeof vault>>): Promise<WrappedKey | undefined> {
  const data = await database.get('keys', 'data')
  return data?.name === 'data' ? data : undefined
}

async function readUnlocked(): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = v.safeParse(KeyBytes, (await browser.storage.session.get(UNLOCKED))[UNLOCKED])
  return bytes.success ? Uint8Array.from(bytes.output) : null
}

const newDataKey = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt'])
const exportKey = async (key: CryptoKey) => new Uint8Array(await crypto.subtle.exportKey('raw', key))
const importKey = (raw: Uint8Array<ArrayBuffer>, extractable = false) =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', extractable, ['encrypt', 'decrypt'])

function forget(): void {
  opened = undefined
}
