/** A list without rows: what will be here, and how it comes. Before EBS's list was read, nobody knows whether EBS has none. */
import type { AppState } from '../../../contracts/messages/app-state.ts'
import { t } from '../../../i18n/index.ts'
import { Icon } from '../icon.tsx'
import { Quoted } from '../quoted.tsx'

/**
 * Null if EBS could not be read: a list that could not be read is not empty.
 * @param kept so many tokens are kept here, all of other environments
 */
export function Empty({ listRead, listFailure, kept }: Pick<AppState, 'listRead' | 'listFailure' | 'kept'>) {
  if (listFailure) return null
  return (
    <div class="empty" data-empty={listRead ? 'read' : 'not-read'}>
      <Icon name="plug" />
      <h2>{kept > 0 ? t().list.noneOfIt : listRead ? t().list.none : t().list.noneHere}</h2>
      {!listRead && <p>{t().list.notRead}</p>}
      <p>
        <Quoted text={t().list.teach} />
      </p>
    </div>
  )
}
