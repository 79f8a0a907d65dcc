/** Before a locked vault: the passphrase, or erasing when it is forgotten. */
import { useEffect, useRef } from 'preact/hooks'
import type { AppState } from '../../../contracts/app-state.ts'
import { t } from '../../../i18n/index.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Icon } from '../../components/icon.tsx'
import { PassphraseField, typed } from '../../components/passphrase-field.tsx'
import { EraseVault } from '../../components/vault/erase-vault.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { useCountdown } from '../../hooks/use-countdown.ts'
import { send } from '../../lib/client.ts'

/** @param page in a tab of its own, not in the side panel */
export function LockScreen({ lock, page = false }: Pick<AppState, 'lock'> & { page?: boolean }) {
  const { busy, failure, run } = useAction()
  const form = useRef<HTMLFormElement>(null)
  const wait = useCountdown(lock.retryAt)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const said = (waiting: string) => (busy ? t().lock.unlocking : wait > 0 ? waiting : '')
  const unlock = async () => {
    if (!form.current) return
    const passphrase = typed(form.current, 'passphrase')
    form.current.reset()
    await send('lock/unlock', { passphrase })
  }
  return (
    <main data-view="locked" class={page ? 'page' : undefined}>
      <header>
        <div class="bar">
          <h1>{t().title}</h1>
        </div>
      </header>
      <div class="content">
        <div class="empty">
          <Icon name="lock" />
          <h2>{t().lock.title}</h2>
          <p>{t().lock.teach}</p>
        </div>
        <form
          class="form"
          ref={form}
          onSubmit={(event) => {
            event.preventDefault()
            run(unlock)
          }}
        >
          <PassphraseField id="passphrase" label={t().lock.passphrase} />
          <div class="bar">
            <button type="submit" class="main" data-action="unlock" disabled={busy || wait > 0}>
              {t().lock.unlock}
            </button>
            <span class="secondary figures">{said(t().lock.wait(wait))}</span>
            {/* The seconds are not said aloud, each as it passes. */}
            <span class="unseen" role="status">
              {said(t().failures.passphrase_too_soon.what)}
            </span>
          </div>
          {failure && <FailureNotice failure={failure} />}
        </form>
        <details class="fold">
          <summary>{t().lock.forgotten}</summary>
          <EraseVault />
        </details>
      </div>
    </main>
  )
}
