/** Locks the vault; there only when it has a passphrase. */
import type { AppState } from '../../../contracts/messages/app-state.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'

export function LockButton({ lock: { mode, pending } }: { lock: AppState['lock'] }) {
  const { busy, run } = useAction()
  if (mode === 'device') return null
  const words = pending ? t().lock.pending : t().lock.lock
  return (
    <ActionButton
      class="plain"
      action="lock"
      title={words}
      aria-label={words}
      busy={busy}
      onClick={() => run(() => send('lock/now', {}))}
    >
      <Icon name="lock" />
    </ActionButton>
  )
}
