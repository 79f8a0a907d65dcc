/** The way to EBS through the whole relay: left alone when it fails, its answers understood, given up in time. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { BREAKER_FAILURES, BREAKER_OPEN_MS, HEADERS_TIMEOUT_MS } from '../../relay/limits.ts'
import type { LoggedRequest } from '../sandbox/request-log.ts'
import { PRODUCTION } from '../sandbox/start.ts'
import { eventually } from '../support/eventually.ts'
import { RUNTIMES, startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'

/** Waits until the relay has closed the connection of this call to EBS, which holds it. */
const isCut = (request: LoggedRequest | undefined) => eventually(() => expect(request?.cut).toBe(true))

const asked = ({ requests }: World['sandbox'], call: string) => requests.filter(({ path }) => path.includes(call))

async function signedIn({ relay, sandbox, others }: World, environment = 'sandbox', requestId?: string) {
  const client = await RelayClient.create(relay.origin)
  const at = environment === 'sandbox' ? sandbox : (others[0] ?? sandbox)
  await client.signIn(environment, await signInAtSandbox(at, client, { scope: 'essurveys' }), requestId)
  return client
}

describe.each(RUNTIMES)('on %s', (runtime) => {
  let world: World
  let ahead = 0
  beforeAll(async () => {
    world = await startWorld({ others: [PRODUCTION], now: () => Date.now() + ahead }, runtime)
  })
  afterAll(() => world.close())
  afterEach(() => world.sandbox.faults.clear())

  test('what the first failure has left running is given up, and the next request does not wait for it', async () => {
    const client = await signedIn(world)
    const query = { type: 'SURVEYS' }
    const { promise: until, resolve: goOn } = Promise.withResolvers<void>()
    world.sandbox.faults.add({ call: 'ESGlobalObjects', answer: { status: 500 } })
    world.sandbox.faults.add({ call: 'users', until })
    expect((await client.call('check', { query })).status).toBe(200)
    await isCut(asked(world.sandbox, 'users').at(-1))
    world.sandbox.faults.clear()
    const startedAt = Date.now()
    const { body } = await client.call('check', { query })
    goOn()
    expect(body.checks.map(({ status }: { status: string }) => status)).toEqual(['pass', 'pass', 'pass'])
    expect(Date.now() - startedAt).toBeLessThan(5_000)
  })

  test('how long EBS asks to wait is passed on, and not waited for inside the request', async () => {
    const client = await signedIn(world)
    world.sandbox.faults.add({ call: 'FetchCompanyParams', answer: { status: 503, retryAfter: '7' } })
    const before = asked(world.sandbox, 'FetchCompanyParams').length
    const { status, body, headers } = await client.call('listParameters')
    expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'ebs_unavailable', '7'])
    expect(asked(world.sandbox, 'FetchCompanyParams').length - before).toBe(1)
  })

  // The last of these: on the edge no clock can be moved, so the EBS stays left alone.
  test('84: an EBS that keeps failing gets no reads for a while, no other is touched, and a read finds out when it is back', async () => {
    const requestId = crypto.randomUUID()
    const client = await signedIn(world, 'sandbox', requestId)
    const production = await signedIn(world, 'production')
    const failing = world.sandbox.faults.add({ call: 'FetchCompanyParams', answer: { status: 503 } })
    const all = () => world.sandbox.requests.length
    const before = all()
    // Each is tried three times.
    for (let read = 0; read < 2; read++) await client.call('listParameters')
    expect(all() - before).toBeLessThanOrEqual(BREAKER_FAILURES + 1)

    const failed = all()
    const create = { params: { requestId }, body: { type: 'SURVEYS', description: 'Not now' } }
    for (const sent of [await client.call('listParameters'), await client.call('createEndpoint', create)]) {
      expect([sent.status, sent.body.code, sent.body.done]).toEqual([503, 'ebs_unavailable', 'no'])
      expect(Number(sent.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    expect(all()).toBe(failed)
    expect((await production.call('listParameters')).status).toBe(200)
    // Others may find out whether EBS is back: a sign-in, and a sign-out.
    expect((await (await signedIn(world)).call('signOut')).body.revoked).toBe(true)
    if (runtime === 'workerd') return

    const before2 = all()
    ahead += BREAKER_OPEN_MS
    expect((await client.call('listParameters')).status).toBe(503)
    expect(all()).toBe(before2 + 1)
    failing()
    ahead += BREAKER_OPEN_MS
    expect((await client.call('listParameters')).status).toBe(200)
    expect((await client.call('signOut')).body.revoked).toBe(true)
    expect((await production.call('listParameters')).status).toBe(200)
  })
})

describe.concurrent('an EBS that does not answer', () => {
  test.each(RUNTIMES)('is given up in time on %s, and the call of it is cut', async (runtime) => {
    const world = await startWorld({}, runtime)
    const client = await signedIn(world)
    const { promise: until, resolve: goOn } = Promise.withResolvers<void>()
    world.sandbox.faults.add({ call: 'FetchCompanyParams', until, drop: 'before' })
    const startedAt = Date.now()
    const { status, body } = await client.call('listParameters')
    expect([status, body.code, body.done]).toEqual([504, 'ebs_timeout', 'no'])
    expect(Date.now() - startedAt).toBeGreaterThan(HEADERS_TIMEOUT_MS - 500)
    const [held, ...others] = asked(world.sandbox, 'FetchCompanyParams')
    expect(others).toEqual([])
    await isCut(held)
    goOn()
    await world.close()
  })
})

// workerd does not pass over informational answers, and nothing above it can: relay/README.md says so.
describe('on node alone', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())
  afterEach(() => world.sandbox.faults.clear())

  test.each([
    ['100', { interim: [100] }],
    ['100, a while before', { interim: [100], delayMs: 50 }],
    ['102, 103 and 100', { interim: [102, 103, 100] }],
  ])('informational answers before the final one harm no call to EBS: %s', async (_, fault) => {
    const { faults } = world.sandbox
    const calls = ['POST /Auth/Token', 'validateToken', 'FetchCompanyParams', 'POST /api/invented/endpoints', 'Logout']
    for (const call of calls) faults.add({ call, ...fault })
    const requestId = crypto.randomUUID()
    const client = await signedIn(world, 'sandbox', requestId)
    const before = world.sandbox.requests.length
    expect((await client.call('listParameters')).status).toBe(200)
    const create = { params: { requestId }, body: { type: 'SURVEYS', description: 'Heard', confirmed: [] } }
    const made = await client.call('createEndpoint', create)
    expect([made.status, made.body.code]).toEqual([201, undefined])
    const writes = world.sandbox.requests.slice(before).filter(({ path }) => path === '/api/invented/endpoints')
    expect(writes).toHaveLength(1)
    expect((await client.call('signOut')).body.revoked).toBe(true)
    world.sandbox.store.revoke('SURVEYS', made.body.endpoint.value)
  })
})
