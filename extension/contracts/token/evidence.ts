/**
 * The evidence for an endpoint token: four links, from the value that is kept here to the value that EBS accepts. Each says only
 * what was seen, when and how; a link that nobody has looked at is not known.
 */
import { type Comparison, overall, type Verification } from '../../../shared/checks.ts'
import type { TokenRow } from './row.ts'
import type { Sighting } from './sighting.ts'
import { STALE_AFTER_MS } from './status.ts'

const LINKS = ['kept', 'listed', 'parameter', 'accepted'] as const
export type LinkName = (typeof LINKS)[number]

/** The shape of a link: filled, half, cross, ring. */
export type Shade = 'good' | 'different' | 'bad' | 'unknown'

/** Everything that a link may have to say. `…-before`: it was so, too long ago to prove anything now. */
const FINDINGS = {
  here: 'good',
  damaged: 'bad',
  'not-here': 'unknown',
  listed: 'good',
  'not-listed-accepted': 'different',
  'not-listed': 'bad',
  'listed-before': 'unknown',
  'list-not-read': 'unknown',
  match: 'good',
  'match-partly': 'good',
  differs: 'different',
  missing: 'bad',
  'match-before': 'unknown',
  'nothing-to-compare': 'unknown',
  'not-compared': 'unknown',
  accepted: 'good',
  refused: 'bad',
  'accepted-before': 'unknown',
  'not-tested': 'unknown',
} as const satisfies Record<string, Shade>
export type Finding = keyof typeof FINDINGS

export type Link = { name: LinkName; finding: Finding; shade: Shade; seen: Sighting | null }

type Seen = Pick<TokenRow, 'here' | 'damaged' | 'registered' | 'verification' | 'connection' | 'sightings'>

/**
 * The four links of a token, in their order. The first one has no time: the vault is read whenever the links are drawn.
 * @param now milliseconds since 1970
 */
export function evidenceOf(token: Seen, now: number): Link[] {
  const { listed, parameter, accepted } = token.sightings
  const isOld = (seen: Sighting | null) => seen === null || now - Date.parse(seen.at) > STALE_AFTER_MS
  return [
    link('kept', kept(token), null),
    link('listed', listing(token, isOld(listed)), token.registered === null ? null : listed),
    link('parameter', comparison(token, isOld(parameter)), parameter),
    link('accepted', acceptance(token, isOld(accepted)), accepted),
  ]
}

const link = (name: LinkName, finding: Finding, seen: Sighting | null): Link => ({
  name,
  finding,
  shade: FINDINGS[finding],
  seen,
})

const kept = ({ here, damaged }: Seen): Finding => (damaged ? 'damaged' : here ? 'here' : 'not-here')

/** EBS may list only the newest tokens. A token that it does not list but accepts is therefore no cause for alarm. */
function listing({ registered, connection }: Seen, isOld: boolean): Finding {
  if (registered === null) return 'list-not-read'
  if (registered) return isOld ? 'listed-before' : 'listed'
  return connection?.result === 'accepted' ? 'not-listed-accepted' : 'not-listed'
}

/** A bad result stays until another check; a good one proves nothing after a while. */
function comparison({ verification }: Seen, isOld: boolean): Finding {
  if (!verification) return 'not-compared'
  const result = resultOfParameters(verification)
  if (result !== 'match') return result
  if (isOld) return 'match-before'
  return verification.parameters.every(({ result }) => result === 'match') ? 'match' : 'match-partly'
}

/** The result of all parameters together: the worst one; else that of the token's own, of which the subscription may say nothing. */
export function resultOfParameters({ parameters }: Verification): Comparison {
  const worst = overall(parameters.map(({ result }) => result))
  if (worst === 'differs' || worst === 'missing') return worst
  return overall(parameters.filter(({ role }) => role === 'endpoint').map(({ result }) => result))
}

function acceptance({ connection }: Seen, isOld: boolean): Finding {
  if (!connection) return 'not-tested'
  if (connection.result === 'refused') return 'refused'
  return isOld ? 'accepted-before' : 'accepted'
}
