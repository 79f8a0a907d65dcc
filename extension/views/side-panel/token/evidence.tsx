/** The chain of evidence on top of a token's page: four links, each with its sign, one word and its age; unfolded, each as a sentence. */

import type { Link } from '../../../contracts/token/evidence.ts'
import type { TokenRow } from '../../../contracts/token/row.ts'
import { t, timeAgo } from '../../../i18n/index.ts'
import { Mark } from '../../components/evidence/mark.tsx'
import { linksOf, sentenceOf } from '../../components/evidence/words.ts'
import { useMinute } from '../../hooks/use-minute.ts'

export function Evidence({ token }: { token: TokenRow }) {
  useMinute()
  const links = linksOf(token)
  return (
    <details class="chain">
      <summary>
        {links.map((link) => (
          <LinkSign key={link.name} link={link} />
        ))}
      </summary>
      <ul>
        {links.map((link) => (
          <li key={link.name}>
            <Mark shade={link.shade} />
            {sentenceOf(link)}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** On hover it says its sentence; a screen reader finds that below. */
function LinkSign({ link }: { link: Link }) {
  const { name, finding, shade, seen } = link
  return (
    <span class="link-sign" title={sentenceOf(link)} data-link={name} data-shade={shade} data-finding={finding}>
      <span class="secondary">{t().evidence.links[name]}</span>
      <Mark shade={shade} />
      <span class="word">{t().evidence.findings[finding].word}</span>
      <span class="secondary">{seen && timeAgo(seen.at)}</span>
    </span>
  )
}
