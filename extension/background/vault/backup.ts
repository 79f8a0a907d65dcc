/** Backup and restore, with their events in the history. */
import { failureOf } from '../../contracts/errors.ts'
import type { Reply } from '../../contracts/messages.ts'
import { makeBackup, restoreBackup } from '../../vault/backup/backup.ts'
import { noteKept } from '../state/data-loss.ts'
import { changed } from '../state/notify-views.ts'
import { recordAll } from '../tokens/audit-log.ts'
import { showBadge } from '../tokens/badge.ts'
import { requireLock } from './auto-lock.ts'

/** Makes a backup, with a file name of the day. @throws {Failed} `vault_locked`, `vault_failed` */
export async function backup(passphrase: string): Promise<Reply<'vault/backup'>> {
  const day = new Date().toISOString().slice(0, 10)
  return { name: `integrations-backup-${day}.jwe`, ...(await makeBackup(passphrase)) }
}

/** Takes a backup in. @throws {Failed} `passphrase_required`, and the codes of `restoreBackup` */
export async function restore(text: string, passphrase: string): Promise<Reply<'vault/restore'>> {
  await requireLock()
  const { restored, ...rest } = await restoreBackup(text, passphrase)
  if (restored.length > 0) await noteKept()
  await recordAll(restored.map((token) => ({ event: 'imported', token })))
  showBadge().catch(failureOf)
  changed()
  return { restored: restored.length, ...rest }
}
