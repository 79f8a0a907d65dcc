/** The language of the extension: the browser's, unless another one is chosen. */

import { type Language as Known, LANGUAGES } from '../../contracts/languages.ts'
import type { AppState } from '../../contracts/messages/app-state.ts'
import { t } from '../../i18n/index.ts'
import { send } from '../lib/client.ts'
import { Setting } from './setting.tsx'

export function Language({ language, policy }: Pick<AppState, 'language' | 'policy'>) {
  return (
    <Setting
      id="language"
      label={t().language.label}
      value={language.chosen}
      options={CHOICES}
      nameOf={nameOf}
      langOf={(one) => one ?? undefined}
      byPolicy={policy.language && nameOf(policy.language)}
      onChoose={(chosen) => send('choose-language', { language: chosen })}
    />
  )
}

/** Null: as the browser. */
const CHOICES: readonly (Known | null)[] = [null, ...LANGUAGES]

/** The name that its speakers give a language. */
const nameOf = (language: Known | null): string =>
  language ? (new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language) : t().language.browser
