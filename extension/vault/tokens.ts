/** The endpoint tokens of this machine. Their values are sealed (vault/values.ts). */
import type { IDBPObjectStore } from 'idb'
import * as v from 'valibot'
import { EndpointRef, endpointRef, MASK } from '../../shared/endpoint.ts'
import { Failed } from '../contracts/errors.ts'
import type { HistoryEvent } from '../contracts/token/audit-event.ts'
import type { Replaces } from '../contracts/token/replacement.ts'
import type { Retired } from '../contracts/token/status.ts'
import type { TokenTexts } from '../contracts/token/texts.ts'
import type { Intent } from '../contracts/wizard/state.ts'
import { withDataKey } from './data-key.ts'
import { withVault, writeVault } from './database.ts'
import { readable } from './parse-records.ts'
import { StoredToken, type VaultSchema } from './schema.ts'
import { sealValue } from './values.ts'

/** Its `valueRef` is made of the value. */
export type NewToken = Omit<StoredToken, 'value' | 'valueRef' | 'retired'> & { value: string }

/**
 * Saves a token, settles its intent and adds it to the history in one transaction. A crash therefore leaves either the
 * open intent or the whole result. Repeating it changes only the history. A new token counts as listed until EBS's list
 * is read again.
 * @param left for a token that was just created: the intent that remains, or null. Left out for a token that was
 * imported
 * @throws {Failed} `vault_locked`, `vault_failed`; `vault_erased` when the intent is gone, and the token with it
 */
export const saveToken = (token: NewToken, event?: HistoryEvent, left?: Intent | null): Promise<void> =>
  withDataKey(async (key) => {
    const record = await recordOf(key, token)
    await writeVault(['tokens', 'intents', 'history', 'registered'], async (transaction) => {
      const [tokens, intents] = [transaction.objectStore('tokens'), transaction.objectStore('intents')]
      const isKnown = (await intents.get(token.requestId)) || (await tokens.get(token.ref))
      if (left !== undefined && !isKnown) throw new Failed('vault_erased')
      await Promise.all([
        tokens.put(record),
        left ? intents.put(left) : intents.delete(token.requestId),
        event && transaction.objectStore('history').put(event),
        left !== undefined && addListed(transaction.objectStore('registered'), record),
      ])
    })
  })

/**
 * Keeps tokens that an admin brings, with their events, in one step: all of them or none. A record that was here is replaced.
 * @throws {Failed} `vault_locked`, `vault_failed`
 */
export const importTokens = (imported: readonly { token: NewToken; event: HistoryEvent }[]): Promise<void> =>
  withDataKey(async (key) => {
    const records = await Promise.all(imported.map(({ token }) => recordOf(key, token)))
    await writeVault(['tokens', 'history'], (transaction) => {
      const [tokens, history] = [transaction.objectStore('tokens'), transaction.objectStore('history')]
      return Promise.all([
        ...records.map((record) => tokens.put(record)),
        ...imported.map(({ event }) => history.put(event)),
      ])
    })
  })

async function recordOf(key: CryptoKey, token: NewToken): Promise<StoredToken> {
  const valueRef = await endpointRef(token.environment, token.type, token.value)
  // The schema drops every field that belongs to no record.
  const words = v.parse(StoredToken, { ...token, valueRef, value: null, retired: null })
  return { ...words, value: await sealValue(key, token, token.value) }
}

/** EBS has just registered it. A list that was never read stays so. */
type Lists = IDBPObjectStore<VaultSchema, never, 'registered', 'readwrite'>

async function addListed(lists: Lists, token: StoredToken): Promise<void> {
  const known = await lists.get(token.environment)
  if (!known) return
  const { ref, valueRef, id, type, description } = token
  const listed = { ref, valueRef, ...(id !== undefined && { id }), type, description, masked: MASK }
  const others = known.endpoints.filter((each) => each.ref !== ref)
  await lists.put({ ...known, endpoints: [...others, listed] })
}

/**
 * EBS no longer has the token: deletes its value and its checks, keeps its texts, settles the intent and adds an event
 * to the history, in one transaction. Repeating it changes only the history. A token that was never here leaves only
 * the event.
 */
