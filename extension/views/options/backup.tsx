/** A backup of the vault as one sealed file, and taking one in. */
import { t } from '../../i18n/index.ts'
import { MakeBackup } from './make-backup.tsx'
import { RestoreBackup } from './restore-backup.tsx'

export function Backup() {
  return (
    <>
      <p>{t().backup.teach}</p>
      <details class="fold">
        <summary>{t().backup.make}</summary>
        <MakeBackup />
      </details>
      <details class="fold">
        <summary>{t().backup.restore}</summary>
        <RestoreBackup />
      </details>
    </>
  )
}
