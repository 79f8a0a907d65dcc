/** The vault as earlier versions left it. It is written out here, so that it stays what it was whatever the code becomes. */
import { deleteDB, type IDBPDatabase, openDB } from 'idb'
import { seal } from '../../../extension/vault/cipher.ts'
import { deriveKey, newSalt, WRAPS } from '../../../extension/vault/passphrase.ts'

export const EARLIER_VERSIONS = [1, 2] as const
export type EarlierVersion = (typeof EARLIER_VERSIONS)[number]

export const OPEN_INTENT = {
  requestId: '7f0c0b3e-56c0-4b7c-9f29-0f6a3b1f2a11',
  environment: 'test',
  type: 'SURVEYS',
  description: 'open',
  startedAt: '2026-01-01T00:00:00.000Z',
  sent: true,
}
export const VERIFICATION = { type: 'SURVEYS', checkedAt: '2026-01-02T00:00:00.000Z', parameters: [] }
/** From version 2 on. */
export const eventOf = (ref: string) => ({
  id: '7f0c0b3e-56c0-4b7c-9f29-0f6a3b1f2a12',
  at: '2026-01-01T00:00:01.000Z',
  event: 'created',
  ref,
  environment: 'test',
  type: 'SURVEYS',
  description: 'spring campaign',
  user: 'Admin',
})

/** A new database with the stores of that version. */
const openEarlier = (version: EarlierVersion): Promise<IDBPDatabase> =>
  openDB('vault', version, {
    upgrade(fresh) {
      fresh.createObjectStore('keys', { keyPath: 'name' })
      fresh.createObjectStore('intents', { keyPath: 'requestId' })
      fresh.createObjectStore('tokens', { keyPath: 'ref' }).createIndex('environment', 'environment')
      if (version === 1) return
      const history = fresh.createObjectStore('history', { keyPath: 'id' })
      history.createIndex('ref', 'ref')
      history.createIndex('at', 'at')
    },
  })

/** @param passphrase from version 2 on: wraps the data key, with one round */
export async function makeVersion(
  version: EarlierVersion,
  ref: string,
  value: string,
  passphrase?: string,
): Promise<void> {
  const database = await openEarlier(version)
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt'])
  if (passphrase) {
    const salt = newSalt()
    const wrapping = await deriveKey(passphrase, salt, 1, WRAPS)
    const wrapped = await crypto.subtle.wrapKey('raw', key, wrapping, 'AES-KW')
    await database.put('keys', { name: 'data', by: 'passphrase', wrapped, salt, iterations: 1 })
  } else {
    const device = await crypto.subtle.generateKey({ name: 'AES-KW', length: 256 }, false, ['wrapKey', 'unwrapKey'])
    const wrapped = await crypto.subtle.wrapKey('raw', key, device, 'AES-KW')
    await database.put('keys', { name: 'device', key: device })
    await database.put('keys', { name: 'data', ...(version > 1 && { by: 'device' }), wrapped })
  }
  await database.put('intents', OPEN_INTENT)
  await database.put('tokens', {
    ref,
    environment: 'test',
    type: 'SURVEYS',
    description: 'spring campaign',
    requestId: '00000000-0000-4000-8000-000000000000',
    createdAt: '2026-01-01T00:00:01.000Z',
    createdBy: 'Admin',
    value: await seal(key, ref, value),
    verification: VERIFICATION,
  })
  if (version > 1) await database.put('history', eventOf(ref))
  database.close()
}

type Named = { ref: string; retired?: object | null; by?: string }

/**
 * Makes the vault what it would be, had an earlier version done all that it could have done of it: no version before 3
 * revoked anything or checked what it had not made; version 1 kept no history, and knew no passphrase.
 */
export async function turnBack(version: EarlierVersion): Promise<void> {
  const now = await openDB('vault')
  const read = async (store: string): Promise<Named[]> => now.getAll(store)
  const [keys, intents, tokens, history, checks] = await Promise.all(
    ['keys', 'intents', 'tokens', 'history', 'checks'].map(read),
  )
  now.close()
  await deleteDB('vault')
  const earlier = await openEarlier(version)
  const put = (store: string, records: object[] = []) =>
    Promise.all(records.map((record) => earlier.put(store, record)))
  await put('keys', version === 1 ? keys?.map(({ by: _, ...key }) => key) : keys)
  await put('intents', intents)
  const verifications = new Map(checks?.map((check) => [check.ref, (check as { verification?: object }).verification]))
  const kept = tokens?.filter(({ retired }) => !retired)
  await put(
    'tokens',
    kept?.map(({ retired: _, ...token }) => ({ ...token, verification: verifications.get(token.ref) ?? null })),
  )
  if (version > 1) await put('history', history)
  earlier.close()
}
