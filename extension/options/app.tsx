/** Settings: the relay, its environments, and what protects the values. */
import { ConnectForm } from '../ui/connect-form.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { t } from '../ui/i18n.ts'
import type { Known } from '../ui/use-overview.ts'
import { useOverview } from '../ui/use-overview.ts'
import { Waiting } from '../ui/waiting.tsx'
import { Environments } from './environments.tsx'

export function App() {
  const known = useOverview()
  if (!known.overview) return <Waiting known={known} />
  return (
    <main data-view="options" class="page">
      <header>
        <h1>{t().options.title}</h1>
        <p class="muted">{t().name}</p>
      </header>
      <div class="content">
        <section>
          <h2>{t().options.relay}</h2>
          <Relay relay={known.overview.relay} reload={known.reload} />
        </section>
        <section>
          <h2>{t().options.environments}</h2>
          <Environments environments={known.overview.environments} />
        </section>
        <section>
          <h2>{t().options.protection}</h2>
          <p>{t().options.sealed}</p>
          <p>{t().options.protects}</p>
          <p>{t().options.protectsNot}</p>
        </section>
      </div>
    </main>
  )
}

function Relay({ relay, reload }: { relay: NonNullable<Known['overview']>['relay']; reload: () => void }) {
  if (!relay.url) {
    return (
      <>
        <p>{t().connect.teach}</p>
        <ConnectForm failure={relay.failure} />
      </>
    )
  }
  return (
    <>
      <p class="id">{relay.url}</p>
      {relay.failure && <FailureNotice failure={relay.failure} onRetry={reload} />}
      <details key={relay.url}>
        <summary>{t().options.change}</summary>
        <ConnectForm failure={null} />
      </details>
    </>
  )
}
