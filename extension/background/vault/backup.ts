/** Backup and restore, with what they leave in the history. */
import { failureOf } from '../../contracts/errors.ts'
import type { Reply } from '../../contracts/messages.ts'
import { makeBackup, restoreBackup } from '../../vault/backup/backup.ts'
import { changed } from '../state/notify-views.ts'
import { vaultPresence } from '../state/storage-items.ts'
import { recordAll } from '../tokens/audit-log.ts'
import { showBadge } from '../tokens/badge.ts'
import { requireLock } from './auto-lock.ts'

/** @throws {Failed} `vault_locked`, `vault_failed` */
export async function backup(passphrase: string): Promise<Reply<'vault/backup'>> {
  const day = new Date().toISOString().slice(0, 10)
  return { name: `integrations-backup-${day}.jwe`, ...(await makeBackup(passphrase)) }
}

/** @throws {Failed} `passphrase_required`, and those of `restoreBackup` */
export async function restore(text: string, passphrase: string): Promise<Reply<'vault/restore'>> {
  await requireLock()
  const { restored, ...rest } = await restoreBackup(text, passphrase)
  if (restored.length > 0) await vaultPresence.update(() => 'kept')
  await recordAll(restored.map((token) => ({ event: 'imported', token })))
  showBadge().catch(failureOf)
  changed()
  return { restored: restored.length, ...rest }
}
