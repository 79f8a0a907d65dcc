/** The way to EBS through the whole relay: left alone when it fails, not flooded, not asked twice for the same, given up in time. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { BREAKER_FAILURES, BREAKER_OPEN_MS, HEADERS_TIMEOUT_MS, UPSTREAM_CONCURRENT_MAX } from '../../relay/limits.ts'
import { PRODUCTION } from '../../relay/sandbox/start.ts'
import { eventually } from '../support/eventually.ts'
import { RUNTIMES, startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'

const asked = ({ requests }: World['sandbox'], call: string) => requests.filter(({ path }) => path.includes(call))

async function signedIn({ relay, sandbox, others }: World, environment = 'sandbox', requestId?: string) {
  const client = await RelayClient.create(relay.origin)
  const at = environment === 'sandbox' ? sandbox : (others[0] ?? sandbox)
  await client.signIn(environment, await signInAtSandbox(at, { scope: 'essurveys' }), requestId)
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

  test('identical reads of one session at the same time are one call of EBS; another session’s is its own', async () => {
    const [one, other] = await Promise.all([signedIn(world), signedIn(world)])
    const { promise: until, resolve: goOn } = Promise.withResolvers<void>()
    world.sandbox.faults.add({ call: 'FetchCompanyParams', until })
    const before = asked(world.sandbox, 'FetchCompanyParams').length
    const reads = [...Array.from({ length: 10 }, () => one.call('listParameters')), other.call('listParameters')]
    await eventually(() => expect(asked(world.sandbox, 'FetchCompanyParams')).toHaveLength(before + 2))
    // As long as it takes the others to arrive, too.
    await one.call('listEnvironments')
    goOn()
    expect((await Promise.all(reads)).map(({ status }) => status)).toEqual(Array(11).fill(200))
    expect(asked(world.sandbox, 'FetchCompanyParams').length - before).toBeLessThanOrEqual(3)
  })

  test('what the first failure has left running is given up, and the next request does not wait for it', async () => {
    const client = await signedIn(world)
    const query = { type: 'SURVEYS' }
    const { promise: until, resolve: goOn } = Promise.withResolvers<void>()
    world.sandbox.faults.add({ call: 'ESGlobalObjects', answer: { status: 500 } })
    world.sandbox.faults.add({ call: '/users', until })
    expect((await client.call('check', { query })).status).toBe(200)
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

  test('no more than a bound of calls are at one EBS at once; the rest wait, and beyond that are turned away', async () => {
    const client = await RelayClient.create(world.relay.origin)
    const { promise: until, resolve: goOn } = Promise.withResolvers<void>()
    world.sandbox.faults.add({ call: 'PublicQuery', until })
    const body = { environment: 'sandbox', type: 'SURVEYS', key: 'k'.repeat(40) }
    const sent = Array.from({ length: 330 }, () => client.call('testConnection', { body }))
    const refused: (string | null)[] = []
    for (const one of sent)
      void one.then(({ status, headers }) => status === 503 && refused.push(headers.get('retry-after')))
    await eventually(() => expect(refused).toEqual(Array(10).fill('1')), 300)
    await eventually(() => {
      expect(asked(world.sandbox, 'PublicQuery').filter(({ status }) => status === 0)).toHaveLength(
        UPSTREAM_CONCURRENT_MAX,
      )
    })
    goOn()
    const statuses = (await Promise.all(sent)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(320)
  })

  // The last of these: on the edge no clock can be moved, so the EBS stays left alone.
  test('84: an EBS that keeps failing is left alone at once, and no other; a read finds out when it is back', async () => {
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
    if (runtime === 'workerd') return

    ahead += BREAKER_OPEN_MS + 1
    expect((await client.call('listParameters')).status).toBe(503)
    expect(all()).toBe(failed + 1)
    failing()
    ahead += BREAKER_OPEN_MS + 1
    const tried = all()
    // A write never is the one to find out: it sends a read ahead.
    expect((await client.call('signOut')).body.revoked).toBe(true)
    expect(world.sandbox.requests[tried]?.path).toBe('/api/Login/ServerCapabilities/')
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
    expect(asked(world.sandbox, 'FetchCompanyParams')).toHaveLength(1)
    goOn()
    await world.close()
  })
})
