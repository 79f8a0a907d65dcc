/** The language of the extension: the browser's, unless another one is chosen. */

import type { AppState } from '../../contracts/app-state.ts'
import { LANGUAGES } from '../../contracts/languages.ts'
import { t } from '../../i18n/index.ts'
import { ByPolicy } from '../components/by-policy.tsx'
import { FailureNotice } from '../components/failure-notice.tsx'
import { useAction } from '../hooks/use-action.ts'
import { send } from '../lib/client.ts'

export function Language({ language, policy }: Pick<AppState, 'language' | 'policy'>) {
  const { busy, failure, run } = useAction()
  const choose = (wanted: string) => {
    const chosen = LANGUAGES.find((each) => each === wanted) ?? null
    run(() => send('choose-language', { language: chosen }))
  }
  if (policy.language) {
    return (
      <>
        <p>{nameOf(policy.language)}</p>
        <ByPolicy />
      </>
    )
  }
  return (
    <div class="field">
      <select
        id="language"
        aria-label={t().language.title}
        value={language.chosen ?? ''}
        disabled={busy}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{t().language.browser}</option>
        {LANGUAGES.map((each) => (
          <option key={each} value={each} lang={each}>
            {nameOf(each)}
          </option>
        ))}
      </select>
      {failure && <FailureNotice failure={failure} />}
    </div>
  )
}

/** The name that its speakers give a language. */
const nameOf = (language: string): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
