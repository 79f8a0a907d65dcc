/**
 * The data key, which encrypts every secret of the vault, and the lock of the vault. The vault holds the key wrapped
 * (RFC 3394) in one of two ways:
 *
 * - by the device key, which the browser keeps beside it. No file holds a value unencrypted, but a person with the whole
 *   browser profile can open the vault.
 * - by a key derived from the admin's passphrase. Nothing in the profile opens the vault without it. While the vault is
 *   unlocked, the data key is in `storage.session` (memory, only our own pages), since the worker forgets its own.
 *
 * Only this file and `wrap-key.ts` handle the bytes of that key.
 */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { Failed } from '../contracts/errors.ts'
import { vault, withVault, writeVault } from './database.ts'
import type { VaultSchema, WrappedKey } from './schema.ts'
import { type ByPassphrase, exportKey, unwrapWith, wrapWith } from './wrap-key.ts'

/**
 * The key in `storage.session` under which the unlocked data key lies as bytes while the vault has a passphrase (a CryptoKey
 * cannot go there).
 */
const UNLOCKED = 'data-key'
const KeyBytes = v.pipe(v.array(v.number()), v.length(32))
/**
 * The name of the lock. Code that seals or opens a value holds it shared; code that changes the data key, or its wrapping,
 * holds it alone: no value meets a key that is being replaced, and of two changes the second finds the result of the first. A
 * holder never takes it again.
 */
const KEY_IN_USE = 'vault-key'
const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(KEY_IN_USE, work) as Promise<T>

export type LockMode = WrappedKey['by']
export type LockState = { mode: LockMode; locked: boolean }

let opened: Promise<CryptoKey> | undefined

/** Whether the vault has a passphrase, and whether it is locked. @throws {Failed} `vault_failed` */
export async function lockState(): Promise<LockState> {
  const mode = await modeNow()
  if (mode === 'device' || (await readUnlocked())) return { mode, locked: false }
  // The passphrase may have gone between the two reads.
  const still = await modeNow()
  return { mode: still, locked: still === 'passphrase' }
}

const modeNow = async (): Promise<LockMode> => (await withVault(readDataKey))?.by ?? 'device'

/** Whether the vault has no data key: none was made yet, or the browser removed it. @throws {Failed} `vault_failed` */
export const isVaultEmpty = async (): Promise<boolean> => (await withVault(readDataKey)) === undefined

/** Runs work with the data key, made on first use; it stays the vault's until the work is done. @throws {Failed} `vault_locked` */
export const withDataKey = <T>(work: (key: CryptoKey) => Promise<T>): Promise<T> =>
  navigator.locks.request(KEY_IN_USE, { mode: 'shared' }, async () => work(await dataKey())) as Promise<T>

/** Unlocks the vault. Without a passphrase it does nothing. @throws {Failed} `passphrase_wrong` */
export const unlock = (passphrase: string): Promise<void> =>
  alone(async () => {
    const data = await withVault(readDataKey)
    if (data?.by !== 'passphrase') return
    await keepUnlocked(await unwrapWith(passphrase, data))
  })

/** Locks the vault: nothing opens without the passphrase. Without a passphrase it does nothing. */
export const lock = (): Promise<void> => alone(dropUnlocked)

/** Erases the keys, and all that they sealed. @param erase does it in one step */
export const eraseKeys = (erase: () => Promise<void>): Promise<void> =>
  alone(async () => {
    await erase()
    await dropUnlocked()
  })

/**
 * Sets the vault's first passphrase. The data key is made anew and every value sealed again with it, since the former key
 * lay beside a key that opens it.
 * @param reseal seals what is sealed with the former key again, and keeps all of it in one step with the wrapped key
 * @throws {Failed} `passphrase_set` when there is one by now
 */
