/** Backup and restore, with their events in the history. */
import { failureOf } from '../../contracts/errors.ts'
import type { Reply } from '../../contracts/messages/table.ts'
import { makeBackup, previewBackup, restoreBackup } from '../../vault/backup/backup.ts'
import { changed } from '../state/notify-views.ts'
import { lastBackup, vaultPresence } from '../state/storage-items.ts'
import { recordAll } from '../tokens/audit-log.ts'
import { showBadge } from '../tokens/badge.ts'
import { countElsewhere, wouldBeElsewhere } from '../tokens/elsewhere.ts'
import { requireLock } from './auto-lock.ts'

/** Makes a backup, with a file name of the day. @throws {Failed} `vault_locked`, `vault_failed` */
export async function backup(passphrase: string): Promise<Reply<'vault/backup'>> {
  const { text, refs, leftOut } = await makeBackup(passphrase)
  await lastBackup.update(() => ({ at: Date.now(), refs }))
  changed()
  const day = new Date().toISOString().slice(0, 10)
  return { name: `integrations-backup-${day}.jwe`, text, tokens: refs.length, leftOut }
}

/** Tells the effect of a restore, and changes nothing. @throws {Failed} the codes of `previewBackup` */
export async function preview(text: string, passphrase: string): Promise<Reply<'vault/preview'>> {
  const { fresh, known, leftOut } = await previewBackup(text, passphrase)
  const elsewhere = new Map((await wouldBeElsewhere(fresh)).map(({ ref, reason }) => [ref, reason]))
  return {
    fresh: fresh.map(({ ref, environment, description, type }) => ({
      ref,
      environment,
      name: description || type,
      reason: elsewhere.get(ref) ?? null,
    })),
    known: known.length,
    leftOut,
  }
}

/** Restores a backup. @throws {Failed} `passphrase_required`, and the codes of `restoreBackup` */
export async function restore(text: string, passphrase: string): Promise<Reply<'vault/restore'>> {
  await requireLock()
  const { restored, known, leftOut } = await restoreBackup(text, passphrase)
  if (restored.length > 0) await vaultPresence.update(() => 'kept')
  await recordAll(restored.map((token) => ({ event: 'imported', token })))
  showBadge().catch(failureOf)
  changed()
  const hidden = await countElsewhere([...restored.map(({ ref }) => ref), ...known])
  return { restored: restored.length, known: known.length, leftOut, hidden }
}
