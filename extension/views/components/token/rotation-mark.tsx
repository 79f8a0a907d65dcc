/** A token that is soon to be replaced: in how many days, from 30 days before on. */
import { dayOf, daysBetween } from '../../../contracts/token/days.ts'
import { stageOf } from '../../../contracts/token/rotation.ts'
import { daysAway, t } from '../../../i18n/index.ts'
import { useMinute } from '../../hooks/use-minute.ts'
import { Icon } from '../icon.tsx'

/** `rotateBy`: empty where no day was named. */
export function RotationMark({ rotateBy }: { rotateBy: string }) {
  useMinute()
  const today = dayOf(new Date())
  const stage = stageOf(rotateBy, today)
  if (stage === null) return null
  const days = daysBetween(today, rotateBy)
  return (
    <span class={`secondary remark result ${stage === 0 ? 'bad' : 'warn'}`} data-rotation={stage}>
      <Icon name="clock" />
      {days < 0 ? t().rotation.overdue(daysAway(days)) : t().rotation.row(daysAway(days))}
    </span>
  )
}
