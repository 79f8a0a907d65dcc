/** The relay that the extension is connected to, and connecting to another one. */
import type { AppState } from '../../contracts/messages/app-state.ts'
import { t } from '../../i18n/index.ts'
import { ConnectForm } from '../components/connection/connect-form.tsx'
import { NoEnvironment, offersNothing } from '../components/connection/no-environment.tsx'
import { ByPolicy } from '../components/notices/by-policy.tsx'
import { FailureNotice } from '../components/notices/failure-notice.tsx'

export function Relay({ appState, reload }: { appState: AppState; reload: () => void }) {
  const { relay, policy, policyDue, kept } = appState
  if (!relay.url) {
    return (
      <>
        <p>{t().connect.teach}</p>
        <ConnectForm failure={relay.failure} kept={kept} policyDue={policyDue} />
      </>
    )
  }
  return (
    <>
      <p class="id">{relay.url}</p>
      {relay.version && <p class="muted">{t().options.version(relay.version)}</p>}
      {relay.failure && <FailureNotice failure={relay.failure} onRetry={reload} />}
      {offersNothing(appState) && <NoEnvironment policy={policy} reload={reload} />}
      {policy.relayUrl ? (
        <ByPolicy />
      ) : (
        <details class="fold" key={relay.url}>
          <summary>{t().options.change}</summary>
          <ConnectForm failure={null} kept={kept} policyDue={policyDue} />
        </details>
      )}
    </>
  )
}
