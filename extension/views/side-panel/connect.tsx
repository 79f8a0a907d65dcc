/** The side panel without a relay: what it is, and the one next step. */
import type { AppState } from '../../contracts/messages/app-state.ts'
import { t } from '../../i18n/index.ts'
import { ConnectForm } from '../components/connection/connect-form.tsx'
import { FaultyEnvironments } from '../components/connection/faulty-environments.tsx'
import { LookAround } from '../components/connection/look-around.tsx'
import { NoEnvironment, offersNothing } from '../components/connection/no-environment.tsx'
import { RelayByPolicy } from '../components/connection/relay-by-policy.tsx'
import { Content } from '../components/content.tsx'
import { Heading } from '../components/heading.tsx'
import { Elsewhere } from './list/elsewhere.tsx'
import { LostVault } from './lock/lost-vault.tsx'

type Props = { appState: AppState; reload: () => void }

export function Connect({ appState, reload }: Props) {
  const { relay, policy, policyDue, kept, elsewhere, faulty, lock } = appState
  const hasNothing = offersNothing(appState)
  return (
    <main data-view="connect">
      <header>
        <div class="bar">
          <Heading>{t().connect.title}</Heading>
        </div>
      </header>
      <Content>
        <LostVault lock={lock} />
        {hasNothing ? <NoEnvironment policy={policy} reload={reload} /> : <p>{t().connect.teach}</p>}
        <FaultyEnvironments faulty={faulty} />
        {hasNothing && <Elsewhere tokens={elsewhere.filter(({ retired }) => !retired)} />}
        {policy.relayUrl ? (
          <RelayByPolicy relay={relay} reload={reload} />
        ) : (
          <>
            <ConnectForm failure={relay.failure} kept={kept} policyDue={policyDue} />
            {!relay.url && <LookAround />}
          </>
        )}
      </Content>
    </main>
  )
}
