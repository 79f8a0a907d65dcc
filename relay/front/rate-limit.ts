/**
 * Bounds on how often one client or one session may ask: per instance (relay/README.md says what to add for several).
 * The generic cell rate algorithm: one number for a key, in a map with a bound, no timers, so that it runs at the edge too.
 */
import { BoundedMap } from '../bounded-map.ts'
import { RATE_KEYS_MAX } from '../limits.ts'
import { Refusal } from '../problems.ts'

/** `burst` requests at once, then one every `everyMs`. */
export type Rate = { burst: number; everyMs: number }
/** Counts one request of `key`; throws `rate_limited` with the seconds to wait. */
export type RateLimit = (key: string) => void

/** `now` in ms. */
export function createRateLimit({ burst, everyMs }: Rate, now: () => number): RateLimit {
  /** When the allowance of a key is whole again. */
  const wholeAt = new BoundedMap<string, number>(RATE_KEYS_MAX)
  return (key) => {
    const time = now()
    const known = wholeAt.get(key) ?? 0
    // Further away than a whole burst: the clock was set back, which must not lock anybody out.
    const at = known > time + burst * everyMs ? time : Math.max(known, time)
    const waitMs = at - time - (burst - 1) * everyMs
    if (waitMs > 0) throw new Refusal('rate_limited', { retryAfterS: Math.ceil(waitMs / 1000) })
    wholeAt.set(key, at + everyMs)
  }
}

/** Some proxies name the port too. */
export const withoutPort = (peer: string) => peer.replace(/^\[(.*)\](?::\d+)?$|^([\d.]+):\d+$/, '$1$2')

/** One key for an IPv6 subscriber: whoever has one address of a /64 has all of them. */
export function clientKey(peer: string): string {
  const address = withoutPort(peer)
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const front = head.split(':').filter(Boolean)
  const back = tail?.split(':').filter(Boolean) ?? []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length)
  return [...front, ...Array<string>(zeros).fill('0'), ...back].slice(0, 4).join(':')
}
