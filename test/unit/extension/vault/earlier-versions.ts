/** The vault as earlier versions left it. It is written out here, so that it stays what it was whatever the code becomes. */
import { deleteDB, type IDBPDatabase, openDB } from 'idb'
import { deriveKey, newSalt, WRAPS } from '../../../../extension/vault/passphrase.ts'
import type { Sealed, WrappedKey } from '../../../../extension/vault/schema.ts'

export const EARLIER_VERSIONS = [1, 2, 3, 4, 5] as const
export type EarlierVersion = (typeof EARLIER_VERSIONS)[number]

export const OPEN_INTENT = {
  requestId: '7f0c0b3e-56c0-4b7c-9f29-0f6a3b1f2a11',
  environment: 'test',
  type: 'SURVEYS',
  description: 'open',
  startedAt: '2026-01-01T00:00:00.000Z',
  sent: true,
  guided: true,
  made: 'AAAAAAAAAAAAAAAAAAAAAA',
  before: ['BBBBBBBBBBBBBBBBBBBBBB'],
  target: 'CCCCCCCCCCCCCCCCCCCCCC',
  led: true,
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

/** A secret as every version encrypts it: beside this text. */
async function seal(key: CryptoKey, beside: string, secret: string): Promise<Sealed> {
  const text = new TextEncoder()
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const seal = { name: 'AES-GCM', iv, additionalData: text.encode(beside) }
  return { iv, data: await crypto.subtle.encrypt(seal, key, text.encode(secret)) }
}

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
      if (version < 4) history.createIndex('at', 'at')
      if (version === 2) return
      fresh.createObjectStore('registered', { keyPath: 'environment' })
      fresh.createObjectStore('checks', { keyPath: 'ref' })
      if (version === 3) return
      fresh.createObjectStore('settings', { keyPath: 'name' })
      history.createIndex('kind', ['event', 'at'])
    },
  })

/** The ref of {@link VALUE} as version 3 made it of environment, type and value. Written out: it stays what it was. */
export const REF = 'RrSyQ8NR8WAq0MUhLFpPPg'
export const VALUE = 'the value of an earlier version'

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
  await database.put('intents', version < 5 ? OPEN_INTENT : laterIntent(OPEN_INTENT))
  await database.put('tokens', {
    ref,
    environment: 'test',
    type: 'SURVEYS',
    description: 'spring campaign',
    requestId: '00000000-0000-4000-8000-000000000000',
    createdAt: '2026-01-01T00:00:01.000Z',
    createdBy: 'Admin',
    value: await seal(key, ref, value),
    ...(version < 3 && { verification: VERIFICATION }),
  })
  if (version > 2) await database.put('checks', { ref, verification: VERIFICATION, connection: null, due: null })
  if (version > 1) await database.put('history', eventOf(ref))
  database.close()
}

type Named = { ref: string; retired?: object | null; by?: string; value?: Sealed | null }

/** The data key that these records hold. @param passphrase null: it is wrapped by the device key */
async function dataKeyOf(keys: unknown[], passphrase: string | null): Promise<CryptoKey> {
  const records = keys as ({ name: 'device'; key: CryptoKey } | WrappedKey)[]
  const device = records.find((record) => record.name === 'device')
  const data = records.find((record) => record.name === 'data')
  const wrapping =
    data?.by === 'passphrase' ? await deriveKey(passphrase ?? '', data.salt, data.iterations, WRAPS) : device?.key
  if (!data || !wrapping) throw new Error('no key')
  return crypto.subtle.unwrapKey('raw', data.wrapped, wrapping, 'AES-KW', 'AES-GCM', true, ['encrypt', 'decrypt'])
}

/** The same with the names of version 5. */
const laterIntent = (intent: object): object => {
  const later = new Map([...FORMER_FIELDS].map(([name, former]) => [former, name]))
  return Object.fromEntries(Object.entries(intent).map(([name, value]) => [later.get(name) ?? name, value]))
}

/** An intent as versions before 5 called its fields. */
const formerIntent = (intent: object): object =>
  Object.fromEntries(Object.entries(intent).map(([name, value]) => [FORMER_FIELDS.get(name) ?? name, value]))

const FORMER_FIELDS = new Map([
  ['mayHaveReachedEbs', 'sent'],
  ['createdRef', 'made'],
  ['refsBefore', 'before'],
  ['targetRef', 'target'],
  ['confirmedRemoved', 'led'],
])

/**
 * Makes the vault what it would be, had an earlier version done all that it could have done of it: before version 4, values are
 * sealed beside their refs alone; no version before 3 revoked anything or checked what it had not made; version 1 kept no history, and knew
 * no passphrase.
 */
export async function turnBack(
  version: EarlierVersion,
  values: ReadonlyMap<string, string>,
  passphrase: string | null,
): Promise<void> {
  const now = await openDB('vault')
  const read = async (store: string): Promise<Named[]> => now.getAll(store)
  const [keys = [], intents = [], tokens = [], history = [], checks = [], registered = []] = await Promise.all(
    ['keys', 'intents', 'tokens', 'history', 'checks', 'registered'].map(read),
  )
  now.close()
  await deleteDB('vault')
  const key = values.size > 0 ? await dataKeyOf(keys, passphrase) : null
  const former = await Promise.all(
    tokens.map(async (token) => {
      const value = values.get(token.ref)
      return { ...token, value: key && value !== undefined ? await seal(key, token.ref, value) : null }
    }),
  )
  const earlier = await openEarlier(version)
  const put = (store: string, records: object[]) => Promise.all(records.map((record) => earlier.put(store, record)))
  await put('keys', version === 1 ? keys.map(({ by: _, ...key }) => key) : keys)
  await put('intents', version < 5 ? intents.map(formerIntent) : intents)
  if (version > 1) await put('history', history)
  if (version > 3) {
    await put('tokens', tokens)
    await put('registered', registered)
    await put('checks', checks)
  } else if (version > 2) {
    await put('tokens', former)
    await put('registered', registered)
    await put(
      'checks',
      checks.map(({ damaged: _, untested: __, ...check }: Named & { damaged?: unknown; untested?: unknown }) => check),
    )
  } else {
    const verifications = new Map(checks.map((check) => [check.ref, (check as { verification?: object }).verification]))
    const kept = former.filter(({ retired }) => !retired)
    await put(
      'tokens',
      kept.map(({ retired: _, ...token }) => ({ ...token, verification: verifications.get(token.ref) ?? null })),
    )
  }
  earlier.close()
}
