/** The endpoint tokens of the environment: found by their words, each with its state; or what will be here. */
import { useEffect, useState } from 'preact/hooks'
import type { Overview, TokenRow } from '../messages.ts'
import { send } from '../ui/client.ts'
import { Empty } from '../ui/empty.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { t } from '../ui/i18n.ts'
import { Icon } from '../ui/icon.tsx'
import { resultOf, TokenItem, typeName } from '../ui/token-item.tsx'
import { useAction } from '../ui/use-action.ts'
import { ClipboardNotice } from './clipboard-notice.tsx'
import { Header } from './header.tsx'
import { LostVault } from './lost-vault.tsx'
import { OpenCreation } from './open-creation.tsx'
import { formerToken, go } from './place.ts'

/** Below this, the eye is faster than a search field. */
const SEARCH_FROM = 6

export function List({ overview, reload }: { overview: Overview; reload: () => void }) {
  const { busy, failure, run } = useAction()
  const { relay, wizard } = overview
  const tokens = overview.tokens.filter((token) => token.environment === overview.environment && !token.retired)
  useEffect(() => {
    const ref = formerToken()
    if (ref) document.querySelector<HTMLElement>(`[data-ref="${ref}"]`)?.focus()
  }, [])

  const add = () =>
    run(async () => {
      await send('wizard/start', {})
      go({ view: 'wizard' })
    })

  return (
    <main data-view="list">
      <Header overview={overview} />
      <div class="content">
        {relay.failure && <FailureNotice failure={relay.failure} onRetry={reload} />}
        {failure && <FailureNotice failure={failure} />}
        {overview.lock.lost && <LostVault />}
        {overview.clipboard && <ClipboardNotice clipboard={overview.clipboard} />}
        <OpenCreation wizard={wizard} />
        {tokens.length === 0 ? <Empty /> : <Rows overview={{ ...overview, tokens }} />}
      </div>
      <footer>
        <button type="button" class="link" data-action="parameters" onClick={() => go({ view: 'parameters' })}>
          {t().list.parameters}
        </button>
        <button type="button" class="main" data-action="add-token" disabled={busy} onClick={add}>
          {t().list.add}
        </button>
      </footer>
    </main>
  )
}

function Rows({ overview: { tokens, environments, environment } }: { overview: Overview }) {
  const [search, setSearch] = useState('')
  const current = environments.find(({ id }) => id === environment)
  const wanted = search.trim().toLowerCase()
  const matches = ({ description, type }: TokenRow) =>
    `${description ?? ''} ${type} ${typeName(current, type)}`.toLowerCase().includes(wanted)
  const found = tokens.filter(matches)
  return (
    <>
      {tokens.length >= SEARCH_FROM && (
        <label class="search">
          <Icon name="search" />
          <input
            type="search"
            placeholder={t().list.search}
            aria-label={t().list.search}
            value={search}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        </label>
      )}
      <ul class="rows">
        {found.map((token) => (
          <li key={token.ref}>
            <button
              type="button"
              class="row"
              data-ref={token.ref}
              data-result={resultOf(token)}
              onClick={() => go({ view: 'token', ref: token.ref })}
            >
              <TokenItem token={token} environment={current} />
            </button>
          </li>
        ))}
      </ul>
      <p class="muted" role="status">
        {found.length === 0 ? t().list.noMatch : ''}
      </p>
    </>
  )
}
