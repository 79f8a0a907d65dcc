/** The rows of the list: those that can be seen and a few more; scrolling brings the next, so that a thousand open as fast as ten. */
import { useState } from 'preact/hooks'
import type { Environment } from '../../../../shared/environment.ts'
import type { TokenRow } from '../../../contracts/token/row.ts'
import { AT_ONCE, EndOfList } from '../../components/end-of-list.tsx'
import { resultOf, TokenItem } from '../../components/token/token-item.tsx'
import { go } from '../frame/navigation.ts'
import { toggle, useSelection } from './selection.ts'

type Props = {
  tokens: TokenRow[]
  environments: Environment[]
  named: boolean
  /** So many more are there from the start. */
  ahead: number
}

export function ListRows({ tokens, environments, named, ahead }: Props) {
  const [shown, setShown] = useState(AT_ONCE + ahead)
  const selected = useSelection()
  const item = (token: TokenRow) => (
    <TokenItem token={token} environment={environments.find(({ id }) => id === token.environment)} named={named} />
  )
  return (
    <>
      <ul class="rows">
        {tokens.slice(0, shown).map((token) => (
          <li key={token.ref}>
            {selected ? (
              <label class="pick" data-ref={token.ref} data-result={resultOf(token)}>
                <input type="checkbox" checked={selected.has(token.ref)} onChange={() => toggle(token.ref)} />
                <span class="row">{item(token)}</span>
              </label>
            ) : (
              <button
                type="button"
                class="row"
                data-ref={token.ref}
                data-result={resultOf(token)}
                onClick={() => go({ view: 'token', ref: token.ref })}
              >
                {item(token)}
              </button>
            )}
          </li>
        ))}
      </ul>
      {shown < tokens.length && <EndOfList key={shown} onSeen={() => setShown(shown + AT_ONCE)} />}
    </>
  )
}
