/** Notices that the browser has deleted the vault, for example because the disk was full. */
import { isVaultEmpty } from '../../vault/data-key.ts'
import { allTokens } from '../../vault/tokens.ts'
import { unfinishedAtErase, vaultPresence } from './storage-items.ts'

/**
 * Runs at the start. If a vault should exist and does not, the browser has deleted it. In Firefox a content script can write what
 * is noted about that, so a vault that holds tokens sets it right.
 */
export async function lookForLoss(): Promise<void> {
  const [presence, isEmpty] = await Promise.all([vaultPresence.get(), isVaultEmpty()])
  if (presence === 'kept' && isEmpty) await vaultPresence.update(() => 'lost')
  if (presence !== 'kept' && !isEmpty && (await allTokens()).length > 0) await vaultPresence.update(() => 'kept')
}

/** Whether the browser has deleted the vault. @throws {Failed} `vault_failed` */
export const isVaultLost = async (): Promise<boolean> => (await vaultPresence.get()) === 'lost' && isVaultEmpty()

/** The admin has read that the browser removed the vault, or that a creation was open when it was erased. */
export async function lossSeen(): Promise<void> {
  await vaultPresence.update((presence) => (presence === 'lost' ? 'none' : presence))
  await unfinishedAtErase.update(() => false)
}
