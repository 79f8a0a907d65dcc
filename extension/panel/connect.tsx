/** The side panel without a relay: what it is, and the one next step. */
import type { Overview } from '../overview.ts'
import { ConnectForm } from '../ui/connect-form.tsx'
import { Heading } from '../ui/heading.tsx'
import { t } from '../ui/i18n.ts'
import { RelayByPolicy } from '../ui/relay-by-policy.tsx'

type Props = { overview: Overview; reload: () => void }

export function Connect({ overview: { relay, policy }, reload }: Props) {
  return (
    <main data-view="connect">
      <header>
        <div class="bar">
          <Heading>{t().connect.title}</Heading>
        </div>
      </header>
      <div class="content">
        <p>{t().connect.teach}</p>
        {policy.relayUrl ? <RelayByPolicy relay={relay} reload={reload} /> : <ConnectForm failure={relay.failure} />}
      </div>
    </main>
  )
}
