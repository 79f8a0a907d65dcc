/** The side panel without a relay: what it is, and the one next step. */
import type { Overview } from '../overview.ts'
import { ConnectForm } from '../ui/connect-form.tsx'
import { Heading } from '../ui/heading.tsx'
import { t } from '../ui/i18n.ts'

export function Connect({ overview }: { overview: Overview }) {
  return (
    <main data-view="connect">
      <header>
        <div class="bar">
          <Heading>{t().connect.title}</Heading>
        </div>
      </header>
      <div class="content">
        <p>{t().connect.teach}</p>
        <ConnectForm failure={overview.relay.failure} />
      </div>
    </main>
  )
}
