/** The protection of the values: with or without a passphrase, and when the vault locks automatically. */
import type { AppState } from '../../contracts/messages/app-state.ts'
import { IDLE_MINUTES } from '../../contracts/settings/options.ts'
import { t } from '../../i18n/index.ts'
import { ByPolicy } from '../components/notices/by-policy.tsx'
import { EraseVault } from '../components/vault/erase-vault.tsx'
import { SetPassphrase } from '../components/vault/set-passphrase.tsx'
import { send } from '../lib/client.ts'
import { RemovePassphrase } from './remove-passphrase.tsx'
import { Setting } from './setting.tsx'

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
          <Setting
            id="idle"
            label={words.idle}
            help={words.closes}
            value={lock.idleMinutes}
            options={IDLE_MINUTES}
            nameOf={words.minutes}
            byPolicy={policy.idleMinutes === undefined ? undefined : words.minutes(policy.idleMinutes)}
            onChoose={(minutes) => send('lock/idle', { minutes })}
          />
          {!lock.required && (
            <details class="fold">
              <summary>{words.remove}</summary>
              <RemovePassphrase />
            </details>
          )}
        </>
      )}
      <details class="fold">
        <summary>{t().lock.erase}</summary>
        <EraseVault kept={kept} />
      </details>
    </>
  )
}
