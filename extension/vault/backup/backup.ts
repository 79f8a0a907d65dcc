/** Making a backup of the vault, and taking one in. */

import { Failed } from '../../contracts/errors.ts'
import type { HistoryEvent } from '../../contracts/token/audit-event.ts'
import { addMissingHistory, historyOf } from '../history.ts'
import { readable } from '../parse-records.ts'
import { allRegistered } from '../registered.ts'
import { allTokens, type NewToken, namelessRecords, saveToken } from '../tokens.ts'
import { openValue } from '../values.ts'
import { BackupToken, judgeContent } from './content.ts'
import { openBackup, sealBackup } from './file.ts'

/**
 * Makes a backup of every token that opens and is in the list: none that EBS ended, and none that was removed.
 * @returns the file, the refs of the tokens that are in it, and how many damaged ones are not
 * @throws {Failed} `vault_locked`, `vault_failed`
 */
export async function makeBackup(passphrase: string): Promise<{ text: string; refs: string[]; leftOut: number }> {
  const live = (await allTokens()).filter(({ retired }) => !retired)
  const opened: object[] = []
  for (const token of live) opened.push({ ...token, value: await openValue(token).catch(unlessDamaged) })
  // One torn record would make a file that a restore refuses as a whole.
  const tokens = readable(BackupToken, opened)
  const leftOut = live.length - tokens.length + (await namelessRecords()).length
  const text = await sealBackup({ tokens, history: await historyOf() }, passphrase)
  return { text, refs: tokens.map(({ ref }) => ref), leftOut }
}

type Judged = {
  /** The vault does not have them, or has them damaged. */
  fresh: NewToken[]
  /** The refs of those that are there already. */
  known: string[]
  /** How many of the file are faulty. */
  leftOut: number
}

/**
 * Judges a backup as a restore does, and changes nothing.
 * @throws {Failed} `backup_too_large`, `backup_invalid`, `backup_newer`, `passphrase_wrong`, `vault_locked`
 */
export const previewBackup = async (text: string, passphrase: string): Promise<Judged> => judged(text, passphrase)

/**
 * Imports the tokens that the vault does not have, or has only damaged. The others stay as they are, and repeating it
 * changes nothing.
 * @returns the tokens that were imported, the refs of those that the vault had already, and the number of faulty ones
 * in the file
 * @throws {Failed} as {@link previewBackup}
 */
export async function restoreBackup(
  text: string,
  passphrase: string,
): Promise<{ restored: NewToken[]; known: string[]; leftOut: number }> {
  const { fresh, history, ...others } = await judged(text, passphrase)
  for (const token of fresh) await saveToken(token)
  await addMissingHistory(history)
  return { restored: fresh, ...others }
}

async function judged(text: string, passphrase: string): Promise<Judged & { history: HistoryEvent[] }> {
  const { tokens, history, leftOut } = await judgeContent(await openBackup(text, passphrase))
  const valueRefs = await knownValueRefs()
  const fitting = tokens.filter(({ ref, valueRef }) => (valueRefs.get(ref) ?? valueRef) === valueRef)
  const here = await refsHere()
  const fresh = new Map<string, NewToken>()
  const known: string[] = []
  for (const token of fitting) {
    if (here.has(token.ref) || fresh.has(token.ref)) known.push(token.ref)
    else fresh.set(token.ref, token)
  }
  return { fresh: [...fresh.values()], known, history, leftOut: leftOut + tokens.length - fitting.length }
}

/** The refs of the tokens whose values open, or that have ended. */
async function refsHere(): Promise<Set<string>> {
  const here = new Set<string>()
  for (const token of await allTokens()) {
    if (token.retired || (await openValue(token).catch(unlessDamaged)) !== null) here.add(token.ref)
  }
  return here
}

/** By ref, the `valueRef` that the vault or EBS's list knows. A file cannot put another value there. */
async function knownValueRefs(): Promise<Map<string, string>> {
  const listed = [...(await allRegistered()).values()].flatMap(({ endpoints }) => endpoints)
  const pairs = [...(await allTokens()), ...listed].map(({ ref, valueRef }) => [ref, valueRef] as const)
  return new Map(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined))
}

function unlessDamaged(error: unknown): null {
  if (error instanceof Failed && error.failure.code === 'record_damaged') return null
  throw error
}
