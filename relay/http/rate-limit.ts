/**
 * Bounds on how often one client or one session may ask: per instance (relay/README.md says what to add for several).
 * The generic cell rate algorithm: one number for a key, in a map with a bound, no timers, so that it runs at the edge too.
 */
import { BoundedMap } from '../lib/bounded-map.ts'
import { IPV6_SITE_ALLOWANCES, RATE_KEYS_MAX } from '../limits.ts'
import { Refusal } from '../problems/problem.ts'
import { ipv6SiteOf } from './client-key.ts'

/** `burst` requests at once, then one every `everyMs`. */
type Rate = { burst: number; everyMs: number }
/** Counts one request of `key`; throws `rate_limited` with the seconds to wait. */
export type RateLimit = (key: string) => void

/**
 * Counts one use of a key, unless the key has used up its allowance. `now` in ms.
 * @returns 0 when it was counted, else how many ms to wait
 */
export function createAllowance({ burst, everyMs }: Rate, now: () => number): (key: string) => number {
  /** When the allowance of a key is whole again. */
  const wholeAt = new BoundedMap<string, number>(RATE_KEYS_MAX)
  return (key) => {
    const time = now()
    const known = wholeAt.get(key) ?? 0
    // More than a whole burst ahead means that the clock was set back, which must not lock anybody out.
    const at = known > time + burst * everyMs ? time : Math.max(known, time)
    const waitMs = at - time - (burst - 1) * everyMs
    if (waitMs > 0) return waitMs
    wholeAt.set(key, at + everyMs)
    return 0
  }
}

/** A limit on requests by any key. `now` in ms. */
export function createRateLimit(rate: Rate, now: () => number): RateLimit {
  const use = createAllowance(rate, now)
  return (key) => {
    const waitMs = use(key)
    if (waitMs > 0) throw new Refusal('rate_limited', { retryAfterS: Math.ceil(waitMs / 1000) })
  }
}

/**
 * A limit on requests by client, as {@link clientKey} names it. All clients of one IPv6 /48 share a second, larger allowance:
 * one subscriber may have all of it. `now` in ms.
 */
export function createClientLimit(rate: Rate, now: () => number): RateLimit {
  const ofClient = createRateLimit(rate, now)
  const siteRate = { burst: rate.burst * IPV6_SITE_ALLOWANCES, everyMs: rate.everyMs / IPV6_SITE_ALLOWANCES }
  const ofSite = createRateLimit(siteRate, now)
  return (client) => {
    ofClient(client)
    const site = ipv6SiteOf(client)
    if (site !== undefined) ofSite(site)
  }
}
