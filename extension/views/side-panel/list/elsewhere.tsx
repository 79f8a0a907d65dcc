/**
 * After the rows: one line that counts the tokens of environments that are not offered here, and opens them, by environment,
 * each environment with the reason.
 */
import { useState } from 'preact/hooks'
import type { ElsewhereToken } from '../../../contracts/token/elsewhere.ts'
import { t } from '../../../i18n/index.ts'
import { AT_ONCE, EndOfList } from '../../components/end-of-list.tsx'
import { endingOf } from '../../components/token/token-item.tsx'

/** `isSearched`: those that were found are shown at once. */
export function Elsewhere({ tokens, isSearched = false }: { tokens: ElsewhereToken[]; isSearched?: boolean }) {
  const [shown, setShown] = useState(AT_ONCE)
  if (tokens.length === 0) return null
  const together = [...Map.groupBy(tokens, placeOf).values()].flat()
  return (
    <details class="fold" data-elsewhere={tokens.length} open={isSearched}>
      <summary>{t().elsewhere.count(tokens.length)}</summary>
      <p class="secondary">{t().elsewhere.teach}</p>
      {[...Map.groupBy(together.slice(0, shown), placeOf)].map(([place, group]) => (
        <Place key={place} tokens={group} />
      ))}
      {shown < tokens.length && <EndOfList key={shown} onSeen={() => setShown(shown + AT_ONCE)} />}
    </details>
  )
}

const placeOf = ({ reason, environment, ebsOrigin }: ElsewhereToken): string =>
  [reason, environment, ebsOrigin].join(' ')

function Place({ tokens }: { tokens: ElsewhereToken[] }) {
  const [first] = tokens
  if (!first) return null
  const { reason, environment, ebsOrigin } = first
  return (
    <section data-reason={reason}>
      <h2>{environment || '–'}</h2>
      <p class="secondary">{t().elsewhere.reasons[reason](environment)}</p>
      {ebsOrigin && <p class="secondary id">{ebsOrigin}</p>}
      <ul class="rows">
        {tokens.map(({ ref, name, retired }) => (
          <li key={ref} class="row" data-ref={ref}>
            <span class="strong whole">{name}</span>
            {retired && <span class="secondary">{endingOf(retired)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
