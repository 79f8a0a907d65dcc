/** Notices that the vault is gone: a browser may remove the data of a site, when the disk is full for instance. */
import { isVaultEmpty } from '../../vault/data-key.ts'
import { unfinishedAtErase, vaultPresence } from './storage-items.ts'

/** Called at the start: a vault that should be there and is not was removed by the browser. */
export async function lookForLoss(): Promise<void> {
  if ((await vaultPresence.get()) === 'kept' && (await isVaultEmpty())) await vaultPresence.update(() => 'lost')
}

/** The admin has read that the browser removed the vault, or that a creation was open when it was erased. */
export async function lossSeen(): Promise<void> {
  await vaultPresence.update((presence) => (presence === 'lost' ? 'none' : presence))
  await unfinishedAtErase.update(() => false)
}
