/** How many endpoint tokens there are and how many of them are shown; the check of them all, and the automatic ones. */
import type { AppState } from '../../../contracts/messages/app-state.ts'
import type { TokenRow } from '../../../contracts/token/row.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { saidOfAll } from '../../components/token/say-results.ts'
import { useAction } from '../../hooks/use-action.ts'
import { refreshed } from '../../hooks/use-app-state.ts'
import { useSaid } from '../../hooks/use-said.ts'
import { send } from '../../lib/client.ts'
import { ChecksLine } from './checks-line.tsx'
import { inScope, isFiltered, useFilter } from './filter.ts'
import { select } from './selection.ts'

/** `environment`: null for all of them. */
type Props = {
  all: TokenRow[]
  found: TokenRow[]
  environment: string | null
  /** The rest of the rows is still to come, so nobody knows how many are found. */
  isPartial: boolean
  /** Below the rows, tokens of environments that are not offered were found. */
  isBelow: boolean
} & Pick<AppState, 'environments' | 'round'>

export function ListSummary({ all, found, environment, environments, round, isPartial, isBelow }: Props) {
  const { busy, failure, run } = useAction()
  const words = t().list
  const filter = useFilter()
  const isSearched = filter.words !== '' || isFiltered(filter)
  const shown = found.length === all.length ? words.count(all.length) : words.found(found.length, all.length)
  const count = found.length > 0 || isBelow ? shown : words.noMatch
  const checkAll = () =>
    run(
      async () => {
        await send('check/all', { environment })
        return refreshed()
      },
      (appState) => saidOfAll(appState ? inScope(appState.tokens, filter, environment) : all),
    )
  useSaid(isSearched ? count : null)
  return (
    <>
      <div class="bar secondary">
        <span class="grow">{isPartial ? t().loading : busy ? t().token.checking : count}</span>
        <button type="button" class="link" data-action="select" onClick={() => select([])}>
          {t().selection.begin}
        </button>
        <ActionButton class="link" action="check-all" busy={busy} onClick={checkAll}>
          {words.checkAll}
        </ActionButton>
      </div>
      <ChecksLine tokens={all} environments={environments} round={round} />
      {failure && <FailureNotice failure={failure} />}
    </>
  )
}
