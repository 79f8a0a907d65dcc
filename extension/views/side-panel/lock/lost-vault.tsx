/** Says until the admin has read it that the browser removed the vault, or that a creation was open when it was erased. */
import type { AppState } from '../../../contracts/messages/app-state.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { useSaid } from '../../hooks/use-said.ts'
import { send } from '../../lib/client.ts'

export function LostVault({ lock: { lost, unfinished } }: Pick<AppState, 'lock'>) {
  const { busy, run } = useAction()
  const title = lost ? t().vault.lost : unfinished ? t().vault.unfinished : null
  useSaid(title, 'assertive')
  if (!title) return null
  return (
    <div class="notice" data-lost={lost ? 'vault' : 'creation'}>
      <Icon name="alert" />
      <div>
        <p class="strong">{title}</p>
        <p>{lost ? t().vault.lostTeach : t().vault.unfinishedTeach}</p>
        {lost && (
          <p>
            <a href="/options.html#backup" target="_blank" rel="noopener">
              {t().backup.restore}
            </a>
          </p>
        )}
        <ActionButton
          class="small"
          action="lost-seen"
          busy={busy}
          onClick={() => run(() => send('vault/lost-seen', {}))}
        >
          {t().vault.seen}
        </ActionButton>
      </div>
    </div>
  )
}
