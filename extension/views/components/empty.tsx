/** A list without rows: what will be here, and how it comes. Before EBS's list was read, nobody knows whether EBS has none. */
import type { AppState } from '../../contracts/app-state.ts'
import { t } from '../../i18n/index.ts'
import { Icon } from './icon.tsx'

/** Null if EBS could not be read: a list that could not be read is not empty. */
export function Empty({ listRead, listFailure }: Pick<AppState, 'listRead' | 'listFailure'>) {
  if (listFailure) return null
  return (
    <div class="empty" data-empty={listRead ? 'read' : 'not-read'}>
      <Icon name="plug" />
      <h2>{listRead ? t().list.none : t().list.noneHere}</h2>
      {!listRead && <p>{t().list.notRead}</p>}
      <p>{t().list.teach}</p>
    </div>
  )
}
