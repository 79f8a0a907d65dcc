/** One line of what is done, is being waited for, or comes. */
import { t } from '../../../i18n/index.ts'
import { Icon, type IconName } from '../../components/icon.tsx'
import { Quoted } from '../../components/quoted.tsx'

export type Status = 'done' | 'current' | 'waiting' | 'unknown'

const ICONS: Record<Status, IconName> = { done: 'check', current: 'spinner', waiting: 'dot', unknown: 'alert' }

type Props = { text: string; status: Status; hooks?: Record<`data-${string}`, string> }

export function StepLine({ text, status, hooks }: Props) {
  return (
    <li class={`line ${status}`} {...hooks}>
      <Icon name={ICONS[status]} />
      <span>
        <Quoted text={text} />
        {status === 'unknown' && <span class="secondary"> {t().progress.takenOn}</span>}
      </span>
      <span class="unseen">{t().progress.status[status]}</span>
    </li>
  )
}
