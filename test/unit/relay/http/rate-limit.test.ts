/** The rates by a clock: so many at once, then one at a time, whoever asks beside. */
import { expect, test } from 'vitest'
import { createAllowance, createClientLimit, createRateLimit } from '../../../../relay/http/rate-limit.ts'
import { IPV6_SITE_ALLOWANCES } from '../../../../relay/limits.ts'

const RATE = { burst: 3, everyMs: 1_000 }
const allowance = (clock: { now: number }) => createAllowance(RATE, () => clock.now)

test('so many at once are counted; the next has to wait until one is free', () => {
  const clock = { now: 5_000 }
  const use = allowance(clock)
  expect([1, 2, 3, 4, 5].map(() => use('a'))).toEqual([0, 0, 0, 1_000, 1_000])
  clock.now += 999
  expect(use('a')).toBe(1)
  clock.now += 1
  expect([use('a'), use('a')]).toEqual([0, 1_000])
})

test('another key has an allowance of its own, and after a rest it is whole again, and no more than whole', () => {
  const clock = { now: 5_000 }
  const use = allowance(clock)
  for (const _ of [1, 2, 3]) use('a')
  expect(use('b')).toBe(0)
  clock.now += 100_000
  expect([1, 2, 3, 4].map(() => use('a') > 0)).toEqual([false, false, false, true])
})

test('a clock that is set back locks nobody out', () => {
  const clock = { now: 1_000_000 }
  const use = allowance(clock)
  for (const _ of [1, 2, 3]) use('a')
  // The whole allowance is used up, and the clock stands still.
  expect(use('a')).toBe(1_000)
  clock.now = 0
  expect(use('a')).toBe(0)
})

test('beyond it is refused, with the whole seconds to wait', () => {
  const clock = { now: 0 }
  const limit = createRateLimit({ burst: 1, everyMs: 1_500 }, () => clock.now)
  limit('a')
  expect(() => limit('a')).toThrow(expect.objectContaining({ code: 'rate_limited', detail: { retryAfterS: 2 } }))
})

test('one IPv6 site has a few allowances for all of its networks; an IPv4 address knows of no site', () => {
  const passed = (clients: (at: number) => string) => {
    const limit = createClientLimit(RATE, () => 0)
    let count = 0
    for (let at = 0; at < 20; at++) {
      try {
        limit(clients(at))
        count++
      } catch {
        // Refused.
      }
    }
    return count
  }
  expect(passed(() => '2001:db8:1:1::/64')).toBe(RATE.burst)
  expect(passed((at) => `2001:db8:1:${at}::/64`)).toBe(RATE.burst * IPV6_SITE_ALLOWANCES)
  expect(passed((at) => `2001:db8:${at}:1::/64`)).toBe(20)
  expect(passed((at) => `192.0.2.${at}`)).toBe(20)
})

test('a site’s allowance comes back as much faster as it is larger', () => {
  const clock = { now: 0 }
  const limit = createClientLimit(RATE, () => clock.now)
  const use = (at: number) => limit(`2001:db8:1:${at}::/64`)
  for (let at = 0; at < RATE.burst * IPV6_SITE_ALLOWANCES; at++) use(at)
  expect(() => use(100)).toThrow('rate_limited')
  clock.now += RATE.everyMs / IPV6_SITE_ALLOWANCES
  use(101)
})
