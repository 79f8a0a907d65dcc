/** Settings: the relay, its environments, what protects the values, the checks, backup and history. */
import type { AppState } from '../../contracts/app-state.ts'
import { t } from '../../i18n/index.ts'
import { ByPolicy } from '../components/by-policy.tsx'
import { ConnectForm } from '../components/connection/connect-form.tsx'
import { FaultyEnvironments } from '../components/connection/faulty-environments.tsx'
import { NoEnvironment, offersNothing } from '../components/connection/no-environment.tsx'
import { FailureNotice } from '../components/failure-notice.tsx'
import { Waiting } from '../components/waiting.tsx'
import { useAppState } from '../hooks/use-app-state.ts'
import { LockScreen } from '../side-panel/lock/lock-screen.tsx'
import { Backup } from './backup.tsx'
import { Checks } from './checks.tsx'
import { Environments } from './environments.tsx'
import { History } from './history.tsx'
import { Language } from './language.tsx'
import { Lock } from './lock.tsx'

export function App() {
  const known = useAppState()
  if (!known.appState) return <Waiting known={known} />
  if (known.appState.lock.locked) return <LockScreen {...known.appState} page />
  return (
    <main data-view="options" class="page">
      <header>
        <h1>{t().options.title}</h1>
        <p class="muted">{t().name}</p>
      </header>
      <div class="content">
        <section>
          <h2>{t().options.relay}</h2>
          <Relay appState={known.appState} reload={known.reload} />
        </section>
        <section>
          <h2>{t().options.environments}</h2>
          <FaultyEnvironments faulty={known.appState.faulty} />
          <Environments environments={known.appState.environments} pages={known.appState.pages} />
          {known.appState.policy.environments && <ByPolicy />}
        </section>
        <section>
          <h2>{t().language.title}</h2>
          <Language language={known.appState.language} policy={known.appState.policy} />
        </section>
        <section>
          <h2>{t().protection.title}</h2>
          <Lock {...known.appState} />
        </section>
        <section>
          <h2>{t().checking.title}</h2>
          <Checks checkHours={known.appState.checkHours} policy={known.appState.policy} />
        </section>
        <section>
          <h2>{t().backup.title}</h2>
          <Backup backup={known.appState.backup} kept={known.appState.kept} />
        </section>
        <section>
          <h2>{t().history.title}</h2>
          <History />
        </section>
      </div>
    </main>
  )
}

function Relay({ appState, reload }: { appState: AppState; reload: () => void }) {
  const { relay, policy, policyDue, kept } = appState
  if (!relay.url) {
    return (
      <>
        <p>{t().connect.teach}</p>
        <ConnectForm failure={relay.failure} kept={kept} policyDue={policyDue} />
      </>
    )
  }
  return (
    <>
      <p class="id">{relay.url}</p>
      {relay.failure && <FailureNotice failure={relay.failure} onRetry={reload} />}
      {offersNothing(appState) && <NoEnvironment policy={policy} reload={reload} />}
      {policy.relayUrl ? (
        <ByPolicy />
      ) : (
        <details class="fold" key={relay.url}>
          <summary>{t().options.change}</summary>
          <ConnectForm failure={null} kept={kept} policyDue={policyDue} />
        </details>
      )}
    </>
  )
}
