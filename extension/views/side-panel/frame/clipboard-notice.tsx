/**
 * The notice that a value is in the clipboard: when it will be cleared, or that the admin must clear it; and the offer
 * to clear it automatically.
 */
import { useEffect } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { AppState } from '../../../contracts/messages/app-state.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { useCountdown } from '../../hooks/use-countdown.ts'
import { announce } from '../../lib/announcer.ts'
import { send } from '../../lib/client.ts'

type Watched = NonNullable<AppState['clipboard']>

export function ClipboardNotice({ clipboard: { at, state, offer } }: { clipboard: Watched }) {
  const { busy, run } = useAction()
  const left = useCountdown(at)
  useSaidOnce(at, state)
  const seen = () => run(() => send('clipboard/seen', {}))
  const allow = () => {
    // Called before anything is awaited: the browser wants to see the click.
    const asked = browser.permissions.request({ permissions: ['clipboardRead'] })
    run(async () => {
      await asked
      await send('clipboard/answered', {})
    })
  }
  return (
    <div class="notice calm" data-clipboard={state}>
      <Icon name={state === 'clears' ? 'check' : 'alert'} />
      <div>
        {state === 'clears' ? (
          <p>{t().clipboard.clears(left)}</p>
        ) : (
          <p>
            {state === 'due' && <span class="strong">{t().clipboard.title}. </span>}
            {t().clipboard[state]}
          </p>
        )}
        {state !== 'clears' && (
          <div class="bar">
            {offer && (
              <ActionButton
                class="small"
                action="allow-clipboard"
                title={t().clipboard.allowTeach}
                busy={busy}
                onClick={allow}
              >
                {t().clipboard.allow}
              </ActionButton>
            )}
            <ActionButton class="small" action="clipboard-seen" busy={busy} onClick={seen}>
              {t().clipboard.seen}
            </ActionButton>
          </div>
        )}
      </div>
    </div>
  )
}

/** The copied value for which it was said that the clipboard still holds it. */
let saidOf: string | null = null

/** Copying has said its own sentence. That the value is still there is said once, whichever views come and go. */
function useSaidOnce(at: string | null, state: Watched['state']): void {
  useEffect(() => {
    if (state !== 'due' || saidOf === at) return
    saidOf = at
    announce(`${t().clipboard.title}. ${t().clipboard.due}`, 'assertive')
  }, [at, state])
}
