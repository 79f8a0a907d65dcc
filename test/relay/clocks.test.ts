/** Sessions, proofs and clocks: rows 58, 60, 68 and 95. The relay's clock, and EBS's, are moved by hand. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { CLOCK_TOLERANCE_MS, RESEAL_AFTER_MS } from '../../relay/limits.ts'
import { SESSION_HEADER } from '../../shared/api.ts'
import { SESSION_LIFETIME_MS, SESSION_TOTAL_MS } from '../../shared/limits.ts'
import { startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'

const MINUTE_MS = 60_000
let ahead = 0
let world: World
beforeAll(async () => {
  world = await startWorld({ now: () => Date.now() + ahead })
})
afterAll(() => world.close())
beforeEach(() => {
  ahead = 0
  world.sandbox.switches.tokenLifetimeMinutes = 60
  world.sandbox.faults.clear()
})

async function signedIn() {
  const client = await RelayClient.create(world.relay.origin)
  await client.signIn('sandbox', await signInAtSandbox(world.sandbox, client))
  return client
}

async function read(client: RelayClient) {
  const { status, body } = await client.ask('listEndpoints')
  return [status, body.code]
}

const judged: [string, number, string | undefined][] = [
  ['a moment before its end', SESSION_LIFETIME_MS - MINUTE_MS, undefined],
  ['just after it, within what clocks may differ', SESSION_LIFETIME_MS + CLOCK_TOLERANCE_MS - 2_000, undefined],
  ['beyond that', SESSION_LIFETIME_MS + CLOCK_TOLERANCE_MS + 1_000, 'session_expired'],
  ['sealed a little in the future', 2_000 - CLOCK_TOLERANCE_MS, undefined],
  ['sealed too far in the future', -CLOCK_TOLERANCE_MS - 1_000, 'session_invalid'],
]
test.each(judged)('60: a session %s is judged by its times', async (_, moved, code) => {
  const client = await signedIn()
  ahead = moved
  expect(await read(client)).toEqual(code ? [401, code] : [200, undefined])
})

test('68: a session ends with EBS’s token, and EBS is not asked', async () => {
  world.sandbox.switches.tokenLifetimeMinutes = 5
  const client = await signedIn()
  ahead = 5 * MINUTE_MS + CLOCK_TOLERANCE_MS + 1_000
  const seen = world.sandbox.requests.length
  expect(await read(client)).toEqual([401, 'session_expired'])
  expect(world.sandbox.requests).toHaveLength(seen)
})

test('a session in use is sealed anew and lives on, until 8 hours after the sign-in', async () => {
  world.sandbox.switches.tokenLifetimeMinutes = 24 * 60
  const client = await signedIn()
  const step = SESSION_LIFETIME_MS - 2 * MINUTE_MS
  for (ahead = step; ahead < SESSION_TOTAL_MS; ahead += step) expect(await read(client)).toEqual([200, undefined])
  ahead = SESSION_TOTAL_MS + CLOCK_TOLERANCE_MS + 1_000
  expect(await read(client)).toEqual([401, 'session_expired'])
})

test.each([true, false])(
  'a session that is signed out is not sealed anew, however old: revoked %s',
  async (revoked) => {
    const client = await signedIn()
    if (!revoked)
      for (const call of ['/Auth/Revoke', 'Logout']) world.sandbox.faults.add({ call, answer: { status: 500 } })
    ahead = RESEAL_AFTER_MS + 1_000
    expect((await client.ask('listEndpoints')).headers.has(SESSION_HEADER)).toBe(true)
    ahead += RESEAL_AFTER_MS + 1_000
    const { status, body, headers } = await client.ask('signOut')
    expect([status, body.revoked, headers.has(SESSION_HEADER)]).toEqual([200, revoked, false])
  },
)

test.each([10, -10])(
  '95: a clock that jumps by %d minutes and back costs nobody more than a sign-in',
  async (minutes) => {
    const before = await signedIn()
    ahead = minutes * MINUTE_MS
    expect(await read(before)).toEqual(minutes > 0 ? [200, undefined] : [401, 'session_invalid'])
    expect(await read(await signedIn())).toEqual([200, undefined])
    ahead = 0
    expect(await read(await signedIn())).toEqual([200, undefined])
    expect(world.lines.join()).not.toContain('internal_error')
  },
)

test('95: a nonce makes the client’s own clock irrelevant', async () => {
  const client = await signedIn()
  ahead = 5 * MINUTE_MS
  const first = await client.call('listEndpoints')
  expect([first.status, first.body.code]).toEqual([401, 'use_dpop_nonce'])
  expect((await client.call('listEndpoints')).status).toBe(200)
})
