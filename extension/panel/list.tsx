/** The endpoint tokens of the environment: found by their words, each with its state; or what will be here. */
import { useState } from 'preact/hooks'
import type { Overview, TokenRow } from '../messages.ts'
import { send } from '../ui/client.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { t } from '../ui/i18n.ts'
import { Icon } from '../ui/icon.tsx'
import { resultOf, TokenItem, typeName } from '../ui/token-item.tsx'
import { useAction } from '../ui/use-action.ts'
import { go } from './place.ts'

/** Below this, the eye is faster than a search field. */
const SEARCH_FROM = 6

export function List({ overview }: { overview: Overview }) {
  const [search, setSearch] = useState('')
  const { busy, failure, run } = useAction()
  const { tokens, environments, environment, relay, wizard } = overview
  const current = environments.find(({ id }) => id === environment)
  const wanted = search.trim().toLowerCase()
  const matches = (token: TokenRow) =>
    `${token.description ?? ''} ${token.type} ${typeName(current, token.type)}`.toLowerCase().includes(wanted)
  const found = tokens.filter(matches)

  const add = () =>
    run(async () => {
      await send('wizard/start', {})
      go({ view: 'wizard' })
    })

  return (
    <>
      <div class="content">
        {relay.failure && <FailureNotice failure={relay.failure} />}
        {failure && <FailureNotice failure={failure} />}
        {wizard && wizard.step !== 'done' && wizard.step !== 'describe' && (
          <div class="notice calm">
            <Icon name="alert" />
            <p class="grow">{isWorking(wizard.step) ? t().list.underWay : t().list.open}</p>
            <button type="button" class="small" onClick={() => go({ view: 'wizard' })}>
              {t().list.show}
            </button>
          </div>
        )}
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
        {tokens.length === 0 ? (
          <div class="empty">
            <Icon name="plug" />
            <h2>{t().list.none}</h2>
            <p>{t().list.teach}</p>
          </div>
        ) : (
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
        )}
        {tokens.length > 0 && found.length === 0 && <p class="muted">{t().list.noMatch}</p>}
      </div>
      <footer>
        <button type="button" class="link" data-action="parameters" onClick={() => go({ view: 'parameters' })}>
          {t().list.parameters}
        </button>
        <button type="button" class="main" data-action="add-token" disabled={busy} onClick={add}>
          {t().list.add}
        </button>
      </footer>
    </>
  )
}

const isWorking = (step: string) => step === 'authorize' || step === 'register' || step === 'verify'
