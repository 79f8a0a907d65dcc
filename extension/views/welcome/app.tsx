/** The first run: a relay, a passphrase if wanted, and the first endpoint token. */
import type { AppState } from '../../contracts/messages/app-state.ts'
import { t } from '../../i18n/index.ts'
import { ActionButton } from '../components/action-button.tsx'
import { ConnectForm } from '../components/connection/connect-form.tsx'
import { LookAround } from '../components/connection/look-around.tsx'
import { NoEnvironment, offersNothing } from '../components/connection/no-environment.tsx'
import { RelayByPolicy } from '../components/connection/relay-by-policy.tsx'
import { PageOffer } from '../components/connection/site-offer.tsx'
import { Icon } from '../components/icon.tsx'
import { FailureNotice } from '../components/notices/failure-notice.tsx'
import { Waiting } from '../components/notices/waiting.tsx'
import { Quoted } from '../components/quoted.tsx'
import { SetPassphrase } from '../components/vault/set-passphrase.tsx'
import { useAction } from '../hooks/use-action.ts'
import { useAppState } from '../hooks/use-app-state.ts'
import { send } from '../lib/client.ts'
import { openSidePanel, useTab } from '../lib/side-panel.ts'
import { LockScreen } from '../side-panel/lock/lock-screen.tsx'

export function App() {
  const known = useAppState()
  if (!known.appState) return <Waiting known={known} />
  if (known.appState.lock.locked) return <LockScreen {...known.appState} page />
  return (
    <main data-view="welcome" class="page">
      <header>
        <h1>{t().welcome.title}</h1>
        <p class="muted">{t().welcome.teach}</p>
      </header>
      <div class="content">
        <Connect appState={known.appState} reload={known.reload} />
        <Protect lock={known.appState.lock} />
        <Begin appState={known.appState} />
      </div>
    </main>
  )
}

function Connect({ appState, reload }: { appState: AppState; reload: () => void }) {
  const { relay, environments, policy, policyDue, kept } = appState
  const isConnected = environments.length > 0
  return (
    <section>
      <h2>{t().connect.title}</h2>
      {isConnected ? (
        <Done title={t().welcome.connected} text={t().welcome.ready(environments.length)} />
      ) : (
        <p>{t().connect.teach}</p>
      )}
      {isConnected && <PageOffer appState={appState} kind="portal" />}
      {offersNothing(appState) && <NoEnvironment policy={policy} reload={reload} />}
      {policy.relayUrl ? (
        <RelayByPolicy relay={relay} reload={reload} />
      ) : (
        !isConnected && <ConnectForm failure={relay.failure} kept={kept} policyDue={policyDue} />
      )}
      {!relay.url && <LookAround inTab />}
    </section>
  )
}

function Protect({ lock }: Pick<AppState, 'lock'>) {
  return (
    <section>
      <h2>{t().welcome.protect}</h2>
      {lock.mode === 'passphrase' ? (
        <Done title={t().welcome.protected} />
      ) : (
        <>
          <p>{t().welcome.protectTeach}</p>
          <details class="fold" open={lock.required}>
            <summary data-action="passphrase">{t().protection.set}</summary>
            <SetPassphrase change={false} />
          </details>
        </>
      )}
    </section>
  )
}

function Begin({ appState: { environments, lock } }: { appState: AppState }) {
  const { busy, failure, run } = useAction()
  const tab = useTab()
  const missing =
    environments.length === 0
      ? t().blocked.connectFirst
      : lock.required && lock.mode !== 'passphrase'
        ? t().blocked.protectFirst
        : null
  const begin = () => {
    // Called before anything is awaited: the browser wants to see the click.
    const opened = openSidePanel(tab)
    run(async () => {
      await opened
      await send('wizard/start', {})
      // The side panel may have looked for a wizard before there was one.
      await send('show-in-panel', { view: 'wizard' })
    })
  }
  return (
    <section>
      <h2>{t().welcome.begin}</h2>
      <p>
        <Quoted text={t().welcome.beginTeach} />
      </p>
      <div class="bar">
        <ActionButton
          class="main"
          action="add-token"
          busy={busy}
          blocked={missing}
          aria-describedby="add-missing"
          onClick={begin}
        >
          {t().list.add}
        </ActionButton>
        <a href="/help.html">{t().help.title}</a>
      </div>
      {missing && (
        <p id="add-missing" class="muted">
          {missing}
        </p>
      )}
      <p class="secondary">{t().welcome.button}</p>
      {failure && <FailureNotice failure={failure} />}
    </section>
  )
}

function Done({ title, text }: { title: string; text?: string }) {
  return (
    <div class="notice good">
      <Icon name="check" />
      <div>
        <p class="strong">{title}</p>
        {text && <p>{text}</p>}
      </div>
    </div>
  )
}
