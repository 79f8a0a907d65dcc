/** The language of the extension: the browser's, unless another one is chosen. */
import { LANGUAGES } from '../languages.ts'
import type { Overview } from '../overview.ts'
import { ByPolicy } from '../ui/by-policy.tsx'
import { send } from '../ui/client.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { t } from '../ui/i18n.ts'
import { useAction } from '../ui/use-action.ts'

export function Language({ language, policy }: Pick<Overview, 'language' | 'policy'>) {
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

/** What its speakers call it. */
const nameOf = (language: string): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
