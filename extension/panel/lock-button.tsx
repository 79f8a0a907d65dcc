/** Locks the vault; there only when it has a passphrase. */
import type { Overview } from '../overview.ts'
import { send } from '../ui/client.ts'
import { t } from '../ui/i18n.ts'
import { Icon } from '../ui/icon.tsx'
import { useAction } from '../ui/use-action.ts'

export function LockButton({ lock: { mode, pending } }: { lock: Overview['lock'] }) {
  const { busy, run } = useAction()
  if (mode === 'device') return null
  const words = pending ? t().lock.pending : t().lock.lock
  return (
    <button
      type="button"
      class="plain"
      data-action="lock"
      title={words}
      aria-label={words}
      disabled={busy}
      onClick={() => run(() => send('lock/now', {}))}
    >
      <Icon name="lock" />
    </button>
  )
}
