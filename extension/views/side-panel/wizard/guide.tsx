/**
 * The admin's turn, in the vendor's portal: the steps there, ticked off as the coach in its pages sees them, and a field for
 * the value, which works without any coach.
 */

import type { ComponentChildren } from 'preact'
import type { Environment } from '../../../../shared/environment.ts'
import type { AppState } from '../../../contracts/messages/app-state.ts'
import { GUIDE_STEPS } from '../../../contracts/pages/guide-steps.ts'
import { isMaking } from '../../../contracts/wizard/machine.ts'
import type { Guiding, WizardState } from '../../../contracts/wizard/state.ts'
import { exactTime, t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Content } from '../../components/content.tsx'
import { ValueForm } from '../../components/form/value-form.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { Quoted } from '../../components/quoted.tsx'
import { type Action, useAction } from '../../hooks/use-action.ts'
import { useSaid } from '../../hooks/use-said.ts'
import { send } from '../../lib/client.ts'
import { type Status, StepLine } from '../frame/step-line.tsx'
import { Checks } from './checks.tsx'
import { OpenPortal, useCoachAccess } from './open-portal.tsx'

type State = Extract<WizardState, { step: 'guide' }>
type Props = {
  state: State
  appState: AppState
  environment: Environment | undefined
  caption: ComponentChildren
  onBack: () => void
}

export function Guide({ state, appState, environment, caption, onBack }: Props) {
  const { busy, failure: own, run } = useAction()
  const failure = state.failure ?? own
  const isNew = isMaking(state.intent)
  const [granted, setGranted] = useCoachAccess(environment)
  return (
    <div class="column" data-at={state.guiding.at ?? undefined}>
      <Content>
        {caption}
        {!granted && <p class="notice calm">{t().guide.asks}</p>}
        {isNew ? <Making state={state} busy={busy} run={run} /> : <Removing state={state} appState={appState} />}
        {failure && <FailureNotice failure={failure} />}
      </Content>
      <footer>
        <button type="button" class="link" data-action="close" onClick={onBack}>
          {t().cancel}
        </button>
        <div class="actions">
          {!isNew && (
            <ActionButton action="resume" busy={busy} onClick={() => run(() => send('wizard/resume', {}))}>
              {t().guide.removed}
            </ActionButton>
          )}
          {environment?.guide && (
            <OpenPortal environment={environment} url={environment.guide.url} onGranted={setGranted} />
          )}
        </div>
      </footer>
    </div>
  )
}

function Making({ state, busy, run }: { state: State; busy: boolean; run: Action['run'] }) {
  const { guiding, checks } = state
  useSaid(stepInWords(guiding))
  const open = checks.filter(({ status }) => status === 'unknown')
  return (
    <>
      <p>{t().guide.teach}</p>
      {open.length > 0 && (
        <details class="fold">
          <summary>{t().guide.look}</summary>
          <Checks checks={open} />
        </details>
      )}
      <ol class="lines">
        {GUIDE_STEPS.map((step, index) => (
          <StepLine
            key={step}
            text={t().guide.steps[step]}
            status={statusOf(index, guiding)}
            hooks={{ 'data-guide': step, 'data-status': statusOf(index, guiding) }}
          />
        ))}
      </ol>
      {guiding.at === 'lost' && <p class="notice calm">{t().guide.lost}</p>}
      <ValueForm label={t().guide.paste} busy={busy} onValue={(value) => run(() => send('guide/take', { value }))} />
    </>
  )
}

/** Which one is to go: another may be called the same. */
function Removing({ state: { intent, guiding }, appState }: { state: State; appState: AppState }) {
  useSaid(removalInWords(guiding))
  const old = appState.tokens.find(({ ref }) => ref === intent.targetRef)
  return (
    <>
      <p>{intent.kind === 'replace' ? t().guide.oldStillThere : t().guide.stillThere}</p>
      {old?.createdAt && (
        <p class="strong">
          {old.description} · {t().token.created(exactTime(old.createdAt))}
        </p>
      )}
      {guiding.at === 'lost' && <p class="notice calm">{removalInWords(guiding)}</p>}
      <p>
        <Quoted text={t().guide.how} />
      </p>
    </>
  )
}

/** Said once for each step that the coach sees. */
function stepInWords({ at }: Guiding): string | null {
  if (at === null) return null
  if (at === 'lost') return t().guide.lost
  return t().said.step(GUIDE_STEPS.indexOf(at) + 1, GUIDE_STEPS.length, t().guide.steps[at])
}

/** A removal has two steps: to the list, and there. */
function removalInWords({ at }: Guiding): string | null {
  if (at === null) return null
  const { coach, steps } = t().guide
  if (at === 'lost') return `${coach.lost}.`
  return at === 'tab' ? steps.tab : coach.remove
}

/** The status of a step: those before the step that the coach sees are done. If the coach is lost, none is. */
function statusOf(index: number, { at, asked }: Guiding): Status {
  if (at === 'lost') return 'waiting'
  const current = GUIDE_STEPS.findIndex((step) => step === (at ?? (asked ? 'show' : 'tab')))
  return index < current ? 'done' : index === current ? 'current' : 'waiting'
}