export const setPassphrase = (passphrase: string, reseal: Reseal): Promise<void> =>
  alone(async () => {
    if ((await modeNow()) === 'passphrase') throw new Failed('passphrase_set')
    const former = await dataKey()
    const fresh = await newDataKey()
    const data = await wrapWith(passphrase, fresh)
    const raw = await exportKey(fresh)
    // Kept before the passphrase is set, so that the vault looks locked at no moment.
    await keepUnlocked(raw)
    await reseal(former, await importKey(raw), data).catch(async (error) => {
      await dropUnlocked()
      throw error
    })
  })
export type Reseal = (former: CryptoKey, fresh: CryptoKey, data: WrappedKey) => Promise<void>

/** Wraps the same data key with another passphrase: no value is sealed again. @throws {Failed} `passphrase_wrong`, `passphrase_removed` */
export const changePassphrase = (current: string, passphrase: string): Promise<void> =>
  alone(async () => {
    const before = await wrappedByPassphrase()
    const raw = await unwrapWith(current, before)
    await keepKeys(before, await wrapWith(passphrase, await importKey(raw, true)))
  })

/** Goes back to the device key. @throws {Failed} `passphrase_wrong`, `passphrase_removed` when there is none by now */
export const removePassphrase = (current: string): Promise<void> =>
  alone(async () => {
    const before = await wrappedByPassphrase()
    await keepByDevice(before, await importKey(await unwrapWith(current, before), true))
    await dropUnlocked()
  })

async function wrappedByPassphrase(): Promise<ByPassphrase> {
  const data = await withVault(readDataKey)
  if (data?.by !== 'passphrase') throw new Failed('passphrase_removed')
  return data
}

/** The opened data key. Callers hold the lock. */
function dataKey(): Promise<CryptoKey> {
  opened ??= openDataKey()
  opened.catch(forget)
  return opened
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
  await keepByDevice(data, fresh)
  return importKey(await exportKey(fresh))
}

/** Both records or neither: a wrapped key without its wrapping key would be a vault that nobody can open. */
async function keepByDevice(before: WrappedKey | undefined, dataKey: CryptoKey): Promise<void> {
  const device = await crypto.subtle.generateKey({ name: 'AES-KW', length: 256 }, false, ['wrapKey', 'unwrapKey'])
  const wrapped = await crypto.subtle.wrapKey('raw', dataKey, device, 'AES-KW')
  await keepKeys(before, { name: 'device', key: device }, { name: 'data', by: 'device', wrapped })
}

/**
 * Writes key records. @param before the wrapped key that they follow on. @throws {Failed} `vault_failed` if another one is
 * there by now
 */
const keepKeys = (before: WrappedKey | undefined, ...records: VaultSchema['keys']['value'][]): Promise<void> =>
  writeVault(['keys'], async (transaction) => {
    const store = transaction.objectStore('keys')
    const now = await store.get('data')
    if (nameOfWrapped(now) !== nameOfWrapped(before)) throw new Failed('vault_failed')
    await Promise.all(records.map((record) => store.put(record)))
  })

const nameOfWrapped = (data: VaultSchema['keys']['value'] | undefined): string | null =>
  data?.name === 'data' ? new Uint8Array(data.wrapped).join() : null

async function readDataKey(database: Awaited<ReturnType<typeof vault>>): Promise<WrappedKey | undefined> {
  const data = await database.get('keys', 'data')
  return data?.name === 'data' ? data : undefined
}

async function readUnlocked(): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = v.safeParse(KeyBytes, (await browser.storage.session.get(UNLOCKED))[UNLOCKED])
  return bytes.success ? Uint8Array.from(bytes.output) : null
}

const newDataKey = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt'])
const importKey = (raw: Uint8Array<ArrayBuffer>, extractable = false) =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', extractable, ['encrypt', 'decrypt'])

async function keepUnlocked(raw: Uint8Array<ArrayBuffer>): Promise<void> {
  await browser.storage.session.set({ [UNLOCKED]: [...raw] })
  forget()
}

async function dropUnlocked(): Promise<void> {
  await browser.storage.session.remove(UNLOCKED)
  forget()
}

function forget(): void {
  opened = undefined
}
