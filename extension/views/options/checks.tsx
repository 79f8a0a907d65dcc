/** The setting for the automatic checks. */
import type { AppState } from '../../contracts/messages/app-state.ts'
import { CHECK_HOURS } from '../../contracts/settings/options.ts'
import { t } from '../../i18n/index.ts'
import { Quoted } from '../components/quoted.tsx'
import { send } from '../lib/client.ts'
import { Setting } from './setting.tsx'

export function Checks({ checkHours, policy }: Pick<AppState, 'checkHours' | 'policy'>) {
  const words = t().checking
  return (
    <>
      <p>
        <Quoted text={words.teach} />
      </p>
      <Setting
        id="check-hours"
        label={words.label}
        value={checkHours}
        options={CHECK_HOURS}
        nameOf={words.hours}
        byPolicy={policy.checkHours === undefined ? undefined : words.hours(policy.checkHours)}
        onChoose={(hours) => send('check/hours', { hours })}
      />
    </>
  )
}
