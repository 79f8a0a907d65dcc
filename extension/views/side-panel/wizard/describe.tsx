/** The wizard's first step: a description and a type; replacing, the type is given. Going on opens EBS's sign-in window at once. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { AppState } from '../../../contracts/messages/app-state.ts'
import { TEXT_MAX, TEXT_NAMES, type TextName, type TokenTexts, textsOf } from '../../../contracts/token/texts.ts'
import type { WizardState } from '../../../contracts/wizard/state.ts'
import { dayText, t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { AdoptLink } from '../../components/adopt-link.tsx'
import { Content } from '../../components/content.tsx'
import { Field } from '../../components/form/field.tsx'
import { complaintAbout, TextFields } from '../../components/form/text-fields.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { Quoted } from '../../components/quoted.tsx'
import { tokenName, typeName } from '../../components/token/token-item.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { useWrongs } from '../../hooks/use-wrongs.ts'
import { send } from '../../lib/client.ts'

/** The texts that may be left out: folded, so that creating takes no press more. */
const MORE = TEXT_NAMES.filter((name) => name !== 'description')

type State = Extract<WizardState, { step: 'describe' }>

export function Describe({ appState, state }: { appState: AppState; state: State }) {
  const environment = appState.environments.find(({ id }) => id === state.environment)
  const [texts, setTexts] = useState<TokenTexts>(textsOf(state))
  const { description, rotateBy } = texts
  const change = (name: TextName, text: string) => setTexts((all) => ({ ...all, [name]: text }))
  const [type, setType] = useState(state.type ?? '')
  const { busy, failure, run } = useAction()
  const { wrongs, judge } = useWrongs()
  const agreed = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => document.getElementById('description')?.focus(), [])
  const { replaces } = state
  const isProduction = environment?.kind === 'production'
  const same = appState.tokens.find(
    (token) => token.environment === state.environment && token.type === type && !token.retired,
  )

  const submit = () => {
    const production = agreed.current?.checked ? environment?.id : undefined
    const isWell = judge({
      description: complaintAbout(description),
      type: type ? '' : t().describe.missingType,
      production: isProduction && !production ? t().wrong.production : '',
    })
    if (isWell) run(() => send('wizard/describe', { ...texts, type, production }))
  }

  return (
    <form
      class="column"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Content>
        <p>{replaces ? t().life.replaceTeach : t().describe.teach}</p>
        {replaces && (
          <p class="notice calm">
            {environment?.perType === 'several' ? t().life.replaceSeveral : t().life.replaceOne}
          </p>
        )}
        <Field id="description" label={t().describe.description} help={t().describe.descriptionHelp} wrongs={wrongs}>
          {(field) => (
            <input
              {...field}
              value={description}
              maxLength={TEXT_MAX.description}
              placeholder={t().describe.example}
              autocomplete="off"
              aria-required="true"
              onInput={(event) => change('description', event.currentTarget.value)}
            />
          )}
        </Field>
        <Field
          id="type"
          label={t().describe.type}
          help={
            same && !replaces && environment?.perType === 'one' && t().describe.already(tokenName(same, environment))
          }
          wrongs={wrongs}
        >
          {(field) => (
            <select
              {...field}
              value={type}
              disabled={replaces !== undefined}
              aria-required="true"
              onChange={(event) => setType(event.currentTarget.value)}
            >
              <option value="" disabled>
                {t().describe.choose}
              </option>
              {environment?.types.map(({ id }) => (
                <option key={id} value={id}>
                  {typeName(environment, id)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <details class="fold">
          <summary data-action="more-texts">
            {t().about.more}
            {rotateBy && <span class="secondary"> · {t().about.said.rotateBy(dayText(rotateBy))}</span>}
          </summary>
          <div class="form">
            <p class="secondary">{t().about.teach}</p>
            <TextFields names={MORE} texts={texts} onChange={change} />
          </div>
        </details>
        {isProduction && <ProductionConsent name={environment.name} box={agreed} wrong={wrongs['production'] ?? ''} />}
        {!replaces && <AdoptLink />}
        {failure && <FailureNotice failure={failure} doing={replaces ? 'replace' : 'create'} />}
      </Content>
      <footer class="stacked">
        <p class="muted">
          <Quoted text={environment?.registration === 'guided' ? t().guide.before : t().describe.what} />
        </p>
        <ActionButton type="submit" class="main" action="next" busy={busy}>
          {t().describe.next}
        </ActionButton>
      </footer>
    </form>
  )
}

type ConsentProps = { name: string; box: RefObject<HTMLInputElement | null>; wrong: string }

/** Asks the admin to agree to change a production environment. */
function ProductionConsent({ name, box, wrong }: ConsentProps) {
  return (
    <div class="field">
      <label class="choice">
        <input
          type="checkbox"
          id="production"
          ref={box}
          aria-required="true"
          aria-invalid={wrong !== ''}
          aria-describedby={wrong ? 'production-wrong' : undefined}
        />
        <span>{t().describe.production(name)}</span>
      </label>
      {wrong && (
        <p id="production-wrong" class="wrong" data-wrong="production">
          {wrong}
        </p>
      )}
    </div>
  )
}
