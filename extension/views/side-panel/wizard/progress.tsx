/** The work that is under way, line by line: done, awaited and for how long, still to come. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { CHECK_IDS, type CheckId } from '../../../../shared/checks.ts'
import { canCancel, type Working } from '../../../contracts/wizard/machine.ts'
import { t } from '../../../i18n/index.ts'
import { Content } from '../../components/content.tsx'
import { Quoted } from '../../components/quoted.tsx'
import { useSaid } from '../../hooks/use-said.ts'
import { send } from '../../lib/client.ts'
import { go } from '../frame/navigation.ts'
import { type Status, StepLine } from '../frame/step-line.tsx'

/** A step that is quicker than this needs no words. */
const PATIENCE_MS = 400

type ProgressProps = { state: Working; since: number; children: ComponentChildren }

/** @param since when the step began, milliseconds since 1970; 0: not known */
export function Progress({ state, since, children }: ProgressProps) {
  const words = t().progress
  const { step } = state
  useSaid(words.what[step])
  return (
    <div class="column">
      <Content>
        {children}
        <p data-doing={step}>
          <Quoted text={words.what[step]} />
        </p>
        <ol class="lines">
          {linesOf(state).map((id) => {
            const status = statusOf(state, id)
            return isCheck(id) ? (
              <StepLine key={id} text={t().checks[id]} status={status} hooks={hooksOf(id, status)} />
            ) : (
              <StepLine key={id} text={words.steps[id]} status={status} />
            )
          })}
        </ol>
      </Content>
      <footer>
        <Leave state={state} />
        <Elapsed since={since} />
      </footer>
    </div>
  )
}

type LineId = Exclude<Working['step'], 'check'> | 'guide' | CheckId

/** The steps of each kind of intent, in their order. */
function linesOf({ intent }: Working): LineId[] {
  if (intent.kind === 'revoke') return ['authorize', 'revoke']
  const making = intent.guided ? (['guide', 'importing'] as const) : (['register'] as const)
  return [
    'authorize',
    ...CHECK_IDS,
    ...making,
    'verify',
    ...(intent.kind === 'replace' && !intent.keepsOld ? ['retire' as const] : []),
  ]
}

const isCheck = (id: LineId): id is CheckId => CHECK_IDS.some((check) => check === id)

/** The checks run before the admin is guided, or together with the registration: the answer says how each came out. */
function statusOf(state: Working, id: LineId): Status {
  const lines = linesOf(state)
  if (isCheck(id)) {
    if (state.step === 'authorize') return 'waiting'
    if (!('checks' in state)) return 'current'
    return state.checks.find((check) => check.id === id)?.status === 'unknown' ? 'unknown' : 'done'
  }
  const ahead = lines.indexOf(id) - lines.indexOf(state.step === 'check' ? 'guide' : state.step)
  return ahead < 0 ? 'done' : ahead > 0 || id === 'register' || id === 'guide' ? 'waiting' : 'current'
}

const hooksOf = (id: CheckId, status: Status) => ({
  'data-check': id,
  'data-status': status === 'done' ? 'pass' : status === 'unknown' ? 'unknown' : 'waiting',
})

/**
 * Before Allow nothing has begun. After it, the admin may stop waiting and is told what is open. A token that is in the
 * vault continues without the admin.
 */
function Leave({ state }: { state: Working }) {
  const isOpen = state.step === 'authorize'
  const leave = () => {
    if (canCancel(state)) send('wizard/close', {}).catch(() => undefined)
    if (isOpen || !canCancel(state)) go({ view: 'list' })
  }
  return (
    <button type="button" class="link" data-action="close" onClick={leave}>
      {canCancel(state) ? t().cancel : t().backToList}
    </button>
  )
}

/** The time since the step began, not since the view opened: a panel that is opened again tells the real time. */
function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), PATIENCE_MS)
    return () => clearInterval(timer)
  }, [])
  const ms = since && now - since
  return <span class="secondary figures">{ms > PATIENCE_MS ? t().progress.seconds(Math.floor(ms / 1000)) : ''}</span>
}
