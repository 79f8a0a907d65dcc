/** How a step may end in a dialect, and the words of its tokens. */
import type { Sent } from '../support/relay-client.ts'
import type { Bench } from './bench.ts'
import type { Facts } from './facts.ts'

export type RelayStep = { name: string; play(bench: Bench): Promise<void> }

let words = 0
/** No two creations are called the same, not even when EBS cuts names off. */
export const uniqueWords = () => `T${++words} of the spring campaign`

/** @throws what was found instead of what may be */
export function expect(what: string, found: unknown, ...legal: unknown[]): void {
  if (!legal.includes(found)) throw new Error(`${what}: ${String(found)} instead of ${legal.join(' or ')}`)
}

/**
 * The end of a creation whose answer got lost: the relay finds out in EBS whose the new token is.
 * @param status 201: read back at once; 200: looked for when the request is repeated
 */
export function afterLostAnswer({ correlation, perType, listsValues }: Facts, status: 200 | 201): string {
  const isTold = correlation === 'field' || (correlation === 'type' && (status === 201 || perType === 'one'))
  if (!isTold) return 'outcome_unknown, done unknown'
  return listsValues ? String(status) : 'value_not_told, done yes'
}

/** Whether the token that a newer one replaces can end: automatically, or because the list shows it, or because its id is enough. */
export const mayEnd = ({ perType, isNewestOnly, revokesById }: Facts): boolean =>
  perType === 'one' || !isNewestOnly || revokesById

/** An answer of the relay in a few words. */
export const brief = ({ status, body }: Sent) => (status < 300 ? String(status) : `${body.code}, done ${body.done}`)
