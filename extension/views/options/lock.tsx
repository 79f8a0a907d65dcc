/** The protection of the values: with or without a passphrase, and when the vault locks automatically. */
import type { AppState } from '../../contracts/app-state.ts'
import { IDLE_MINUTES } from '../../contracts/setting-options.ts'
import { t } from '../../i18n/index.ts'
import { ByPolicy } from '../components/by-policy.tsx'
import { FailureNotice } from '../components/failure-notice.tsx'
import { EraseVault } from '../components/vault/erase-vault.tsx'
import { SetPassphrase } from '../components/vault/set-passphrase.tsx'
import { useAction } from '../hooks/use-action.ts'
import { send } from '../lib/client.ts'
import { RemovePassphrase } from './remove-passphrase.tsx'

export function Lock({ lock, policy, kept }: Pick<AppState, 'lock' | 'policy' | 'kept'>) {
  const words = t().protection
  const hasPassphrase = lock.mode === 'passphrase'
  return (
    <>
      <p class="strong" data-lock={lock.mode}>
        {words[lock.mode]}
      </p>
      <p>{hasPassphrase ? words.passphraseTeach : words.deviceTeach}</p>
      {lock.required && <ByPolicy />}
      <details class="fold">
        <summary data-action="passphrase">{hasPassphrase ? words.change : words.set}</summary>
        <SetPassphrase change={hasPassphrase} />
      </details>
      {hasPassphrase && (
        <>
          {policy.idleMinutes === undefined ? (
            <IdleMinutes minutes={lock.idleMinutes} />
          ) : (
            <div class="field">
              <p>
                {words.idle}: {words.minutes(policy.idleMinutes)}
              </p>
              <ByPolicy />
            </div>
          )}
          {!lock.required && (
            <details class="fold">
              <summary>{words.remove}</summary>
              <RemovePassphrase />
            </details>
          )}
        </>
      )}
      <details class="fold">
        <summary>{t().erasing.title}</summary>
        <EraseVault kept={kept} />
      </details>
    </>
  )
}

function IdleMinutes({ minutes }: { minutes: number }) {
  const { busy, failure, run } = useAction()
  const words = t().protection
  const choose = (wanted: string) => {
    const chosen = IDLE_MINUTES.find((each) => each === Number(wanted)) ?? 0
    run(() => send('lock/idle', { minutes: chosen }))
  }
  return (
    <div class="field">
      <label for="idle">{words.idle}</label>
      <select id="idle" value={minutes} disabled={busy} onChange={(event) => choose(event.currentTarget.value)}>
        {IDLE_MINUTES.map((each) => (
          <option key={each} value={each}>
            {words.minutes(each)}
          </option>
        ))}
      </select>
      <p class="secondary">{words.closes}</p>
      {failure && <FailureNotice failure={failure} />}
    </div>
  )
}
