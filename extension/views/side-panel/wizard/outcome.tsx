/** Every way in which a creation can stop: what happened, whether anything is in EBS now, what to do. */
import type { ComponentChildren } from 'preact'
import type { Failure } from '../../../contracts/errors.ts'
import { mayExist } from '../../../contracts/wizard/machine.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Content } from '../../components/content.tsx'
import { FailureDetails } from '../../components/notices/failure-details.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { Quoted } from '../../components/quoted.tsx'
import { type Action, useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'
import { go } from '../frame/navigation.ts'
import { Checks } from './checks.tsx'
import { OutcomeActions, type Stopped } from './outcome-actions.tsx'

export function Outcome({ state, children }: { state: Stopped; children: ComponentChildren }) {
  const { busy, failure, run } = useAction()
  return (
    <div class="column">
      <Content>
        {children}
        <What state={state} />
        {failure && <FailureNotice failure={failure} />}
        {mayExist(state) && <Abandon busy={busy} run={run} />}
      </Content>
      <OutcomeActions state={state} busy={busy} run={run} />
    </div>
  )
}

/** Nobody here can find out what became of it: the admin looks in EBS, and ends it. */
function Abandon({ busy, run }: Pick<Action, 'busy' | 'run'>) {
  const end = async () => {
    await send('wizard/abandon', {})
    go({ view: 'list' })
  }
  return (
    <details data-abandon>
      <summary>{t().outcome.abandonTitle}</summary>
      <p>{t().outcome.abandonTeach}</p>
      <ActionButton action="abandon" busy={busy} onClick={() => run(end)}>
        {t().outcome.abandonButton}
      </ActionButton>
    </details>
  )
}

function What({ state }: { state: Stopped }) {
  const done = t().outcome.done[state.intent.kind]
  switch (state.step) {
    case 'interrupted':
      return (
        <div data-done={state.exists}>
          <p>{t().outcome.stopped[state.exists]}</p>
          <p>{done[state.exists]}</p>
          {state.exists === 'unknown' && <p>{t().outcome.finishTeach}</p>}
        </div>
      )
    case 'confirm':
      return (
        <>
          <p>
            {done.no} {t().outcome.confirmTeach}
          </p>
          <Checks checks={state.checks} />
        </>
      )
    case 'blocked':
      return (
        <div data-code={state.failure.code} data-done={state.failure.done}>
          <p>
            {done[state.failure.done]} {t().outcome.blockedTeach}
          </p>
          <Checks checks={state.checks} />
          <FailureDetails failure={state.failure} />
        </div>
      )
    case 'denied':
    case 'already-registered':
      return <Calm failure={state.failure} done={done[state.failure.done]} />
    case 'failed':
      return <FailureNotice failure={state.failure} doing={state.intent.kind} />
  }
}

/** Nothing is broken: the admin chose so, or EBS has one already. */
function Calm({ failure, done }: { failure: Failure; done: string }) {
  const { what, next } = t().failures[failure.code]
  return (
    <div data-code={failure.code} data-done={failure.done}>
      <p>
        <Quoted text={what} />
      </p>
      <p>{done}</p>
      <p>
        <Quoted text={next} />
      </p>
      <FailureDetails failure={failure} />
    </div>
  )
}
