/** Whether the vault is still there: a browser may remove what a site stored, when the disk is full for instance. */
import { isVaultEmpty } from '../../vault/data-key.ts'
import { unfinishedAtErase, vaultPresence } from './storage-items.ts'

/** At the start: what should be there and is not was removed by the browser. */
export async function lookForLoss(): Promise<void> {
  if ((await vaultPresence.get()) === 'kept' && (await isVaultEmpty())) await vaultPresence.update(() => 'lost')
}

/** The admin has read what became of it: that the browser removed it, or what was open when it was erased. */
export async function lossSeen(): Promise<void> {
  await vaultPresence.update((presence) => (presence === 'lost' ? 'none' : presence))
  await unfinishedAtErase.update(() => false)
}
