/** Every way in which a creation can stop: what happened, whether anything is in EBS now, what to do. */
import type { Check } from '../../shared/checks.ts'
import { send } from '../ui/client.ts'
import { FailureDetails, FailureNotice } from '../ui/failure-notice.tsx'
import { t } from '../ui/i18n.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { useAction } from '../ui/use-action.ts'
import type { WizardState } from '../wizard/state.ts'
import { go } from './place.ts'

type State = Extract<WizardState, { step: 'denied' | 'blocked' | 'confirm' | 'taken' | 'interrupted' | 'failed' }>

export function outcomeTitle({ step }: State): string {
  return t().outcome[step]
}

export function Outcome({ state }: { state: State }) {
  const { busy, failure, run } = useAction()
  const close = () => {
    send('wizard/close', {}).catch(() => undefined)
    go({ view: 'list' })
  }
  const ref = state.step === 'taken' ? state.ref : null
  return (
    <div class="column">
      <div class="content">
        <What state={state} />
        {failure && <FailureNotice failure={failure} />}
      </div>
      <footer>
        <button type="button" class="link" data-action="close" onClick={close}>
          {t().backToList}
        </button>
        {ref && (
          <button
            type="button"
            data-action="open"
            onClick={() => {
              send('wizard/close', {}).catch(() => undefined)
              go({ view: 'token', ref })
            }}
          >
            {t().outcome.openToken}
          </button>
        )}
        {state.step === 'confirm' ? (
          <button
            type="button"
            class="main"
            data-action="confirm"
            disabled={busy}
            onClick={() => run(() => send('wizard/confirm', {}))}
          >
            {t().outcome.confirmButton}
          </button>
        ) : (
          <button
            type="button"
            class="main"
            data-action="resume"
            disabled={busy}
            onClick={() => run(() => send('wizard/resume', {}))}
          >
            {mayExist(state) ? t().outcome.finish : t().tryAgain}
          </button>
        )}
      </footer>
    </div>
  )
}

const mayExist = (state: State) =>
  (state.step === 'interrupted' && state.exists !== 'no') || (state.step === 'failed' && state.failure.done !== 'no')

function What({ state }: { state: State }) {
  switch (state.step) {
    case 'interrupted':
      return (
        <p data-done={state.exists}>
          {state.exists === 'no' ? t().outcome.interruptedNothing : t().outcome.interruptedUnknown}
        </p>
      )
    case 'confirm':
      return (
        <>
          <p>{t().outcome.confirmTeach}</p>
          <Checks checks={state.checks} />
        </>
      )
    case 'blocked':
      return (
        <div data-code={state.failure.code} data-done={state.failure.done}>
          <p>{t().outcome.done.no}</p>
          <Checks checks={state.checks} />
          <FailureDetails failure={state.failure} />
        </div>
      )
    case 'denied':
      return (
        <div data-code={state.failure.code} data-done={state.failure.done}>
          <p>{t().failures[state.failure.code].what}</p>
          <p>{t().outcome.done[state.failure.done]}</p>
          <FailureDetails failure={state.failure} />
        </div>
      )
    default:
      return <FailureNotice failure={state.failure} creating />
  }
}

const ICONS: Record<Check['status'], IconName> = { pass: 'check', fail: 'cross', unknown: 'alert' }

function Checks({ checks }: { checks: Check[] }) {
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
              {remedy && <p class="secondary">{remedy}</p>}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
