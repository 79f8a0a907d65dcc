/** Beside a setting that the company has made. */
import { t } from '../../../i18n/index.ts'
import { Icon } from '../icon.tsx'

export function ByPolicy() {
  return (
    <p class="by-policy secondary" data-policy>
      <Icon name="lock" />
      {t().policy.set}
    </p>
  )
}
