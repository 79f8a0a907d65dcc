/** Before a locked vault: the passphrase, or erasing when it is forgotten. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { AppState } from '../../../contracts/messages/app-state.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Content } from '../../components/content.tsx'
import { PassphraseField } from '../../components/form/passphrase-field.tsx'
import { typed } from '../../components/form/secret-input.tsx'
import { Icon } from '../../components/icon.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { EraseVault } from '../../components/vault/erase-vault.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { useCountdown } from '../../hooks/use-countdown.ts'
import { useWrongs } from '../../hooks/use-wrongs.ts'
import { announce } from '../../lib/announcer.ts'
import { send } from '../../lib/client.ts'

type Props = Pick<AppState, 'lock' | 'kept'> & {
  /** In a tab of its own, not in the side panel. */
  page?: boolean
}

export function LockScreen({ lock, kept, page = false }: Props) {
  const { busy, failure, run } = useAction()
  const { wrongs, judge, atField } = useWrongs()
  const wait = useCountdown(lock.retryAt)
  useSaidWait(wait)
  useLayoutEffect(() => document.getElementById('passphrase')?.focus(), [])
  const unlock = (form: HTMLFormElement) => {
    const passphrase = typed(form, 'passphrase')
    if (!judge({ passphrase: passphrase ? '' : t().wrong.passphrase })) return
    form.reset()
    run(() => atField('passphrase', ['passphrase_wrong'], () => send('lock/unlock', { passphrase })))
  }
  return (
    <main data-view="locked" class={page ? 'page' : undefined}>
      <header>
        <div class="bar">
          <h1>{t().title}</h1>
        </div>
      </header>
      <Content>
        <div id="locked" class="empty">
          <Icon name="lock" />
          <h2>{t().lock.title}</h2>
          <p>{t().lock.teach}</p>
        </div>
        <form
          class="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            unlock(event.currentTarget)
          }}
        >
          <PassphraseField id="passphrase" label={t().lock.passphrase} wrongs={wrongs} describedBy="locked" />
          <div class="bar">
            <ActionButton
              type="submit"
              class="main"
              action="unlock"
              busy={busy}
              blocked={wait > 0 && t().lock.wait(wait)}
              aria-describedby="unlock-wait"
            >
              {t().lock.unlock}
            </ActionButton>
            <span id="unlock-wait" class="secondary figures">
              {busy ? t().lock.unlocking : wait > 0 ? t().lock.wait(wait) : ''}
            </span>
          </div>
          {failure && <FailureNotice failure={failure} />}
        </form>
        <details class="fold">
          <summary>{t().lock.forgotten}</summary>
          <p>{t().lock.forgottenTeach}</p>
          <EraseVault kept={kept} />
        </details>
      </Content>
    </main>
  )
}

/** Says once how long one has to wait, and once that one need not any more; not each second as it passes. */
function useSaidWait(wait: number): void {
  const isWaiting = wait > 0
  const waited = useRef(false)
  useEffect(() => {
    if (isWaiting) announce(t().lock.wait(wait))
    else if (waited.current) announce(t().said.mayTry)
    waited.current = isWaiting
  }, [isWaiting])
}
