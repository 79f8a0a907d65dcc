/** After the rows: one line that counts the tokens of environments that are not offered here, and opens them with the reason. */
import { useState } from 'preact/hooks'
import type { ElsewhereToken } from '../../../contracts/token/elsewhere.ts'
import { t } from '../../../i18n/index.ts'
import { AT_ONCE, EndOfList } from '../../components/end-of-list.tsx'
import { endingOf } from '../../components/token/token-item.tsx'

export function Elsewhere({ tokens }: { tokens: ElsewhereToken[] }) {
  const [shown, setShown] = useState(AT_ONCE)
  if (tokens.length === 0) return null
  return (
    <details class="fold" data-elsewhere={tokens.length}>
      <summary>{t().elsewhere.count(tokens.length)}</summary>
      <p class="secondary">{t().elsewhere.teach}</p>
      <ul class="rows">
        {tokens.slice(0, shown).map((token) => (
          <li key={token.ref} class="row" data-ref={token.ref} data-reason={token.reason}>
            <span class="strong whole">{token.name}</span>
            {token.retired && <span class="secondary">{endingOf(token.retired)}</span>}
            <span class="secondary remark">{t().elsewhere.reasons[token.reason](token.environment)}</span>
            {token.ebsOrigin && <span class="secondary remark id">{token.ebsOrigin}</span>}
          </li>
        ))}
      </ul>
      {shown < tokens.length && <EndOfList key={shown} onSeen={() => setShown(shown + AT_ONCE)} />}
    </details>
  )
}
