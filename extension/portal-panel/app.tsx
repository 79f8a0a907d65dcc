/**
 * The Integrations panel inside the portal's page. The page around it is not trusted: here one looks and starts, and everything
 * else happens in the side panel. No value ever comes here.
 */
import type { Overview, Target, TokenRow } from '../messages.ts'
import { send } from '../ui/client.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { t } from '../ui/i18n.ts'
import { Icon } from '../ui/icon.tsx'
import { resultOf, TokenItem, tokenName } from '../ui/token-item.tsx'
import { useAction } from '../ui/use-action.ts'
import { useOverview } from '../ui/use-overview.ts'
import { VerificationTable } from '../ui/verification-table.tsx'
import { openSidePanel, useTab } from './side-panel.ts'

export function App() {
  const overview = useOverview()
  const tab = useTab()
  if (!overview) return <main data-view="loading" aria-busy="true" />
  return <Panel overview={overview} tab={tab} />
}

function Panel({ overview, tab }: { overview: Overview; tab: number | null }) {
  const { busy, failure, run } = useAction()
  const environment = overview.environments.find(({ id }) => id === overview.environment)
  /** The side panel opens within the click; what it should show follows. */
  const inSidePanel = (target: Target, first?: () => Promise<unknown>) => {
    const opened = openSidePanel(tab)
    run(async () => {
      await opened
      await first?.()
      await send('show-in-panel', target)
    })
  }
  return (
    <main data-view="list">
      <header>
        <div class="bar">
          <h1>{t().title}</h1>
          {environment && <span class={`pill ${environment.kind}`}>{environment.name}</span>}
          <button
            type="button"
            class="small"
            data-action="check"
            disabled={busy || overview.tokens.length === 0}
            onClick={() => run(() => send('verify', {}))}
          >
            {busy ? t().token.checking : t().portal.checkAll}
          </button>
          <button
            type="button"
            class="main"
            data-action="add-token"
            onClick={() => inSidePanel({ view: 'wizard' }, () => send('wizard/start', {}))}
          >
            {t().list.add}
          </button>
        </div>
      </header>
      <div class="content">
        {failure?.code === 'sign_in_required' ? (
          <p class="notice calm">
            <span class="grow">{t().portal.signIn}</span>
            <button
              type="button"
              class="small"
              data-action="sign-in"
              onClick={() => inSidePanel({ view: 'parameters' })}
            >
              {t().portal.openPanel}
            </button>
          </p>
        ) : (
          failure && <FailureNotice failure={failure} />
        )}
        {overview.tokens.length === 0 ? (
          <div class="empty">
            <Icon name="plug" />
            <h2>{t().list.none}</h2>
            <p>{t().list.teach}</p>
          </div>
        ) : (
          <ul class="cards">
            {overview.tokens.map((token) => (
              <Card
                key={token.ref}
                token={token}
                environment={environment}
                onOpen={() => inSidePanel({ view: 'token', ref: token.ref })}
              />
            ))}
          </ul>
        )}
        <p class="secondary">{t().portal.lookOnly}</p>
      </div>
    </main>
  )
}

type CardProps = { token: TokenRow; environment: Overview['environments'][number] | undefined; onOpen: () => void }

function Card({ token, environment, onOpen }: CardProps) {
  return (
    <li class="card" data-ref={token.ref} data-result={resultOf(token)}>
      <div class="row">
        <TokenItem token={token} environment={environment} />
      </div>
      <VerificationTable verification={token.verification} />
      <button
        type="button"
        class="small"
        data-action="open"
        aria-label={t().list.openToken(tokenName(token, environment))}
        onClick={onOpen}
      >
        {t().portal.openPanel}
      </button>
    </li>
  )
}
