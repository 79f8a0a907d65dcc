/** The setting for the automatic checks. */
import type { AppState } from '../../contracts/app-state.ts'
import { CHECK_HOURS } from '../../contracts/setting-options.ts'
import { t } from '../../i18n/index.ts'
import { ByPolicy } from '../components/by-policy.tsx'
import { FailureNotice } from '../components/failure-notice.tsx'
import { useAction } from '../hooks/use-action.ts'
import { send } from '../lib/client.ts'

export function Checks({ checkHours, policy }: Pick<AppState, 'checkHours' | 'policy'>) {
  const { busy, failure, run } = useAction()
  const words = t().checking
  const choose = (wanted: string) => {
    const hours = CHECK_HOURS.find((each) => each === Number(wanted)) ?? 0
    run(() => send('check/hours', { hours }))
  }
  return (
    <>
      <p>{words.teach}</p>
      {policy.checkHours === undefined ? (
        <div class="field">
          <label for="check-hours">{words.label}</label>
          <select
            id="check-hours"
            value={checkHours}
            disabled={busy}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {CHECK_HOURS.map((each) => (
              <option key={each} value={each}>
                {words.hours(each)}
              </option>
            ))}
          </select>
          {failure && <FailureNotice failure={failure} />}
        </div>
      ) : (
        <div class="field">
          <p>
            {words.label}: {words.hours(policy.checkHours)}
          </p>
          <ByPolicy />
        </div>
      )}
    </>
  )
}
