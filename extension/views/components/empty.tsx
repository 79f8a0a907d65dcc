/** Before the first endpoint token: what will be here, and how it comes. */
import { t } from '../../i18n/index.ts'
import { Icon } from './icon.tsx'

export function Empty() {
  return (
    <div class="empty">
      <Icon name="plug" />
      <h2>{t().list.none}</h2>
      <p>{t().list.teach}</p>
    </div>
  )
}
