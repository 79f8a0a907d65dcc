/** Says that the browser removed what was kept here, until the admin has read it. */
import { send } from '../ui/client.ts'
import { t } from '../ui/i18n.ts'
import { Icon } from '../ui/icon.tsx'
import { useAction } from '../ui/use-action.ts'

export function LostVault() {
  const { busy, run } = useAction()
  return (
    <div class="notice" role="alert" data-lost>
      <Icon name="alert" />
      <div>
        <p class="strong">{t().vault.lost}</p>
        <p>{t().vault.lostTeach}</p>
        <button type="button" class="small" disabled={busy} onClick={() => run(() => send('vault/lost-seen', {}))}>
          {t().vault.seen}
        </button>
      </div>
    </div>
  )
}
