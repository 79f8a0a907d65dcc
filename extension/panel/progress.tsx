/** What is under way, line by line: what is done, what is being waited for and for how long, what comes. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { CHECK_IDS, type Check } from '../../shared/checks.ts'
import { send } from '../ui/client.ts'
import { t } from '../ui/i18n.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import type { WizardState } from '../wizard/state.ts'
import { go } from './place.ts'

type State = Extract<WizardState, { step: 'authorize' | 'register' | 'verify' }>
type Status = 'done' | 'current' | 'waiting' | 'unknown'

/** What is quicker than this is not worth a word. */
const PATIENCE_MS = 400

export function Progress({ state, children }: { state: State; children: ComponentChildren }) {
  const words = t().progress
  const { step } = state
  return (
    <div class="column">
      <div class="content">
        {children}
        <p role="status">{words.what[step]}</p>
        <ol class="lines">
          <Line text={words.steps.authorize} status={step === 'authorize' ? 'current' : 'done'} />
          {CHECK_IDS.map((id) => {
            const status = checkStatus(state, id)
            const shown = status === 'done' ? 'pass' : status === 'unknown' ? 'unknown' : 'waiting'
            return (
              <Line key={id} text={t().checks[id]} status={status} hooks={{ 'data-check': id, 'data-status': shown }} />
            )
          })}
          <Line text={words.steps.register} status={step === 'verify' ? 'done' : 'waiting'} />
          <Line text={words.steps.verify} status={step === 'verify' ? 'current' : 'waiting'} />
        </ol>
      </div>
      <footer>
        <Leave step={step} />
        <Elapsed key={step} />
      </footer>
    </div>
  )
}

/** The checks run together with the registration, in one request: its answer says how each came out. */
function checkStatus(state: State, id: Check['id']): Status {
  if (state.step === 'authorize') return 'waiting'
  if (state.step === 'register') return 'current'
  return state.checks.find((check) => check.id === id)?.status === 'unknown' ? 'unknown' : 'done'
}

const ICONS: Record<Status, IconName> = { done: 'check', current: 'spinner', waiting: 'dot', unknown: 'alert' }

type LineProps = { text: string; status: Status; hooks?: Record<`data-${string}`, string> }

function Line({ text, status, hooks }: LineProps) {
  return (
    <li class={`line ${status}`} {...hooks}>
      <Icon name={ICONS[status]} />
      <span>
        {text}
        {status === 'unknown' && <span class="secondary"> {t().progress.taken}</span>}
      </span>
      <span class="unseen">{t().progress.status[status]}</span>
    </li>
  )
}

/** Before Allow, nothing has begun: it is cancelled. After it, it goes on by itself, and one may look at the list meanwhile. */
function Leave({ step }: { step: State['step'] }) {
  const isOpen = step === 'authorize'
  const leave = () => {
    if (isOpen) send('wizard/close', {}).catch(() => undefined)
    go({ view: 'list' })
  }
  return (
    <button type="button" class="link" data-action="close" onClick={leave}>
      {isOpen ? t().cancel : t().backToList}
    </button>
  )
}

function Elapsed() {
  const [ms, setMs] = useState(0)
  useEffect(() => {
    const startedAt = performance.now()
    const timer = setInterval(() => setMs(performance.now() - startedAt), PATIENCE_MS)
    return () => clearInterval(timer)
  }, [])
  return <span class="secondary figures">{ms > 0 ? t().progress.seconds(Math.floor(ms / 1000)) : ''}</span>
}
