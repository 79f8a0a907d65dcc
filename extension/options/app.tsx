/** Settings: the relay, its environments, and what protects the values. */
import type { Overview } from '../messages.ts'
import { Connect } from '../ui/connect.tsx'
import { t } from '../ui/i18n.ts'
import { useOverview } from '../ui/use-overview.ts'

export function App() {
  const overview = useOverview()
  if (!overview) return <main data-view="loading" aria-busy="true" />
  return (
    <main data-view="options" class="page">
      <header>
        <h1>{t().options.title}</h1>
      </header>
      <div class="content">
        <section>
          <h2>{t().options.relay}</h2>
          {overview.relay.url && <p class="id">{overview.relay.url}</p>}
          <Connect failure={overview.relay.failure} />
        </section>
        <section>
          <h2>{t().options.environments}</h2>
          <Environments overview={overview} />
        </section>
        <section>
          <h2>{t().options.protection}</h2>
          <p>{t().options.device}</p>
        </section>
      </div>
    </main>
  )
}

function Environments({ overview: { environments } }: { overview: Overview }) {
  if (environments.length === 0) return <p class="muted">{t().options.none}</p>
  return (
    <ul class="lines">
      {environments.map(({ id, name, kind, ebsOrigin, registration }) => (
        <li key={id} class="bar">
          <span class="strong">{name}</span>
          <span class={`pill ${kind}`}>{t().kind[kind]}</span>
          <span class="secondary grow clip">
            {ebsOrigin} · {t().options.registration[registration]}
          </span>
        </li>
      ))}
    </ul>
  )
}
