/** The results of the prerequisites: which one failed, what to do, and who can do it. */
import type { Check } from '../../../../shared/checks.ts'
import { t } from '../../../i18n/index.ts'
import { Icon, type IconName } from '../../components/icon.tsx'

const ICONS: Record<Check['status'], IconName> = { pass: 'check', fail: 'cross', unknown: 'alert' }

export function Checks({ checks }: { checks: Check[] }) {
  return (
    <ul class="lines">
      {checks.map(({ id, status, reason, subject = '' }) => {
        const { what, remedy } = t().reasons[reason](subject)
        return (
          <li key={id} class={`line ${status}`} data-check={id} data-status={status}>
            <Icon name={ICONS[status]} />
            <div>
              <p class={status === 'pass' ? '' : 'strong'}>
                {t().checks[id]}
                <span class="unseen">: {t().checkStatus[status]}</span>
              </p>
              {what && <p>{what}</p>}
              {remedy && <p class="muted">{remedy}</p>}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
