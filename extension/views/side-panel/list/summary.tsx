/** How many endpoint tokens there are and how many of them are shown; the check of them all, and the automatic ones. */
import type { AppState, TokenRow } from '../../../contracts/app-state.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'
import { ChecksLine } from './checks-line.tsx'
import { select } from './selection.ts'

/** `environment`: null for all of them. */
type Props = { all: TokenRow[]; found: TokenRow[]; environment: string | null } & Pick<
  AppState,
  'environments' | 'round'
>

export function ListSummary({ all, found, environment, environments, round }: Props) {
  const { busy, failure, run } = useAction()
  const words = t().list
  const count = found.length === all.length ? words.count(all.length) : words.found(found.length, all.length)
  return (
    <>
      <div class="bar secondary">
        <span class="grow" role="status">
          {busy ? t().token.checking : found.length > 0 ? count : words.noMatch}
        </span>
        <button type="button" class="link" data-action="select" onClick={() => select([])}>
          {t().selection.begin}
        </button>
        <ActionButton
          class="link"
          action="check-all"
          busy={busy}
          onClick={() => run(() => send('check/all', { environment }))}
        >
          {words.checkAll}
        </ActionButton>
      </div>
      <ChecksLine tokens={all} environments={environments} round={round} />
      {failure && <FailureNotice failure={failure} />}
    </>
  )
}
