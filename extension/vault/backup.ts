/** Making a backup of the vault, and taking one in. */
import { Failed } from '../errors.ts'
import { BackupToken, openBackup, sealBackup } from './backup-file.ts'
import { writeVault } from './database.ts'
import { historyOf } from './history.ts'
import { readable } from './readable.ts'
import type { StoredToken } from './schema.ts'
import { allTokens, findDamaged, isDamaged, type NewToken, openValue, saveToken } from './tokens.ts'

/** Everything that opens and is of use: no damaged record, none that EBS no longer has. @throws {Failed} `vault_locked`, `vault_failed` */
export async function makeBackup(passphrase: string): Promise<string> {
  const tokens: object[] = []
  for (const token of await allTokens()) {
    if (!token.retired) tokens.push({ ...token, value: await openValue(token).catch(unlessDamaged) })
  }
  // One torn record would make the whole file one that is refused.
  return sealBackup({ tokens: readable(BackupToken, tokens), history: await historyOf() }, passphrase)
}

/**
 * Takes in what the vault does not have, or has damaged; the rest stays as it is. Repeating it changes nothing.
 * @returns the tokens that were taken in, and how many were there already
 * @throws {Failed} `backup_invalid`, `backup_newer`, `passphrase_wrong`, `vault_locked`
 */
export async function restoreBackup(
  text: string,
  passphrase: string,
): Promise<{ restored: NewToken[]; known: number }> {
  const content = await openBackup(text, passphrase)
  await findDamaged()
  const here = new Set((await allTokens()).filter(isWhole).map(({ ref }) => ref))
  const restored = content.tokens.filter(({ ref }) => !here.has(ref))
  for (const token of restored) await saveToken(token)
  await writeVault(['history'], (transaction) => {
    const store = transaction.objectStore('history')
    return Promise.all(content.history.map((event) => store.put(event)))
  })
  return { restored, known: content.tokens.length - restored.length }
}

/** It opens, and says what it is for; or it is of no use any more. */
const isWhole = (token: StoredToken) => token.retired || (token.environment && token.type && !isDamaged(token))

function unlessDamaged(error: unknown): null {
  if (error instanceof Failed && error.failure.code === 'record_damaged') return null
  throw error
}
