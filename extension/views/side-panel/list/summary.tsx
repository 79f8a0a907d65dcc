/** How many endpoint tokens there are and how many of them are shown; what is due; and the check of them all. */
import type { AppState, TokenRow } from '../../../contracts/app-state.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { TimeAgo } from '../../components/time-ago.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'
import { select } from './selection.ts'

/** `environment`: null for all of them. */
type Props = { all: TokenRow[]; found: TokenRow[]; environment: string | null; round: AppState['round'] }

export function ListSummary({ all, found, environment, round }: Props) {
  const { busy, failure, run } = useAction()
  const due = all.filter((token) => token.due).length
  const words = t().list
  const facts = [
    found.length === all.length ? words.count(all.length) : words.found(found.length, all.length),
    ...(due > 0 ? [words.due(due)] : []),
  ]
  return (
    <>
      <div class="bar secondary">
        <span class="grow" role="status">
          {busy ? t().token.checking : found.length > 0 ? facts.join(' · ') : words.noMatch}
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
      {round && <Round round={round} />}
      {failure && <FailureNotice failure={failure} />}
    </>
  )
}

/** The last automatic checks: one quiet line for all tokens. */
function Round({ round: { at, tokens, missed, reason } }: { round: NonNullable<AppState['round']> }) {
  const words = t().due
  return (
    <p class="secondary" data-round={missed > 0 ? reason : 'done'}>
      <TimeAgo iso={at} words={(ago) => words.round(ago, tokens - missed)} />
      {missed > 0 && reason && ` ${words.missed(missed)} ${words.because[reason]}`}
    </p>
  )
}
