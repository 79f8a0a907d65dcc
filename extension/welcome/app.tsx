/** Shown once, after installation: connect to a relay, then where to begin. */
import { Connect } from '../ui/connect.tsx'
import { t } from '../ui/i18n.ts'
import { Icon } from '../ui/icon.tsx'
import { useOverview } from '../ui/use-overview.ts'

export function App() {
  const overview = useOverview()
  if (!overview) return <main data-view="loading" aria-busy="true" />
  const { environments, relay } = overview
  return (
    <main data-view="welcome" class="page">
      <header>
        <h1>{t().welcome.title}</h1>
      </header>
      <div class="content">
        <p>{t().welcome.teach}</p>
        {environments.length > 0 ? (
          <div class="notice good" role="status">
            <Icon name="check" />
            <div>
              <p class="strong">{t().welcome.connected}</p>
              <p>{t().welcome.ready(environments.length)}</p>
              <p>{t().welcome.next}</p>
            </div>
          </div>
        ) : (
          <Connect failure={relay.failure} />
        )}
      </div>
    </main>
  )
}
