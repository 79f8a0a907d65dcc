/** Asks before an endpoint token is revoked: its name is typed, or the button held. */
import { useCallback, useState } from 'preact/hooks'
import type { AppState, TokenRow } from '../../../contracts/app-state.ts'
import { t } from '../../../i18n/index.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { HoldButton } from '../../components/hold-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { TitleBar } from '../../components/title-bar.tsx'
import { tokenName, typeName } from '../../components/token-item.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'
import { go } from '../frame/navigation.ts'

type Props = {
  appState: AppState
  refOf: string
  /** The new token of the plan that ends this one. */
  successor: string | undefined
}

export function Revoke({ appState, refOf, successor }: Props) {
  const token = appState.tokens.find(({ ref }) => ref === refOf)
  const environment = appState.environments.find(({ id }) => id === token?.environment)
  const [typed, setTyped] = useState('')
  const { busy, failure, run } = useAction()
  const back = useCallback(() => go({ view: 'token', ref: refOf }), [refOf])
  const name = token ? tokenName(token, environment) : ''
  const isConfirmed = typed.trim() === name
  const revoke = () =>
    run(async () => {
      // The name typed, or the button held, is the admin's word: beside it stands which environment this is.
      await send('wizard/revoke', { ref: refOf, production: environment?.id, successor })
      go({ view: 'wizard' })
    })
  return (
    <main data-view="revoke">
      <TitleBar title={t().life.revokeTitle} environment={environment} onBack={back} />
      {token ? (
        <form
          class="column"
          onSubmit={(event) => {
            event.preventDefault()
            if (isConfirmed) revoke()
          }}
        >
          <div class="content">
            <p class="secondary subject-line">
              {name} · {typeName(environment, token.type)}
            </p>
            <div class="notice">
              <Icon name="alert" />
              <div>
                {environment?.kind === 'production' && (
                  <p class="strong">{t().life.revokeProduction(environment.name)}</p>
                )}
                <p>{t().life.revokeTeach}</p>
                <p>{t().life.revokeForGood}</p>
              </div>
            </div>
            {successor && <Planned successor={appState.tokens.find(({ ref }) => ref === successor)} />}
            <div class="field">
              <label for="typed">{t().life.typeToRevoke(name)}</label>
              <input
                id="typed"
                value={typed}
                autocomplete="off"
                spellcheck={false}
                aria-describedby="hold-help"
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
              <p id="hold-help" class="secondary">
                {t().life.orHold}
              </p>
            </div>
            {failure && <FailureNotice failure={failure} />}
          </div>
          <footer>
            <button type="button" class="link" data-action="cancel" onClick={back}>
              {t().cancel}
            </button>
            <HoldButton action="revoke" confirmed={isConfirmed} disabled={busy} describedBy="hold-help" onDone={revoke}>
              {t().life.revokeButton}
            </HoldButton>
          </footer>
        </form>
      ) : (
        <p class="content">{t().failures.unknown_token.what}</p>
      )}
    </main>
  )
}

/** Says that the new token stays, and whether the admin has marked that the application uses it. */
function Planned({ successor }: { successor: TokenRow | undefined }) {
  if (!successor) return null
  return (
    <div class="notice calm" data-successor={successor.ref}>
      <div>
        <p>{t().replacement.revokeTeach(successor.description ?? successor.type)}</p>
        {!successor.replacement?.switched && <p class="strong">{t().replacement.notSwitched}</p>}
      </div>
    </div>
  )
}
