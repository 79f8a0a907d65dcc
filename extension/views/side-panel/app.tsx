/** The side panel: which view is shown, from where the admin went and from what the background says. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { Failure } from '../../contracts/errors.ts'
import type { AppState } from '../../contracts/messages/app-state.ts'
import { isOver } from '../../contracts/wizard/machine.ts'
import { Waiting } from '../components/notices/waiting.tsx'
import { refreshed, useAppState } from '../hooks/use-app-state.ts'
import { leaveSample, showSample, useSample } from '../hooks/use-sample.ts'
import { send } from '../lib/client.ts'
import { Agree } from './agree.tsx'
import { Connect } from './connect.tsx'
import { go, usePlace } from './frame/navigation.ts'
import { SampleRibbon } from './frame/sample-ribbon.tsx'
import { changeFilter, UNFILTERED } from './list/filter.ts'
import { List } from './list/list.tsx'
import { LockScreen } from './lock/lock-screen.tsx'
import { RequiredPassphrase } from './lock/required-passphrase.tsx'
import { Parameters } from './parameters.tsx'
import { Token } from './token/token.tsx'
import { Revoke } from './wizard/revoke.tsx'
import { Wizard } from './wizard/wizard.tsx'

/** A panel that is just being opened has asked by then. */
const OPENS_WITHIN_MS = 3_000

/** The welcome page leads here to look around (views/welcome/app.tsx). */
const TO_LOOK_AROUND = '?sample'

export function App({ seen = null }: { seen?: AppState | null }) {
  const { isShown } = useSample()
  const [isDue, setDue] = useState(location.search === TO_LOOK_AROUND)
  useEffect(() => {
    if (isDue) showSample().finally(() => setDue(false))
  }, [])
  if (isDue) return null
  if (!isShown) return <Panel key="own" seen={seen} />
  return (
    <>
      <SampleRibbon onConnect={connect} />
      <Panel key="sample" seen={null} />
    </>
  )
}

/** Ends looking around, where it was begun. */
function connect(): void {
  go({ view: 'list' })
  changeFilter(UNFILTERED)
  leaveSample()
  if (location.search === TO_LOOK_AROUND) location.assign('/welcome.html')
}

function Panel({ seen }: { seen: AppState | null }) {
  const known = useAppState(seen)
  const { appState, reload } = known
  useTargets(appState)
  useOpenWizard(appState)
  useDueChecks(appState)
  if (!appState) return <Waiting known={known} />
  return <View appState={appState} failure={known.failure} reload={reload} />
}

/** `failure`: the last time that the state was asked for, there was no answer, so it may be an old one. */
type ViewProps = { appState: AppState; failure: Failure | null; reload: () => void }

function View({ appState, failure, reload }: ViewProps) {
  const at = usePlace()
  if (appState.lock.locked) return <LockScreen {...appState} />
  if (appState.lock.required && appState.lock.mode === 'device') return <RequiredPassphrase />
  if (!appState.environment) return <Connect appState={appState} reload={reload} />
  const { wizard, agreement } = appState
  if (agreement) return <Agree appState={appState} pending={agreement} reload={reload} />
  if (at.view === 'wizard' && wizard) {
    if (wizard.step !== 'done') return <Wizard appState={appState} state={wizard} />
    return <Token key={wizard.ref} appState={appState} refOf={wizard.ref} created={wizard} />
  }
  // The token may be one of those that are still to come.
  if ((at.view === 'revoke' || at.view === 'token') && appState.moreTokens > 0) {
    return <Waiting known={{ appState, failure, reload: async () => reload() }} />
  }
  if (at.view === 'revoke') return <Revoke key={at.ref} appState={appState} refOf={at.ref} successor={at.successor} />
  if (at.view === 'token') return <Token key={at.ref} appState={appState} refOf={at.ref} />
  if (at.view === 'parameters') return <Parameters appState={appState} />
  return <List appState={appState} failure={failure} reload={reload} />
}

/** In a window that was not used last, one that waits will do. */
let isWaiting = false

/**
 * Goes to the place that another page of ours asked for. It happened in the window that was used last, so a panel in another
 * window asks later, in case none is open there.
 */
async function takeTarget() {
  const { windows } = browser
  if ((await windows.getCurrent()).id !== (await windows.getLastFocused()).id) {
    if (isWaiting) return null
    isWaiting = true
    await new Promise((resume) => setTimeout(resume, OPENS_WITHIN_MS))
    isWaiting = false
  }
  return send('take-target', {})
}

/** The panel in a site's page may have sent the admin here: to the wizard, or to one token. */
function useTargets(appState: AppState | null): void {
  useEffect(() => {
    takeTarget().then(
      async (target) => {
        if (!target) return
        // The view that it asks for is in the newest app state: with an earlier one, another would flash.
        await refreshed()
        if (target.view === 'list') changeFilter({ ...UNFILTERED, everywhere: true, state: target.state })
        go(target)
      },
      () => undefined,
    )
  }, [appState])
}

/** The panel is open and somebody is signed in: what is due is checked now. */
function useDueChecks(appState: AppState | null): void {
  const isReady = appState?.user != null && !appState.lock.locked
  useEffect(() => {
    if (isReady) send('check/due', {}).catch(() => undefined)
  }, [isReady, appState?.environment])
}

/** When the panel opens while a creation is under way or unfinished, it shows that first. */
function useOpenWizard(appState: AppState | null): void {
  const looked = useRef(false)
  useEffect(() => {
    if (!appState || looked.current) return
    looked.current = true
    if (appState.wizard && !isOver(appState.wizard)) go({ view: 'wizard' })
  }, [appState])
}
