/** Files of the vault: a sealed backup, taking one in, and the expectations for checks without a browser. */
import type { AppState } from '../../contracts/messages/app-state.ts'
import { exactTime, t } from '../../i18n/index.ts'
import { AdoptLink } from '../components/adopt-link.tsx'
import { Icon } from '../components/icon.tsx'
import { ExportExpectations } from './export-expectations.tsx'
import { MakeBackup } from './make-backup.tsx'
import { RestoreBackup } from './restore-backup.tsx'

export function Backup({ backup, kept }: Pick<AppState, 'backup' | 'kept'>) {
  return (
    <>
      <p>{t().backup.teach}</p>
      <Last backup={backup} kept={kept} />
      <details class="fold">
        <summary>{t().backup.make}</summary>
        <MakeBackup />
      </details>
      <details class="fold">
        <summary>{t().backup.restore}</summary>
        <RestoreBackup />
      </details>
      <AdoptLink />
      <details class="fold">
        <summary>{t().expectations.title}</summary>
        <ExportExpectations />
      </details>
    </>
  )
}

/** When the last one was made, and a reminder while values are here that are in none. */
function Last({ backup, kept }: Pick<AppState, 'backup' | 'kept'>) {
  const open = backup ? backup.notInIt : kept
  return (
    <>
      {backup && <p data-last-backup={backup.tokens}>{t().backup.last(exactTime(backup.at), backup.tokens)}</p>}
      {open > 0 && (
        <div class="notice calm" data-not-saved={open}>
          <Icon name="alert" />
          <p>{backup ? t().backup.notInIt(open) : t().backup.never(open)}</p>
        </div>
      )}
    </>
  )
}
