/** One calm line while several tokens are in no backup, with the way to make one. */
import type { AppState } from '../../../contracts/messages/app-state.ts'
import { exactTime, t } from '../../../i18n/index.ts'

/** A single token is soon made anew. */
const FROM_TOKENS = 3

export function BackupReminder({ backup, kept }: Pick<AppState, 'backup' | 'kept'>) {
  const open = backup ? backup.notInIt : kept
  if (open < FROM_TOKENS) return null
  const words = t().backup
  return (
    <p class="secondary" data-no-backup={open}>
      {backup ? `${words.last(exactTime(backup.at), backup.tokens)} ${words.notInIt(open)}` : words.never(open)}{' '}
      <a href="/options.html#backup" target="_blank" rel="noopener">
        {words.make}
      </a>
    </p>
  )
}
