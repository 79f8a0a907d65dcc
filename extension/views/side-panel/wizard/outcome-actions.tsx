/** The actions where a creation stopped. Enter starts the main one, but for what the admin has to confirm. */
import { useEffect, useRef } from 'preact/hooks'
import { isValueLost, mayExist } from '../../../contracts/wizard/machine.ts'
import type { WizardState } from '../../../contracts/wizard/state.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import type { Action } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'
import { go, type Place } from '../frame/navigation.ts'

/** The states in which a creation has stopped before its end. */
export type Stopped = Extract<
  WizardState,
  { step: 'denied' | 'blocked' | 'confirm' | 'already-registered' | 'interrupted' | 'failed' }
>

type Props = { state: Stopped; busy: boolean; run: Action['run'] }

export function OutcomeActions({ state, busy, run }: Props) {
  const leave = (to: Place) => {
    send('wizard/close', {}).catch(() => undefined)
    go(to)
  }
  const isLost = isValueLost(state)
  const ref =
    state.step === 'already-registered'
      ? state.ref
      : isLost && state.step === 'failed'
        ? (state.failure.ref ?? null)
        : null
  const again =
    mayExist(state) || state.intent.createdRef || state.intent.successorRef ? t().outcome.finish : t().tryAgain
  return (
    <footer>
      <button type="button" class="link" data-action="close" onClick={() => leave({ view: 'list' })}>
        {t().backToList}
      </button>
      <div class="actions">
        {state.step === 'confirm' ? (
          // Not by Enter on the heading: two presses of Enter in the form before would confirm what nobody has read.
          <ActionButton class="main" action="confirm" busy={busy} onClick={() => run(() => send('wizard/confirm', {}))}>
            {t().outcome.confirmButton}
          </ActionButton>
        ) : ref ? (
          <>
            {!isLost && (
              <ActionButton action="resume" busy={busy} onClick={() => run(() => send('wizard/resume', {}))}>
                {again}
              </ActionButton>
            )}
            <Main action="open" busy={busy} onClick={() => leave({ view: 'token', ref })}>
              {t().outcome.openToken}
            </Main>
          </>
        ) : (
          <Main action="resume" busy={busy} onClick={() => run(() => send('wizard/resume', {}))}>
            {again}
          </Main>
        )}
      </div>
    </footer>
  )
}

type MainProps = { action: string; busy: boolean; onClick: () => void; children: string }

function Main({ action, busy, onClick, children }: MainProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // On a button or a link Enter is theirs; on the heading, where the focus is at first, it is ours.
      if (event.key === 'Enter' && !event.repeat && document.activeElement?.tagName === 'H1') button.current?.click()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <ActionButton class="main" ref={button} action={action} busy={busy} onClick={onClick}>
      {children}
    </ActionButton>
  )
}
