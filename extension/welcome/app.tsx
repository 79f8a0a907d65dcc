/** Shown once, after installation: connect to a relay, then where to begin. */
import { ConnectForm } from '../ui/connect-form.tsx'
import { t } from '../ui/i18n.ts'
import { Icon } from '../ui/icon.tsx'
import { useOverview } from '../ui/use-overview.ts'
import { Waiting } from '../ui/waiting.tsx'

export function App() {
  const known = useOverview()
  if (!known.overview) return <Waiting known={known} />
  const { environments, relay } = known.overview
  return (
    <main data-view="welcome" class="page">
      <header>
        <h1>{t().welcome.title}</h1>
        <p class="muted">{t().welcome.teach}</p>
      </header>
      <div class="content">
        {environments.length > 0 ? (
          <Ready count={environments.length} />
        ) : (
          <section>
            <h2>{t().connect.title}</h2>
            <p>{t().connect.teach}</p>
            <ConnectForm failure={relay.failure} />
          </section>
        )}
      </div>
    </main>
  )
}

function Ready({ count }: { count: number }) {
  return (
    <>
      <div class="notice good" role="status">
        <Icon name="check" />
        <div>
          <p class="strong">{t().welcome.connected}</p>
          <p>{t().welcome.ready(count)}</p>
        </div>
      </div>
      <section>
        <h2>{t().welcome.next}</h2>
        <ol class="steps">
          {t().welcome.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </>
  )
}
