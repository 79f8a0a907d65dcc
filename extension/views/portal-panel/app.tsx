/**
 * The Integrations panel inside the portal's page. The page around it is not trusted: here one looks and starts, and everything
 * else happens in the side panel. No value ever comes here.
 */
import { useState } from 'preact/hooks'
import type { AppState } from '../../contracts/messages/app-state.ts'
import type { Target } from '../../contracts/messages/views.ts'
import { t } from '../../i18n/index.ts'
import { ActionButton } from '../components/action-button.tsx'
import { EnvironmentPill } from '../components/environment-pill.tsx'
import { Empty } from '../components/notices/empty.tsx'
import { FailureNotice } from '../components/notices/failure-notice.tsx'
import { Waiting } from '../components/notices/waiting.tsx'
import { saidOfAll } from '../components/token/say-results.ts'
import { useAction } from '../hooks/use-action.ts'
import { refreshed, useAppState } from '../hooks/use-app-state.ts'
import { useSaid } from '../hooks/use-said.ts'
import { send } from '../lib/client.ts'
import { canOpenSidePanel, openSidePanel, useTab } from '../lib/side-panel.ts'
import { Card } from './card.tsx'

export function App() {
  const known = useAppState()
  const tab = useTab()
  if (!known.appState) return <Waiting known={known} />
  return <Panel appState={known.appState} reload={known.reload} tab={tab} />
}

type Props = { appState: AppState; reload: () => void; tab: number | null }

function Panel({ appState, reload, tab }: Props) {
  const { environments, environment, relay } = appState
  const tokens = appState.tokens.filter(({ retired }) => !retired)
  const { busy, failure, run } = useAction()
  const [isSent, setSent] = useState(false)
  const current = environments.find(({ id }) => id === environment)
  /** The side panel opens within the click; what it should show follows. */
  const inSidePanel = (target: Target, first?: () => Promise<unknown>) => {
    const opened = openSidePanel(tab)
    run(async () => {
      await opened
      await first?.()
      await send('show-in-panel', target)
      setSent(true)
    })
  }
  const check = () =>
    run(
      async () => {
        await send('verify', {})
        return refreshed()
      },
      (checked) => saidOfAll(checked?.tokens.filter(({ retired }) => !retired) ?? tokens),
    )
  const needsSignIn = failure?.code === 'sign_in_required'
  useSaid(needsSignIn ? t().portal.signIn : null, 'assertive')
  useSaid(isSent && !canOpenSidePanel ? t().portal.useButton : null)
  return (
    <main data-view="list">
      <header>
        <div class="bar">
          <h1>{t().title}</h1>
          {current && <EnvironmentPill environment={current} />}
          <div class="actions">
            <ActionButton
              action="check"
              busy={busy}
              blocked={tokens.length === 0 && t().blocked.nothingToCheck}
              onClick={check}
            >
              {t().list.checkAll}
            </ActionButton>
            <button
              type="button"
              class="main"
              data-action="add-token"
              onClick={() => inSidePanel({ view: 'wizard' }, () => send('wizard/start', {}))}
            >
              {t().list.add}
            </button>
          </div>
        </div>
      </header>
      <div class="content" aria-busy={busy}>
        {relay.failure && <FailureNotice failure={relay.failure} onRetry={reload} />}
        {needsSignIn && (
          <div class="notice calm" data-code={failure.code} data-done={failure.done}>
            <p class="grow">{t().portal.signIn}</p>
            <button
              type="button"
              class="small"
              data-action="sign-in"
              onClick={() => inSidePanel({ view: 'parameters' })}
            >
              {t().portal.openPanel}
            </button>
          </div>
        )}
        {isSent && !canOpenSidePanel && (
          <p class="notice calm" data-hint="toolbar-button">
            {t().portal.useButton}
          </p>
        )}
        {failure && !needsSignIn && <FailureNotice failure={failure} />}
        {appState.listFailure && <FailureNotice failure={appState.listFailure} />}
        {tokens.length === 0 ? (
          <Empty {...appState} />
        ) : (
          <ul class="cards">
            {tokens.map((token) => (
              <Card
                key={token.ref}
                token={token}
                environment={current}
                onOpen={() => inSidePanel({ view: 'token', ref: token.ref })}
              />
            ))}
          </ul>
        )}
        <p class="secondary">{busy ? t().token.checking : tokens.length > 0 ? t().portal.lookOnly : ''}</p>
      </div>
    </main>
  )
}
