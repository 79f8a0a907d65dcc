/** A link of the evidence as a sentence: the finding, its time, how it was seen, and who was signed in. */
import { evidenceOf, type Link } from '../../../contracts/token/evidence.ts'
import { t, timeAgoAndAt } from '../../../i18n/index.ts'

/** The sentence of one link. A link that nobody has looked at says so, and names no time. */
export function sentenceOf({ finding, seen }: Link): string {
  const { said } = t().evidence.findings[finding]
  if (!seen) return said
  const how = t().evidence.seen[seen.how ?? 'unknown'](timeAgoAndAt(seen.at))
  return `${said} ${seen.by ? `${how}, ${t().evidence.as(seen.by)}` : how}.`
}

/** All links in one sentence, for the small sign of a row. */
export const summaryOf = (links: Link[]): string =>
  links.map(({ name, finding }) => `${t().evidence.links[name]}: ${t().evidence.findings[finding].word}`).join(', ')

/** The links of a token as they are now. */
export const linksOf = (token: Parameters<typeof evidenceOf>[0]): Link[] => evidenceOf(token, Date.now())
