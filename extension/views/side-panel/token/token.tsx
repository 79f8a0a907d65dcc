/** One endpoint token: its value on a click, what EBS has beside what it should have, and whether its key works. */
import { useCallback, useEffect } from 'preact/hooks'
import type { Environment } from '../../../../shared/environment.ts'
import type { AppState } from '../../../contracts/messages/app-state.ts'
import type { TokenRow } from '../../../contracts/token/row.ts'
import type { WizardState } from '../../../contracts/wizard/state.ts'
import { exactTime, t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Content } from '../../components/content.tsx'
import { TitleBar } from '../../components/title-bar.tsx'
import { tokenName, typeName } from '../../components/token/token-item.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { refreshed } from '../../hooks/use-app-state.ts'
import { send } from '../../lib/client.ts'
import { go } from '../frame/navigation.ts'
import { Acknowledge } from './acknowledge.tsx'
import { Actions } from './actions.tsx'
import { CREATED_ID, Created } from './created.tsx'
import { EditTexts } from './edit-texts.tsx'
import { Ended } from './ended.tsx'
import { Evidence } from './evidence.tsx'
import { TokenHistory } from './history.tsx'
import { ImportValue } from './import-value.tsx'
import { ReplacementPlan } from './replacement-plan.tsx'
import { Texts } from './texts.tsx'
import { Timeline } from './timeline.tsx'
import { Value } from './value.tsx'
import { InEbs } from './verification.tsx'

type Done = Extract<WizardState, { step: 'done' }>
type Props = { appState: AppState; refOf: string; created?: Done }

export function Token({ appState, refOf, created }: Props) {
  const token = appState.tokens.find(({ ref }) => ref === refOf)
  const environment = appState.environments.find(({ id }) => id === (token?.environment ?? appState.environment))
  const isCreated = created !== undefined
  const back = useCallback(() => {
    if (isCreated) send('wizard/close', {}).catch(() => undefined)
    go({ view: 'list' })
  }, [isCreated])
  return (
    <main data-view="token" {...(isCreated && { 'data-step': 'done' })}>
      <TitleBar
        title={token ? tokenName(token, environment) : t().title}
        environment={environment}
        onBack={back}
        describedBy={created && CREATED_ID}
      />
      <Content>
        {token && created && (
          <Created
            token={token}
            replaces={created.intent.kind === 'replace'}
            keepsOld={created.intent.keepsOld === true}
            old={created.old}
            canRevoke={environment?.revocable === true}
            failure={created.failure}
          />
        )}
        {token ? (
          <About token={token} environment={environment} appState={appState} created={created} />
        ) : (
          <p>{t().failures.unknown_token.what}</p>
        )}
      </Content>
      {created && <AddAnother />}
    </main>
  )
}

type AboutProps = {
  token: TokenRow
  environment: Environment | undefined
  appState: AppState
  created: Done | undefined
}

function About(about: AboutProps) {
  const { token, environment } = about
  return (
    <>
      <p class="secondary">
        {typeName(environment, token.type)}
        {token.createdAt && ` · ${t().token.created(exactTime(token.createdAt))}`}
      </p>
      <Texts token={token} />
      {token.retired ? <Ended of={token.ref} retired={token.retired} /> : <Live {...about} />}
      {(token.retired || about.created) && <Timeline of={token.ref} lookedAt={lookedAt(token)} />}
      <section>
        <TokenHistory of={token.ref} />
      </section>
    </>
  )
}

/** Another one whenever a check was made, or the token has changed. */
const lookedAt = ({ sightings: { parameter, accepted }, retired }: TokenRow): string =>
  [parameter?.at, accepted?.at, retired?.at].join()

function Live({ token, environment, appState, created }: AboutProps) {
  const { ref, here } = token
  useEffect(() => {
    if (here) send('look-at', { ref }).catch(() => undefined)
  }, [ref, here])
  return (
    <>
      {!created && <Evidence token={token} />}
      {!created && <Timeline of={token.ref} lookedAt={lookedAt(token)} />}
      <section>
        <h2>{t().token.value}</h2>
        {token.here && !token.damaged ? (
          <Value
            token={token}
            isNew={created !== undefined}
            isUrgent={created?.intent.kind === 'replace' && !created.intent.keepsOld}
            clipboard={appState.clipboard}
            policy={appState.policy}
          />
        ) : (
          <>
            <p class="muted">{token.damaged ? t().life.damaged : t().life.notHere}</p>
            <ImportValue of={token.ref} />
          </>
        )}
      </section>
      {token.replacement && <ReplacementPlan plan={token.replacement} of={token} appState={appState} />}
      {created && <Evidence token={token} />}
      <InEbs token={token} />
      <Acknowledge
        token={token}
        user={token.environment === appState.environment ? (appState.user?.id ?? null) : null}
      />
      {here && <EditTexts token={token} />}
      {environment && <Actions token={token} environment={environment} />}
    </>
  )
}

function AddAnother() {
  const { busy, run } = useAction()
  const add = async () => {
    await send('wizard/start', {})
    await refreshed()
    go({ view: 'wizard' })
  }
  return (
    <footer>
      <ActionButton class="apart" action="add-another" busy={busy} onClick={() => run(add)}>
        {t().done.addAnother}
      </ActionButton>
    </footer>
  )
}
