/** Bounds on guessing: few enough that the relay comes before EBS's own lock-out. */
import { expect, test } from 'vitest'
import { createGuessing } from '../../../../relay/authorize/guessing.ts'
import { FAILURES_MAX, FAILURES_WITHIN_MS } from '../../../../relay/limits.ts'

/** So many tries of these, one after the other; how many were let through. */
async function through(count: number, tried: (at: number) => { client?: string; user?: string; environment?: string }) {
  const clock = { now: 0 }
  const begin = createGuessing(() => clock.now)
  const attempt = async (at: number) => begin({ client: 'c', user: 'u', environment: 'e', ...tried(at) })
  let passed = 0
  for (let at = 0; at < count; at++) if (await attempt(at)) passed++
  return { passed, begin, clock }
}

test.each<[string, number, (at: number) => object]>([
  ['one user from one address', FAILURES_MAX.userAtAddress, () => ({})],
  ['one user, however written', FAILURES_MAX.userAtAddress, (at) => ({ user: [' U', 'u', 'ｕ', 'U '][at % 4] })],
  ['one user from many addresses', FAILURES_MAX.user, (at) => ({ client: `c${at}` })],
  ['many users from one address', FAILURES_MAX.address, (at) => ({ user: `u${at}` })],
  ['many users from many addresses', FAILURES_MAX.environment, (at) => ({ user: `u${at}`, client: `c${at}` })],
])('%s: %i failures, and no more', async (_, max, tried) => {
  expect((await through(max + 20, tried)).passed).toBe(max)
})

test('no user has more than five failures in any quarter of an hour, which is the bound of contract 14', async () => {
  const { clock, begin } = await through(5, (at) => ({ client: `c${at}` }))
  clock.now = FAILURES_WITHIN_MS - 1
  expect(await begin({ client: 'new', user: 'u', environment: 'e' })).toBeNull()
  clock.now = FAILURES_WITHIN_MS
  expect(await begin({ client: 'new', user: 'u', environment: 'e' })).not.toBeNull()
})

test('one address cannot use up all tries of a user', async () => {
  const { begin } = await through(20, () => ({}))
  expect(await begin({ client: 'home', user: 'u', environment: 'e' })).not.toBeNull()
})

test('what did not fail does not count; tries at the same moment do', async () => {
  const begin = createGuessing(() => 0)
  const tried = { client: 'c', user: 'u', environment: 'e' }
  for (let turn = 0; turn < 20; turn++) (await begin(tried))?.forgive()
  const atOnce = await Promise.all(Array.from({ length: 20 }, () => begin(tried)))
  expect(atOnce.filter((one) => one !== null)).toHaveLength(FAILURES_MAX.userAtAddress)
})

test('the same name in another environment is another user', async () => {
  const { begin } = await through(20, () => ({}))
  expect(await begin({ client: 'c', user: 'u', environment: 'other' })).not.toBeNull()
})

test('a clock that was set back locks nobody out', async () => {
  const { begin, clock } = await through(20, () => ({}))
  clock.now = -3_600_000
  expect(await begin({ client: 'c', user: 'u', environment: 'e' })).not.toBeNull()
})
