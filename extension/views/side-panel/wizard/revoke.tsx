/** Asks before an endpoint token is revoked: its name is typed, or the button held. */
import type { ComponentChildren } from 'preact'
import { useCallback, useState } from 'preact/hooks'
import type { Environment } from '../../../../shared/environment.ts'
import { folded } from '../../../../shared/folded.ts'
import type { AppState } from '../../../contracts/messages/app-state.ts'
import type { TokenRow } from '../../../contracts/token/row.ts'
import { t } from '../../../i18n/index.ts'
import { Content } from '../../components/content.tsx'
import { Field } from '../../components/form/field.tsx'
import { Icon } from '../../components/icon.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { TitleBar } from '../../components/title-bar.tsx'
import { tokenName, typeName } from '../../components/token/token-item.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { refreshed } from '../../hooks/use-app-state.ts'
import { useSaid } from '../../hooks/use-said.ts'
import { useWrongs } from '../../hooks/use-wrongs.ts'
import { send } from '../../lib/client.ts'
import { go } from '../frame/navigation.ts'
import { HoldButton } from './hold-button.tsx'

type Props = {
  appState: AppState
  refOf: string
  /** The new token of the plan that ends this one. */
  successor: string | undefined
}

export function Revoke({ appState, refOf, successor }: Props) {
  const token = appState.tokens.find(({ ref }) => ref === refOf)
  const environment = appState.environments.find(({ id }) => id === token?.environment)
  const back = useCallback(() => go({ view: 'token', ref: refOf }), [refOf])
  return (
    <main data-view="revoke">
      <TitleBar title={t().life.revokeTitle} environment={environment} onBack={back} />
      {token ? (
        <Question token={token} environment={environment} onBack={back} successor={successor}>
          {successor && <Planned successor={appState.tokens.find(({ ref }) => ref === successor)} />}
        </Question>
      ) : (
        <p class="content">{t().failures.unknown_token.what}</p>
      )}
    </main>
  )
}

type QuestionProps = {
  token: TokenRow
  environment: Environment | undefined
  successor: string | undefined
  onBack: () => void
  children: ComponentChildren
}

function Question({ token, environment, successor, onBack, children }: QuestionProps) {
  const [typed, setTyped] = useState('')
  const { busy, failure, run } = useAction()
  const { wrongs, judge } = useWrongs()
  const name = tokenName(token, environment)
  const isConfirmed = isSameName(typed, name)
  useSaid(isConfirmed ? t().said.nameRight : null)
  const missing = () => judge({ typed: t().wrong.name })
  const revoke = () =>
    run(async () => {
      // The name typed, or the button held, is the admin's word: beside it stands which environment this is.
      await send('wizard/revoke', { ref: token.ref, production: environment?.id, successor })
      await refreshed()
      go({ view: 'wizard' })
    })
  return (
    <form
      class="column"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isConfirmed) revoke()
        else missing()
      }}
    >
      <Content>
        <p class="secondary subject-line">
          {name} · {typeName(environment, token.type)}
        </p>
        <div class="notice">
          <Icon name="alert" />
          <div>
            {environment?.kind === 'production' && <p class="strong">{t().life.revokeProduction(environment.name)}</p>}
            <p>{t().life.revokeTeach}</p>
            <p>{t().life.revokeForGood}</p>
          </div>
        </div>
        {children}
        <Field
          id="typed"
          label={t().life.typeToRevoke(name)}
          wrongs={isConfirmed ? {} : wrongs}
          help={isConfirmed ? <span class="good">{t().said.nameRight}</span> : t().life.orHold}
        >
          {(field) => (
            <input
              {...field}
              value={typed}
              autocomplete="off"
              spellcheck={false}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        {failure && <FailureNotice failure={failure} />}
      </Content>
      <footer>
        <button type="button" class="link" data-action="cancel" onClick={onBack}>
          {t().cancel}
        </button>
        <HoldButton
          action="revoke"
          confirmed={isConfirmed}
          busy={busy}
          describedBy="typed-help"
          onDone={revoke}
          onMissing={missing}
        >
          {t().life.revokeButton}
        </HoldButton>
      </footer>
    </form>
  )
}

/** As people type it: without accents, capitals and signs that no keyboard has. A name of signs alone is compared as it is. */
export function isSameName(typed: string, name: string): boolean {
  const [letters, wanted] = [typed, name].map((text) => folded(text).replace(/[^\p{L}\p{N}]/gu, ''))
  return wanted ? letters === wanted : typed.trim() === name.trim()
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
