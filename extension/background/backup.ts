/** Backup and restore, with what they leave in the history. */
import { makeBackup, restoreBackup } from '../vault/backup.ts'
import { changed } from './changed.ts'
import { requireLock } from './lock.ts'
import { noteKept } from './presence.ts'
import { recordAll } from './record.ts'

/** @throws {Failed} `vault_locked`, `vault_failed` */
export async function backup(passphrase: string): Promise<{ name: string; text: string }> {
  const day = new Date().toISOString().slice(0, 10)
  return { name: `integrations-backup-${day}.json`, text: await makeBackup(passphrase) }
}

/** @throws {Failed} `passphrase_required`, `backup_invalid`, `backup_newer`, `passphrase_wrong`, `vault_locked` */
export async function restore(text: string, passphrase: string): Promise<{ restored: number; known: number }> {
  await requireLock()
  const { restored, known } = await restoreBackup(text, passphrase)
  if (restored.length > 0) await noteKept()
  await recordAll(restored.map((token) => ({ event: 'imported', token })))
  changed()
  return { restored: restored.length, known }
}