export const retireToken = (
  ref: string,
  ending: Pick<Retired, 'at' | 'by'>,
  requestId: string,
  event?: HistoryEvent,
): Promise<void> =>
  writeVault(['tokens', 'intents', 'checks', 'history'], async (transaction) => {
    const tokens = transaction.objectStore('tokens')
    const token = await tokens.get(ref)
    // One that was removed from the list ends too, and its value goes then.
    const isOver = token?.retired && token.retired.how !== 'removed'
    if (token && !isOver) await tokens.put({ ...token, value: null, retired: { ...ending, how: 'ended' } })
    await transaction.objectStore('checks').delete(ref)
    await transaction.objectStore('intents').delete(requestId)
    if (event) await transaction.objectStore('history').put(event)
  })

/**
 * Takes a token out of the list, with its event, and keeps its value and its checks. Repeating it changes nothing but the history.
 * @throws {Failed} `unknown_token` when it is not here
 */
export const removeToken = (ref: string, event: HistoryEvent): Promise<void> => removeTokens([{ ...event, ref }])

/** The same for several, all or none. @param events one for each token. @throws {Failed} as {@link removeToken} */
export const removeTokens = (events: readonly HistoryEvent[]): Promise<void> =>
  writeVault(['tokens', 'history'], async (transaction) => {
    const tokens = transaction.objectStore('tokens')
    const found = await Promise.all(events.map(async (event) => ({ event, token: await tokens.get(event.ref) })))
    if (found.some(({ token }) => !token)) throw new Failed('unknown_token')
    for (const { event, token } of found) {
      if (token && !token.retired) await tokens.put({ ...token, retired: { at: event.at, by: null, how: 'removed' } })
      await transaction.objectStore('history').put(event)
    }
  })

/** Brings what was removed back into the list, with its event. A token that EBS ended stays so, and leaves nothing. */
export const putBackToken = (ref: string, event: HistoryEvent): Promise<void> => putBackTokens([{ ...event, ref }])

/** The same for several. @param events one for each token */
export const putBackTokens = (events: readonly HistoryEvent[]): Promise<void> =>
  writeVault(['tokens', 'history'], async (transaction) => {
    const tokens = transaction.objectStore('tokens')
    for (const event of events) {
      const token = await tokens.get(event.ref)
      if (token?.retired?.how !== 'removed') continue
      await tokens.put({ ...token, retired: null })
      await transaction.objectStore('history').put(event)
    }
  })

/**
 * Replaces some texts of a token, with an event. Its value stays encrypted as it is. @throws {Failed} `unknown_token`
 * when it is not here
 */
export const changeTexts = (ref: string, texts: Partial<TokenTexts>, event: HistoryEvent): Promise<void> =>
  writeVault(['tokens', 'history'], async (transaction) => {
    const tokens = transaction.objectStore('tokens')
    const token = await tokens.get(ref)
    if (!token) throw new Failed('unknown_token')
    await tokens.put({ ...token, ...texts })
    await transaction.objectStore('history').put(event)
  })

/**
 * Changes the plan of a replacement in the record of the new token, with its event. A token without a plan stays as it is.
 * @param change the plan that follows; undefined: it ends
 * @throws {Failed} `vault_failed`
 */
export const changeReplaces = (
  ref: string,
  change: (plan: Replaces) => Replaces | undefined,
  event?: HistoryEvent,
): Promise<void> =>
  writeVault(['tokens', 'history'], async (transaction) => {
    const tokens = transaction.objectStore('tokens')
    const token = await tokens.get(ref)
    if (!token?.replaces) return
    await tokens.put({ ...token, replaces: change(token.replaces) })
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

/** The keys of the records whose ref is none, so that they name no token. They stay in the vault, and are in no other list. */
export async function namelessRecords(): Promise<string[]> {
  const keys: unknown[] = await withVault((database) => database.getAllKeys('tokens'))
  return keys.filter((key) => !v.is(EndpointRef, key)).map(String)
}

/** The record of one token, its value still sealed. @throws {Failed} `unknown_token` */
export async function tokenOf(ref: string): Promise<StoredToken> {
  const token = v.safeParse(StoredToken, await withVault((database) => database.get('tokens', ref)))
  if (!token.success) throw new Failed('unknown_token')
  return token.output
}
