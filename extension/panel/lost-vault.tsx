/** Says until the admin has read it that the browser removed the vault, or that a creation was open when it was erased. */
import type { Overview } from '../overview.ts'
import { send } from '../ui/client.ts'
import { t } from '../ui/i18n.ts'
import { Icon } from '../ui/icon.tsx'
import { useAction } from '../ui/use-action.ts'

export function LostVault({ lock: { lost, unfinished } }: Pick<Overview, 'lock'>) {
  const { busy, run } = useAction()
  if (!lost && !unfinished) return null
  return (
    <div class="notice" role="alert" data-lost={lost ? 'vault' : 'creation'}>
      <Icon name="alert" />
      <div>
        <p class="strong">{lost ? t().vault.lost : t().vault.unfinished}</p>
        <p>{lost ? t().vault.lostTeach : t().vault.unfinishedTeach}</p>
        <button type="button" class="small" disabled={busy} onClick={() => run(() => send('vault/lost-seen', {}))}>
          {t().vault.seen}
        </button>
      </div>
    </div>
  )
}
