/** The four links of a token as one small sign, with one sentence for those who do not see it, and on hover. */
import type { TokenRow } from '../../../contracts/token/row.ts'
import { Mark } from './mark.tsx'
import { linksOf, summaryOf } from './words.ts'

export function EvidenceSign({ token }: { token: TokenRow }) {
  const links = linksOf(token)
  const words = summaryOf(links)
  return (
    <span class="evidence" role="img" aria-label={words} title={words} data-evidence={links.map(({ shade }) => shade)}>
      {links.map(({ name, shade }) => (
        <Mark key={name} shade={shade} />
      ))}
    </span>
  )
}
