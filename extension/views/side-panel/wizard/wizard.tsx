/** Creating, replacing, revoking: one view for every step of the wizard's machine. */
import { useCallback } from 'preact/hooks'
import type { Environment } from '../../../../shared/environment.ts'
import type { AppState } from '../../../contracts/messages/app-state.ts'
import { isMaking, isWorking } from '../../../contracts/wizard/machine.ts'
import type { WizardState } from '../../../contracts/wizard/state.ts'
import { t } from '../../../i18n/index.ts'
import { TitleBar } from '../../components/title-bar.tsx'
import { send } from '../../lib/client.ts'
import { Caption } from '../frame/caption.tsx'
import { go } from '../frame/navigation.ts'
import { Describe } from './describe.tsx'
import { Guide } from './guide.tsx'
import { Outcome } from './outcome.tsx'
import { Progress } from './progress.tsx'
import { Revoked } from './revoked.tsx'

const toList = () => go({ view: 'list' })

type Open = Exclude<WizardState, { step: 'done' }>

export function Wizard({ appState, state }: { appState: AppState; state: Open }) {
  const wanted = 'intent' in state ? state.intent.environment : state.environment
  const environment = appState.environments.find(({ id }) => id === wanted)
  const working = isWorking(state)
  /** Leaves a wizard that has ended or has not begun. A running operation continues. */
  const leave = useCallback(() => {
    if (!working) send('wizard/close', {}).catch(() => undefined)
    toList()
  }, [working])
  return (
    <main data-view="wizard">
      {/* The steps of the progress are one screen: the focus moves when the screen changes, not the line. */}
      <TitleBar
        key={working ? 'progress' : state.step}
        title={titleOf(state)}
        environment={environment}
        // The admin may only look something up while the portal is open: it is left by Cancel alone.
        onBack={state.step === 'guide' ? toList : leave}
      />
      <section class="step" data-step={state.step}>
        <Screen appState={appState} state={state} environment={environment} onBack={leave} />
      </section>
    </main>
  )
}

type ScreenProps = { appState: AppState; state: Open; environment: Environment | undefined; onBack: () => void }

function Screen({ appState, state, environment, onBack }: ScreenProps) {
  if (state.step === 'describe') return <Describe appState={appState} state={state} />
  const caption = <Caption intent={state.intent} environment={environment} />
  if (isWorking(state))
    return (
      <Progress state={state} since={appState.wizardSince}>
        {caption}
      </Progress>
    )
  if (state.step === 'guide')
    return <Guide state={state} appState={appState} environment={environment} caption={caption} onBack={onBack} />
  if (state.step === 'revoked' || state.step === 'unconfirmed') {
    return (
      <Revoked state={state} canRevoke={environment?.revocable === true} onBack={onBack}>
        {caption}
      </Revoked>
    )
  }
  return <Outcome state={state}>{caption}</Outcome>
}

/**
 * The title of an open wizard, by what was seen: after a failure that may have changed EBS, it does not say that nothing was
 * done.
 */
export function titleOf(state: Open): string {
  if (state.step === 'describe') return state.replaces ? t().life.replaceTitle : t().describe.title
  if (isWorking(state)) return t().progress.titles[state.step]
  if (state.step === 'guide') return isMaking(state.intent) ? t().guide.make : t().guide.remove
  if (state.step === 'revoked') return t().life.revoked
  if (state.step === 'unconfirmed') return t().life.unconfirmed[state.found].title
  if (state.step === 'failed' && state.failure.done !== 'no') return t().outcome.interrupted
  return state.step === 'denied' ? t().outcome.denied[state.intent.kind] : t().outcome[state.step]
}
