/** Before an environment is used through another relay, or at other addresses: what is sent, where to, and whose it is. */
import type { AppState } from '../../contracts/messages/app-state.ts'
import { addressesElsewhere, isRelaysPage, type PendingAgreement } from '../../contracts/settings/agreement.ts'
import { t } from '../../i18n/index.ts'
import { ActionButton } from '../components/action-button.tsx'
import { connectTo } from '../components/connection/connect-form.tsx'
import { Content } from '../components/content.tsx'
import { Heading } from '../components/heading.tsx'
import { FailureNotice } from '../components/notices/failure-notice.tsx'
import { useAction } from '../hooks/use-action.ts'
import { send } from '../lib/client.ts'
import { EnvironmentChoice } from './frame/environment-choice.tsx'

type Props = { appState: AppState; pending: PendingAgreement; reload: () => void }

export function Agree({ appState, pending, reload }: Props) {
  const { environments, environment: id, relay, policy } = appState
  const { busy, failure, run } = useAction()
  const environment = environments.find((one) => one.id === id)
  const { wanted, before, former, tokens } = pending
  const isMoved = before?.relay === wanted.relay
  const words = t().agreement
  return (
    <main data-view="agree">
      <header>
        <div class="bar">
          <Heading>{words.title(environment?.name ?? wanted.environment)}</Heading>
          <EnvironmentChoice
            environments={environments}
            environment={id}
            busy={busy}
            onChoose={(chosen) => run(() => send('select-environment', { environment: chosen }))}
          />
        </div>
      </header>
      <Content>
        {relay.failure && <FailureNotice failure={relay.failure} onRetry={reload} />}
        <p class="strong">{isMoved ? words.moved : former ? words.another : words.first}</p>
        <Addresses {...pending} />
        <p>{words.sends}</p>
        <p>{words.tokens(tokens.length)}</p>
        <ul>
          {tokens.map(({ ref, name }) => (
            <li key={ref}>{name}</li>
          ))}
        </ul>
        {failure && <FailureNotice failure={failure} />}
      </Content>
      <footer>
        {former && !policy.relayUrl && (
          <ActionButton class="link" action="former-relay" busy={busy} onClick={() => run(connectTo(former))}>
            {words.former}
          </ActionButton>
        )}
        <ActionButton class="main apart" action="agree" busy={busy} onClick={() => run(() => send('agree', wanted))}>
          {words.agree}
        </ActionButton>
      </footer>
    </main>
  )
}

/** Each with what it was before, where it is another one, and with a warning where it is outside of EBS. */
function Addresses({ wanted, before, former }: PendingAgreement) {
  const words = t().agreement
  const elsewhere = addressesElsewhere(wanted)
  const rows = [
    { name: words.relay, address: wanted.relay, earlier: before?.relay ?? former },
    { name: words.ebs, address: wanted.ebsOrigin, earlier: before?.ebsOrigin },
    { name: words.api, address: wanted.apiBase, earlier: before?.apiBase },
    { name: words.signIn, address: wanted.authorizeUrl, earlier: before?.authorizeUrl },
    ...(wanted.portalOrigins ?? []).map((address) => ({
      name: words.portal,
      address,
      earlier: before?.portalOrigins?.includes(address) ? address : before?.portalOrigins?.join(', '),
    })),
    ...(wanted.parametersUrl
      ? [{ name: t().parameters.title, address: wanted.parametersUrl, earlier: before?.parametersUrl }]
      : []),
  ]
  return (
    <dl class="terms">
      {rows.map(({ name, address, earlier }) => (
        <div key={name + address} data-address={address}>
          <dt>{name}</dt>
          <dd>
            <span class="id">{address}</span>
            {earlier && earlier !== address && <p class="secondary">{words.before(earlier)}</p>}
            {address === wanted.authorizeUrl && isRelaysPage(wanted) && <p class="notice">{words.ownPage}</p>}
            {elsewhere.includes(address) && <p class="notice">{words.elsewhere}</p>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
