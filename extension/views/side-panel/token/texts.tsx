/** On top of a token's page, the admin's own words: whom it belongs to, who uses it, by when it is to be replaced. */
import type { TokenRow } from '../../../contracts/token/row.ts'
import { dayText, t } from '../../../i18n/index.ts'
import { RotationMark } from '../../components/token/rotation-mark.tsx'

export function Texts({ token }: { token: TokenRow }) {
  const facts = factsOf(token)
  return (
    <>
      {facts.length > 0 && <p data-text="facts">{facts.join(' · ')}</p>}
      {token.note && (
        <p class="secondary" data-text="note">
          {token.note}
        </p>
      )}
      {!token.retired && <RotationMark rotateBy={token.rotateBy} />}
    </>
  )
}

/** Those that were given, in the order in which they are said. */
function factsOf(token: TokenRow): string[] {
  const { said } = t().about
  const each = Object.entries(said) as [keyof typeof said, (text: string) => string][]
  return each.flatMap(([name, say]) => {
    const text = token[name]
    return text ? [say(name === 'rotateBy' ? dayText(text) : text)] : []
  })
}
