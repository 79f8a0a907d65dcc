/** What is under way, line by line: what is done, what is being waited for and for how long, what comes. */
import { useEffect, useState } from 'preact/hooks'
import { CHECK_IDS, type CheckId } from '../../shared/checks.ts'
import { send } from '../ui/client.ts'
import { t } from '../ui/i18n.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import type { WizardState } from '../wizard/state.ts'
import { go } from './place.ts'

type State = Extract<WizardState, { step: 'authorize' | 'register' | 'verify' }>
type Status = 'done' | 'current' | 'waiting'

export function Progress({ state }: { state: State }) {
  const words = t().progress
  const { step } = state
  const checks: Status = step === 'verify' ? 'done' : step === 'register' ? 'current' : 'waiting'
  const cancel = () => {
    send('wizard/close', {}).catch(() => undefined)
    go({ view: 'list' })
  }
  return (
    <div class="column">
      <div class="content">
        <p role="status">{words.what[step]}</p>
        <ol class="lines">
          <Line text={words.steps.authorize} status={step === 'authorize' ? 'current' : 'done'} />
          {CHECK_IDS.map((id) => (
            <Line key={id} check={id} text={t().checks[id]} status={checks} />
          ))}
          <Line text={words.steps.register} status={step === 'verify' ? 'done' : 'waiting'} />
          <Line text={words.steps.verify} status={step === 'verify' ? 'current' : 'waiting'} />
        </ol>
      </div>
      <footer>
        <button type="button" class="link" data-action="close" disabled={step !== 'authorize'} onClick={cancel}>
          {t().cancel}
        </button>
        <Elapsed key={step} />
      </footer>
    </div>
  )
}

const ICONS: Record<Status, IconName> = { done: 'check', current: 'spinner', waiting: 'dot' }

function Line({ text, status, check }: { text: string; status: Status; check?: CheckId }) {
  const data = check && { 'data-check': check, 'data-status': status === 'done' ? 'pass' : 'waiting' }
  return (
    <li class={`line ${status}`} {...data}>
      <Icon name={ICONS[status]} />
      <span>{text}</span>
      <span class="unseen">{t().progress.status[status]}</span>
    </li>
  )
}

/** How long this step has been waited for; nothing in the first moment, so that what is quick does not flicker. */
function Elapsed() {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const startedAt = Date.now()
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - startedAt) / 1000)), 500)
    return () => clearInterval(timer)
  }, [])
  return <span class="secondary figures">{seconds > 0 ? t().progress.seconds(seconds) : ''}</span>
}
