/** The endpoint tokens that were created on this machine. Values are sealed; they leave only through `openValue`. */
import type { Verification } from '../../shared/checks.ts'
import { Failed } from '../errors.ts'
import { open, seal } from './cipher.ts'
import { withVault } from './database.ts'
import { dataKey } from './lock.ts'
import type { StoredToken } from './schema.ts'

export type NewToken = Omit<StoredToken, 'value' | 'verification'> & { value: string }

/**
 * Keeps a token and settles its intent in one step, so that a crash leaves either the open intent or the token.
 * Repeating it changes nothing.
 */
export async function saveToken(token: NewToken): Promise<void> {
  const key = await dataKey()
  const record: StoredToken = { ...token, value: await seal(key, token.ref, token.value), verification: null }
  await withVault(async (database) => {
    const transaction = database.transaction(['tokens', 'intents'], 'readwrite')
    await Promise.all([
      transaction.objectStore('tokens').put(record),
      transaction.objectStore('intents').delete(token.requestId),
      transaction.done,
    ])
  })
}

/** The tokens of one environment, newest first. */
export async function tokensOf(environment: string): Promise<StoredToken[]> {
  const tokens = await withVault((database) => database.getAllFromIndex('tokens', 'environment', environment))
  return tokens.sort((a, b) => b.createdAt.localeCompare(a.createdAt))
}

/** @throws {Failed} `unknown_token` */
export async function tokenOf(ref: string): Promise<StoredToken> {
  const token = await withVault((database) => database.get('tokens', ref))
  if (!token) throw new Failed('unknown_token')
  return token
}

/** @throws {Failed} `record_damaged` when it does not open: the record stays as it is */
export async function openValue(token: StoredToken): Promise<string> {
  const key = await dataKey()
  try {
    return await open(key, token.ref, token.value)
  } catch {
    throw new Failed('record_damaged')
  }
}

/** Keeps what the last check found. A token that was removed meanwhile stays removed. */
export const saveVerification = (ref: string, verification: Verification) =>
  withVault(async (database) => {
    const transaction = database.transaction('tokens', 'readwrite')
    const token = await transaction.store.get(ref)
    if (token) await transaction.store.put({ ...token, verification })
    await transaction.done
  })
