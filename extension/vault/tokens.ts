/** The endpoint tokens that are kept on this machine. Values are sealed; they leave only through `openValue`. */
import * as v from 'valibot'
import { Failed } from '../errors.ts'
import type { HistoryEvent } from '../history.ts'
import type { Intent } from '../wizard/state.ts'
import { open, seal } from './cipher.ts'
import { withVault, writeVault } from './database.ts'
import { dataKey, withDataKey } from './lock.ts'
import { readable } from './readable.ts'
import { type Retired, StoredToken } from './schema.ts'

export type NewToken = Omit<StoredToken, 'value' | 'retired'> & { value: string }

/**
 * Keeps a token, settles its intent and writes it into the history in one step, so that a crash leaves either the open
 * intent or all of that. Repeating it changes nothing but the history.
 * @param left what is left to do of the intent; without it nothing is
 * @throws {Failed} `vault_locked`, `vault_failed`
 */
export const saveToken = (token: NewToken, event?: HistoryEvent, left?: Intent): Promise<void> =>
  withDataKey(async (key) => {
    const value = await seal(key, token.ref, token.value)
    const record: StoredToken = { ...token, value, retired: null }
    await writeVault(['tokens', 'intents', 'history'], (transaction) => {
      const intents = transaction.objectStore('intents')
      return Promise.all([
        transaction.objectStore('tokens').put(record),
        left ? intents.put(left) : intents.delete(token.requestId),
        event && transaction.objectStore('history').put(event),
      ])
    })
    damaged.delete(token.ref)
  })

/**
 * EBS no longer has the token: forgets its value and its checks, keeps its words, settles the intent and writes it into the
 * history, all in one step. Repeating it changes nothing but the history; a token that was never here leaves only that.
 */
export const retireToken = (ref: string, retired: Retired, requestId: string, event?: HistoryEvent): Promise<void> =>
  writeVault(['tokens', 'intents', 'checks', 'history'], async (transaction) => {
    const tokens = transaction.objectStore('tokens')
    const token = await tokens.get(ref)
    if (token && !token.retired) await tokens.put({ ...token, value: null, retired })
    await transaction.objectStore('checks').delete(ref)
    await transaction.objectStore('intents').delete(requestId)
    if (event) await transaction.objectStore('history').put(event)
  })

/** The ref of the token that a request made, if it is here. */
export async function madeBy(requestId: string): Promise<string | null> {
  return (await allTokens()).find((token) => token.requestId === requestId)?.ref ?? null
}

/** Every token of the vault, newest first. */
export async function allTokens(): Promise<StoredToken[]> {
  const records = await withVault((database) => database.getAll('tokens'))
  return readable(StoredToken, records).sort((a, b) => b.createdAt.localeCompare(a.createdAt))
}

/** @throws {Failed} `unknown_token` */
export async function tokenOf(ref: string): Promise<StoredToken> {
  const token = v.safeParse(StoredToken, await withVault((database) => database.get('tokens', ref)))
  if (!token.success) throw new Failed('unknown_token')
  return token.output
}

/** @throws {Failed} `value_not_here`, `vault_locked`; `record_damaged` when it does not open: the record stays as it is */
export async function openValue(token: StoredToken | null): Promise<string> {
  if (!token || token.retired) throw new Failed('value_not_here')
  const key = await dataKey()
  try {
    if (!token.value) throw new Error('torn')
    return await open(key, token.ref, token.value)
  } catch {
    damaged.add(token.ref)
    throw new Failed('record_damaged')
  }
}

/** The refs whose value was found not to open. Worked out anew after a restart, by {@link findDamaged}. */
const damaged = new Set<string>()

export const isDamaged = ({ ref, value, retired }: StoredToken): boolean =>
  !retired && (value === null || damaged.has(ref))

/** Tries every value. @returns whether one was found that does not open and was not known before */
export async function findDamaged(): Promise<boolean> {
  const before = damaged.size
  for (const token of await allTokens()) if (!token.retired) await openValue(token).catch(() => undefined)
  return damaged.size > before
}
