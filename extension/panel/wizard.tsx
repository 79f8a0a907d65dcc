/** Add token: one view for every step of the wizard's machine. */
import { useCallback } from 'preact/hooks'
import type { Overview } from '../messages.ts'
import { send } from '../ui/client.ts'
import { t } from '../ui/i18n.ts'
import { TitleBar } from '../ui/title-bar.tsx'
import type { WizardState } from '../wizard/state.ts'
import { Describe } from './describe.tsx'
import { Outcome } from './outcome.tsx'
import { go } from './place.ts'
import { Progress } from './progress.tsx'
import { Subject } from './subject.tsx'

type Open = Exclude<WizardState, { step: 'done' }>

export function Wizard({ overview, state }: { overview: Overview; state: Open }) {
  const { step } = state
  const wanted = 'intent' in state ? state.intent.environment : state.environment
  const environment = overview.environments.find(({ id }) => id === wanted)
  /** What is under way goes on; what has ended, or has not begun, is left. */
  const back = useCallback(() => {
    if (!isWorking(step)) send('wizard/close', {}).catch(() => undefined)
    go({ view: 'list' })
  }, [step])
  return (
    <main data-view="wizard">
      <TitleBar key={screenOf(step)} title={titleOf(step)} environment={environment} onBack={back} />
      <section class="step" data-step={step}>
        {state.step === 'describe' ? (
          <Describe overview={overview} state={state} />
        ) : state.step === 'authorize' || state.step === 'register' || state.step === 'verify' ? (
          <Progress state={state}>
            <Subject intent={state.intent} environment={environment} />
          </Progress>
        ) : (
          <Outcome state={state}>
            <Subject intent={state.intent} environment={environment} />
          </Outcome>
        )}
      </section>
    </main>
  )
}

const isWorking = (step: Open['step']) => step === 'authorize' || step === 'register' || step === 'verify'

/** The three steps of the progress are one screen: the focus moves when the screen changes, not the line. */
const screenOf = (step: Open['step']) => (isWorking(step) ? 'progress' : step)

function titleOf(step: Open['step']): string {
  if (step === 'describe') return t().describe.title
  if (step === 'authorize' || step === 'register' || step === 'verify') return t().progress.titles[step]
  return t().outcome[step]
}
