/** Add token: one view for every step of the wizard's machine. */
import type { Overview } from '../messages.ts'
import { send } from '../ui/client.ts'
import { t } from '../ui/i18n.ts'
import { TitleBar } from '../ui/title-bar.tsx'
import type { WizardState } from '../wizard/state.ts'
import { Describe } from './describe.tsx'
import { Outcome, outcomeTitle } from './outcome.tsx'
import { go } from './place.ts'
import { Progress } from './progress.tsx'

type Open = Exclude<WizardState, { step: 'done' }>

export function Wizard({ overview, state }: { overview: Overview; state: Open }) {
  /** What is under way goes on; what has ended, or has not begun, is left. */
  const back = () => {
    if (state.step !== 'register' && state.step !== 'verify' && state.step !== 'authorize') {
      send('wizard/close', {}).catch(() => undefined)
    }
    go({ view: 'list' })
  }
  return (
    <main data-view="wizard">
      <TitleBar key={titleKey(state)} title={titleOf(state)} onBack={back} />
      <section class="step" data-step={state.step}>
        <Step overview={overview} state={state} />
      </section>
    </main>
  )
}

/** The three steps of the progress are one screen: the focus moves when the screen changes, not the line. */
const titleKey = ({ step }: Open) => (step === 'register' || step === 'verify' ? 'authorize' : step)

function titleOf(state: Open): string {
  if (state.step === 'describe') return t().describe.title
  if (state.step === 'authorize' || state.step === 'register' || state.step === 'verify') {
    return t().progress.titles[state.step]
  }
  return outcomeTitle(state)
}

function Step({ overview, state }: { overview: Overview; state: Open }) {
  if (state.step === 'describe') return <Describe overview={overview} state={state} />
  if (state.step === 'authorize' || state.step === 'register' || state.step === 'verify') {
    return <Progress state={state} />
  }
  return <Outcome state={state} />
}
