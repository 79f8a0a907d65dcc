/** Notices that the browser has deleted the vault, for example because the disk was full. */
import { isVaultEmpty } from '../../vault/data-key.ts'
import { unfinishedAtErase, vaultPresence } from './storage-items.ts'

/** Runs at the start. If a vault should exist and does not, the browser has deleted it. */
export async function lookForLoss(): Promise<void> {
  if ((await vaultPresence.get()) === 'kept' && (await isVaultEmpty())) await vaultPresence.update(() => 'lost')
}

/** The admin has read that the browser removed the vault, or that a creation was open when it was erased. */
export async function lossSeen(): Promise<void> {
  await vaultPresence.update((presence) => (presence === 'lost' ? 'none' : presence))
  await unfinishedAtErase.update(() => false)
}
