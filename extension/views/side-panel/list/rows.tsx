/** The rows of the list: those that can be seen and a few more; scrolling brings the next, so that a thousand open as fast as ten. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Environment } from '../../../../shared/environment.ts'
import type { TokenRow } from '../../../contracts/app-state.ts'
import { resultOf, TokenItem } from '../../components/token-item.tsx'
import { go } from '../frame/navigation.ts'

/** A high window is full of them; the next come before their place is in sight. */
const AT_ONCE = 24

type Props = {
  tokens: TokenRow[]
  environments: Environment[]
  named: boolean
  /** So many more are there from the start. */
  ahead: number
}

export function ListRows({ tokens, environments, named, ahead }: Props) {
  const [shown, setShown] = useState(AT_ONCE + ahead)
  return (
    <>
      <ul class="rows">
        {tokens.slice(0, shown).map((token) => (
          <li key={token.ref}>
            <button
              type="button"
              class="row"
              data-ref={token.ref}
              data-result={resultOf(token)}
              onClick={() => go({ view: 'token', ref: token.ref })}
            >
              <TokenItem
                token={token}
                environment={environments.find(({ id }) => id === token.environment)}
                named={named}
              />
            </button>
          </li>
        ))}
      </ul>
      {shown < tokens.length && <End key={shown} onSeen={() => setShown(shown + AT_ONCE)} />}
    </>
  )
}

/** The end of what is there: soon in sight, more comes. */
function End({ onSeen }: { onSeen: () => void }) {
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onSeen(), { rootMargin: '600px' })
    if (end.current) observer.observe(end.current)
    return () => observer.disconnect()
  }, [])
  return <div ref={end} class="slot" />
}
