/** The endpoint tokens: found by their words, each with its state; or what will be here. */
import type { ComponentChildren } from 'preact'
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks'
import type { Failure } from '../../../contracts/errors.ts'
import type { AppState } from '../../../contracts/messages/app-state.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { AdoptLink } from '../../components/adopt-link.tsx'
import { PageOffer } from '../../components/connection/site-offer.tsx'
import { Content } from '../../components/content.tsx'
import { Empty } from '../../components/notices/empty.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { refreshed } from '../../hooks/use-app-state.ts'
import { send } from '../../lib/client.ts'
import { ClipboardNotice } from '../frame/clipboard-notice.tsx'
import { Header } from '../frame/header.tsx'
import { formerToken, go } from '../frame/navigation.ts'
import { LostVault } from '../lock/lost-vault.tsx'
import { BackupReminder } from './backup-reminder.tsx'
import { Bulk } from './bulk.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { filtered, foundElsewhere, inScope, isFiltered, useFilter } from './filter.ts'
import { ListFilter } from './filter-bar.tsx'
import { ListRows } from './rows.tsx'
import { useSelection } from './selection.ts'
import { SelectionBar } from './selection-bar.tsx'
import { ListSummary } from './summary.tsx'
import { OpenCreation } from './unfinished.tsx'
import { useListKeys } from './use-list-keys.ts'

/** Below this, the eye is faster than a search field. */
const SEARCH_FROM = 6

/** `failure`: the list could not be read again, so the rows may be old, and an empty list proves nothing. */
type Props = { appState: AppState; failure: Failure | null; reload: () => void }

export function List({ appState, failure: unread, reload }: Props) {
  const { busy, failure, run } = useAction()
  const { relay, wizard } = appState
  const add = () =>
    run(async () => {
      await send('wizard/start', {})
      await refreshed()
      go({ view: 'wizard' })
    })

  return (
    <main data-view="list">
      <Header appState={appState} />
      <Content>
        {unread && <FailureNotice failure={unread} onRetry={reload} />}
        {relay.failure && <FailureNotice failure={relay.failure} onRetry={reload} />}
        {failure && <FailureNotice failure={failure} />}
        <LostVault lock={appState.lock} />
        {appState.clipboard && <ClipboardNotice clipboard={appState.clipboard} />}
        <OpenCreation wizard={wizard} />
        <PageOffer appState={appState} kind="portal" />
        <BackupReminder {...appState} />
        <ListFailure appState={appState} />
        <Tokens appState={appState} isRead={unread === null} />
        <TokensElsewhere appState={appState} />
      </Content>
      <Below appState={appState}>
        <button type="button" class="link" data-action="parameters" onClick={() => go({ view: 'parameters' })}>
          {t().list.parameters}
        </button>
        <ActionButton class="main" action="add-token" busy={busy} onClick={add}>
          {t().list.add}
        </ActionButton>
      </Below>
    </main>
  )
}

/** The footer; while tokens are selected, their actions instead. */
function Below({ appState, children }: { appState: AppState; children: ComponentChildren }) {
  const wanted = useFilter()
  if (useSelection() === null) return <footer>{children}</footer>
  const { tokens, environments, environment } = appState
  const found = filtered(inScope(tokens, wanted, environment), wanted, environments)
  return <Bulk found={found} environments={environments} />
}

/** EBS's list could not be read, or not all of it: why, and reading it again. */
function ListFailure({ appState: { listFailure } }: { appState: AppState }) {
  const { failure, run } = useAction()
  const shown = failure ?? listFailure
  if (!shown) return null
  return (
    <>
      <p class="secondary" data-list="unread">
        {t().list.unread}
      </p>
      <FailureNotice failure={shown} onRetry={() => run(() => send('list/read', {}))} />
    </>
  )
}

function Tokens({ appState, isRead }: { appState: AppState; isRead: boolean }) {
  const { environments, environment } = appState
  const wanted = useFilter()
  const all = inScope(appState.tokens, wanted, environment)
  const found = filtered(all, wanted, environments)
  const [before] = useState(formerToken)
  useEffect(() => {
    if (before) document.querySelector<HTMLElement>(`[data-ref="${before}"]`)?.focus()
  }, [before])
  const isSelecting = useSelection() !== null
  const isAsked = useSearchKey(appState.searchKey)
  const isNarrowed = isAsked || isFiltered(wanted) || wanted.words !== ''
  // An empty list may hide ended tokens and those of other environments. Only the filter leads to them.
  const hasFilter = isNarrowed || appState.tokens.length >= (all.length > 0 ? SEARCH_FROM : 1)
  if (all.length === 0 && !isNarrowed) {
    // A list that could not be read is not empty.
    if (!isRead) return null
    return (
      <>
        {hasFilter && <ListFilter appState={appState} />}
        <Empty {...appState} />
        <AdoptLink />
      </>
    )
  }
  return (
    <>
      {hasFilter && <ListFilter appState={appState} />}
      {isSelecting ? (
        <SelectionBar found={found} />
      ) : (
        <ListSummary
          all={all}
          found={found}
          environment={wanted.everywhere ? null : environment}
          environments={environments}
          round={appState.round}
          isPartial={appState.moreTokens > 0}
          isBelow={foundElsewhere(appState.elsewhere, wanted).length > 0}
        />
      )}
      <ListRows
        // Found otherwise, it is looked at from the top.
        key={JSON.stringify([wanted, environment])}
        tokens={found}
        environments={environments}
        named={wanted.everywhere}
        // An admin who comes back from a token finds the list as it was left.
        ahead={Math.max(
          0,
          found.findIndex(({ ref }) => ref === before),
        )}
      />
    </>
  )
}

/** Whether the search was asked for by its key: then it is shown, also above a few rows, and has the focus. */
function useSearchKey(isOn: boolean): boolean {
  const [asked, setAsked] = useState(0)
  const ask = useCallback(() => setAsked((times) => times + 1), [])
  useListKeys(isOn ? ask : null)
  useLayoutEffect(() => {
    if (asked > 0) document.querySelector<HTMLInputElement>('input[type="search"]')?.focus()
  }, [asked])
  return asked > 0
}

function TokensElsewhere({ appState: { elsewhere } }: { appState: AppState }) {
  const wanted = useFilter()
  const isSearched = wanted.words !== ''
  return <Elsewhere key={`${isSearched}`} tokens={foundElsewhere(elsewhere, wanted)} isSearched={isSearched} />
}
