/**
 * The automatic checks as one quiet line for all tokens. A check that is overdue is the exception: the line says how many are and
 * why, and unfolds into their names.
 */
import { useState } from 'preact/hooks'
import type { Environment } from '../../../../shared/environment.ts'
import type { AppState } from '../../../contracts/messages/app-state.ts'
import type { TokenRow } from '../../../contracts/token/row.ts'
import { t } from '../../../i18n/index.ts'
import { AT_ONCE, EndOfList } from '../../components/end-of-list.tsx'
import { TimeAgo } from '../../components/time-ago.tsx'
import { tokenName } from '../../components/token/token-item.tsx'
import { go } from '../frame/navigation.ts'

type Props = { tokens: TokenRow[]; environments: Environment[]; round: AppState['round'] }

export function ChecksLine({ tokens, environments, round }: Props) {
  const overdue = tokens.filter(({ due }) => due)
  const [first] = overdue
  const made = round && <TimeAgo iso={round.at} words={(ago) => t().due.round(ago, round.tokens - round.missed)} />
  if (!first?.due)
    return (
      made && (
        <p class="secondary" data-round="done">
          {made}
        </p>
      )
    )
  return (
    <details class="secondary" data-round={first.due.reason}>
      <summary>
        {made} {t().list.due(overdue.length)}: {t().due.because[first.due.reason]}
      </summary>
      <p>{t().due.next}</p>
      <Overdue tokens={overdue} environments={environments} />
    </details>
  )
}

function Overdue({ tokens, environments }: Omit<Props, 'round'>) {
  const [shown, setShown] = useState(AT_ONCE)
  return (
    <>
      <ul>
        {tokens.slice(0, shown).map((token) => (
          <li key={token.ref}>
            <button
              type="button"
              class="link"
              data-overdue={token.due?.reason}
              onClick={() => go({ view: 'token', ref: token.ref })}
            >
              {tokenName(
                token,
                environments.find(({ id }) => id === token.environment),
              )}
            </button>
          </li>
        ))}
      </ul>
      {shown < tokens.length && <EndOfList key={shown} onSeen={() => setShown(shown + AT_ONCE)} />}
    </>
  )
}
