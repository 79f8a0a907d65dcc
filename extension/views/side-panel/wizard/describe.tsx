/** The wizard's first step: a description and a type; replacing, the type is given. Going on opens EBS's sign-in window at once. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { AppState } from '../../../contracts/app-state.ts'
import { TEXT_MAX, TEXT_NAMES, type TextName, type TokenTexts, textsOf } from '../../../contracts/token-texts.ts'
import type { WizardState } from '../../../contracts/wizard-state.ts'
import { dayText, t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { AdoptLink } from '../../components/adopt-link.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { complaintAbout, TextFields } from '../../components/text-fields.tsx'
import { tokenName, typeName } from '../../components/token-item.tsx'
import { useAction } from '../../hooks/use-action.ts'
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
  const field = useRef<HTMLInputElement>(null)
  const choice = useRef<HTMLSelectElement>(null)
  const agreed = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  useEffect(() => field.current?.setCustomValidity(complaintAbout(description)), [description])
  useEffect(() => choice.current?.setCustomValidity(type ? '' : t().describe.missingType), [type])
  const { replaces } = state
  const same = appState.tokens.find(
    (token) => token.environment === state.environment && token.type === type && !token.retired,
  )

  return (
    <form
      class="column"
      onSubmit={(event) => {
        event.preventDefault()
        const production = agreed.current?.checked ? environment?.id : undefined
        run(() => send('wizard/describe', { ...texts, type, production }))
      }}
    >
      <div class="content">
        <p>{replaces ? t().life.replaceTeach : t().describe.teach}</p>
        {replaces && (
          <p class="notice calm">
            {environment?.perType === 'several' ? t().life.replaceSeveral : t().life.replaceOne}
          </p>
        )}
        <div class="field">
          <label for="description">{t().describe.description}</label>
          <input
            id="description"
            ref={field}
            value={description}
            maxLength={TEXT_MAX.description}
            placeholder={t().describe.example}
            autocomplete="off"
            aria-required="true"
            aria-describedby="description-help"
            onInput={(event) => change('description', event.currentTarget.value)}
          />
          <p id="description-help" class="secondary">
            {t().describe.descriptionHelp}
          </p>
        </div>
        <div class="field">
          <label for="type">{t().describe.type}</label>
          <select
            id="type"
            ref={choice}
            value={type}
            disabled={replaces !== undefined}
            aria-required="true"
            aria-describedby="type-help"
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
          <p id="type-help" class="secondary slot">
            {same && !replaces && environment?.perType === 'one' && t().describe.already(tokenName(same, environment))}
          </p>
        </div>
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
        {environment?.kind === 'production' && (
          <label class="choice">
            <input type="checkbox" id="production" ref={agreed} required />
            <span>{t().describe.production(environment.name)}</span>
          </label>
        )}
        {!replaces && <AdoptLink />}
        {failure && <FailureNotice failure={failure} doing={replaces ? 'replace' : 'create'} />}
      </div>
      <footer class="stacked">
        <p class="secondary">{environment?.registration === 'guided' ? t().guide.before : t().describe.what}</p>
        <ActionButton type="submit" class="main" action="next" busy={busy}>
          {t().describe.next}
        </ActionButton>
      </footer>
    </form>
  )
}
