/** The section "Entersoft Cloud Store" of the company parameters as EBS has it now (manual step 3 and 10). */
import { useEffect, useState } from 'preact/hooks'
import type { CompanyParameter } from '../../../shared/bodies.ts'
import { MASK } from '../../../shared/endpoint.ts'
import type { Environment } from '../../../shared/environment.ts'
import type { AppState } from '../../contracts/messages/app-state.ts'
import type { Reply } from '../../contracts/messages/table.ts'
import { t } from '../../i18n/index.ts'
import { ActionButton } from '../components/action-button.tsx'
import { PageOffer } from '../components/connection/site-offer.tsx'
import { Content } from '../components/content.tsx'
import { FailureNotice } from '../components/notices/failure-notice.tsx'
import { Masked, ShortId, useWholeIds } from '../components/short-id.tsx'
import { TimeAgo } from '../components/time-ago.tsx'
import { TitleBar } from '../components/title-bar.tsx'
import { typeName } from '../components/token/token-item.tsx'
import { useAction } from '../hooks/use-action.ts'
import { send } from '../lib/client.ts'
import { go } from './frame/navigation.ts'

const back = () => go({ view: 'list' })

export function Parameters({ appState }: { appState: AppState }) {
  const [found, setFound] = useState<Reply<'parameters'> | null>(null)
  const { busy, failure, run } = useAction()
  const read = async () => setFound(await send('parameters', {}))
  const signedIn = appState.user !== null && failure?.code !== 'sign_in_required'
  useEffect(() => {
    if (signedIn) run(read)
  }, [])
  const environment = appState.environments.find(({ id }) => id === appState.environment)
  const isEmpty = found?.parameters.every(({ value }) => value === null) === true
  const signIn = async () => {
    await send('sign-in', {})
    await read()
  }

  return (
    <main data-view="parameters">
      <TitleBar title={t().parameters.title} environment={environment} onBack={back} />
      <Content busy={busy}>
        <p>{t().parameters.teach}</p>
        {isEmpty && <p class="notice calm">{t().parameters.none}</p>}
        {found && <Table parameters={found.parameters} environment={environment} />}
        {!signedIn && <p>{t().parameters.signIn}</p>}
        <PageOffer appState={appState} kind="parameters" />
        {failure && failure.code !== 'sign_in_required' && <FailureNotice failure={failure} />}
      </Content>
      <footer>
        <span class="secondary">
          {busy ? t().parameters.reading : found && <TimeAgo iso={found.readAt} words={t().parameters.read} />}
        </span>
        {signedIn ? (
          <ActionButton action="read-again" busy={busy} onClick={() => run(read, () => t().said.read)}>
            {t().parameters.again}
          </ActionButton>
        ) : (
          <ActionButton class="main" action="sign-in" busy={busy} onClick={() => run(signIn)}>
            {t().signIn}
          </ActionButton>
        )}
      </footer>
    </main>
  )
}

type TableProps = { parameters: CompanyParameter[]; environment: Environment | undefined }

function Table({ parameters, environment }: TableProps) {
  const { isWhole, button } = useWholeIds(parameters.map(({ secret, value }) => (secret ? null : value)))
  return (
    <>
      <table class="parameters">
        <thead>
          <tr>
            <th scope="col">{t().token.parameter}</th>
            <th scope="col">{t().token.actual}</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map(({ id, role, type, secret, value }) => (
            <tr key={id} data-parameter={id}>
              <th scope="row" title={id}>
                {t().parameters.roles[role]}
                {type && <span class="secondary">{typeName(environment, type)}</span>}
              </th>
              <td>
                {value === null ? (
                  <span class="muted">{t().token.empty}</span>
                ) : secret ? (
                  <Masked mask={MASK} />
                ) : (
                  <ShortId id={value} isWhole={isWhole} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {button}
    </>
  )
}
