/** Settings: the relay, its environments, what protects the values, the checks, backup and history. */
import { t } from '../../i18n/index.ts'
import { FaultyEnvironments } from '../components/connection/faulty-environments.tsx'
import { ByPolicy } from '../components/notices/by-policy.tsx'
import { Waiting } from '../components/notices/waiting.tsx'
import { useAppState } from '../hooks/use-app-state.ts'
import { LockScreen } from '../side-panel/lock/lock-screen.tsx'
import { Backup } from './backup.tsx'
import { Checks } from './checks.tsx'
import { Contents } from './contents.tsx'
import { Environments } from './environments.tsx'
import { Group } from './group.tsx'
import { History } from './history.tsx'
import { Keyboard } from './keyboard.tsx'
import { Language } from './language.tsx'
import { Lock } from './lock.tsx'
import { Relay } from './relay.tsx'

export function App() {
  const { appState, reload, ...known } = useAppState()
  if (!appState) return <Waiting known={{ appState, reload, ...known }} />
  if (appState.lock.locked) return <LockScreen {...appState} page />
  const { policy } = appState
  return (
    <main data-view="options" class="page">
      <header>
        <h1>{t().options.title}</h1>
        <p class="muted">{t().name}</p>
        <Contents />
      </header>
      <div class="content">
        <Group id="connection">
          <Relay appState={appState} reload={reload} />
        </Group>
        <Group id="environments">
          <FaultyEnvironments faulty={appState.faulty} />
          <Environments environments={appState.environments} pages={appState.pages} />
          {policy.environments && <ByPolicy />}
        </Group>
        <Group id="display-language">
          <Language language={appState.language} policy={policy} />
        </Group>
        <Group id="keyboard">
          <Keyboard {...appState} />
        </Group>
        <Group id="protection">
          <Lock {...appState} />
        </Group>
        <Group id="checks">
          <Checks checkHours={appState.checkHours} policy={policy} />
        </Group>
        <Group id="backup">
          <Backup backup={appState.backup} kept={appState.kept} />
        </Group>
        <Group id="history">
          <History />
        </Group>
      </div>
    </main>
  )
}
