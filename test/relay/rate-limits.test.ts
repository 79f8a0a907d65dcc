/** Row 91: who asks too often is told when to come back, EBS hears nothing of it, and everybody else goes on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RUNTIMES, startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'

/** Three at once, then one every ten minutes: no test is so slow that another one comes free. */
const FEW = { burst: 3, everyMs: 600_000 }
const MANY = { burst: 1_000, everyMs: 1 }
/** Whom the platform says it is from. */
const CLIENT_HEADER = { node: 'x-forwarded-for', workerd: 'cf-connecting-ip' } as const

const limited = { status: 429, code: 'rate_limited', retryAfter: true }

describe.each(RUNTIMES)('on %s', (runtime) => {
  const worlds: World[] = []
  const from = (address: string) => ({ [CLIENT_HEADER[runtime]]: address })

  async function start(rates: Record<string, typeof FEW>) {
    const config = { rates: { client: MANY, session: MANY, signIn: MANY, ...rates }, trustedProxies: ['127.0.0.1'] }
    const world = await startWorld({ config }, runtime)
    worlds.push(world)
    return world
  }
  afterAll(async () => {
    await Promise.all(worlds.map((world) => world.close()))
  })

  async function told(sent: Promise<{ status: number; headers: Headers; body: { code?: string; done?: string } }>) {
    const { status, headers, body } = await sent
    const retryAfter = Number(headers.get('retry-after')) > 0
    if (status === 429) expect(body).toMatchObject({ code: 'rate_limited', done: 'no', retryable: true })
    return { status, code: body?.code, retryAfter }
  }

  describe('a client', () => {
    let world: World
    beforeAll(async () => {
      world = await start({ client: FEW })
    })
    const ask = async (address: string, path = '/v1/environments') => {
      const answer = await fetch(world.relay.origin + path, { headers: from(address) })
      return told(Promise.resolve({ status: answer.status, headers: answer.headers, body: await answer.json() }))
    }

    test('91: that asks too often is refused, whatever the route; others and the health probes go on', async () => {
      for (let turn = 0; turn < 3; turn++) expect((await ask('192.0.2.1')).status).toBe(200)
      expect(await ask('192.0.2.1')).toEqual(limited)
      expect(await ask('192.0.2.1', '/v1/endpoints')).toEqual(limited)
      expect((await ask('192.0.2.2')).status).toBe(200)
      expect((await ask('192.0.2.1', '/healthz')).status).toBe(200)
    })

    test('91: named with its port is the same client', async () => {
      for (const port of [1, 2, 3]) expect((await ask(`192.0.2.3:${port}`)).status).toBe(200)
      expect(await ask('192.0.2.3')).toEqual(limited)
    })
  })

  test('91: a user who asks too often is refused, from whatever address; another user goes on', async () => {
    const world = await start({ session: FEW })
    const signedIn = async (user: string) => {
      const client = await RelayClient.create(world.relay.origin)
      await client.signIn('sandbox', await signInAtSandbox(world.sandbox, client, { user }))
      return client
    }
    const [admin, nikos] = [await signedIn('Admin'), await signedIn('Nikos')]
    const ask = (client: RelayClient, address: string) =>
      told(client.call('listParameters', { headers: from(address) }))
    for (const last of [1, 2, 3]) expect((await ask(admin, `192.0.2.${last}`)).status).toBe(200)
    const asked = world.sandbox.requests.length
    expect(await ask(admin, '192.0.2.4')).toEqual(limited)
    expect(world.sandbox.requests).toHaveLength(asked)
    expect((await ask(nikos, '192.0.2.1')).status).toBe(200)
  })

  test('91: sign-ins have a bound of their own: no code is spent, other requests go on', async () => {
    const world = await start({ signIn: FEW })
    const client = await RelayClient.create(world.relay.origin)
    const body = {
      environment: 'sandbox',
      code: 'nobody-gave-this',
      verifierSeed: 'v'.repeat(43),
      redirectUri: world.config.extensions[0]?.redirectUri,
    }
    const signIn = (address: string) => told(client.call('signIn', { body, headers: from(address) }))
    for (let turn = 0; turn < 3; turn++) expect((await signIn('192.0.2.1')).code).toBe('code_invalid')
    const asked = world.sandbox.requests.length
    expect(await signIn('192.0.2.1')).toEqual(limited)
    expect(world.sandbox.requests).toHaveLength(asked)
    expect((await signIn('192.0.2.2')).code).toBe('code_invalid')
    expect((await client.call('listEnvironments', { headers: from('192.0.2.1') })).status).toBe(200)
  })

  test('91: connection tests have a bound of their own: nobody tries many keys', async () => {
    const world = await start({ connectionTest: FEW })
    const test = async (address: string) => {
      // Another key and another proof each time: that is how one would try.
      const client = await RelayClient.create(world.relay.origin)
      const body = { environment: 'sandbox', type: 'SURVEYS', key: crypto.randomUUID() }
      return told(client.call('testConnection', { body, headers: from(address) }))
    }
    for (let turn = 0; turn < 3; turn++) expect((await test('192.0.2.1')).status).toBe(200)
    expect(await test('192.0.2.1')).toEqual(limited)
    expect((await test('192.0.2.2')).status).toBe(200)
  })
})

test('14: only a trusted proxy says whom a limit counts', async () => {
  const world = await startWorld({ config: { rates: { client: FEW } } })
  const statuses: number[] = []
  for (let turn = 0; turn < 4; turn++) {
    const headers = { 'x-forwarded-for': `192.0.2.${turn}`, 'cf-connecting-ip': `192.0.2.${turn}` }
    statuses.push((await fetch(`${world.relay.origin}/v1/environments`, { headers })).status)
  }
  expect(statuses).toEqual([200, 200, 200, 429])
  await world.close()
})

test('14: behind several proxies, a limit counts the last address that is none of theirs, whatever stands before it', async () => {
  const world = await startWorld({ config: { rates: { client: FEW }, trustedProxies: ['127.0.0.1', '10.0.0.0/8'] } })
  const ask = async (forwarded: string) => {
    const headers = { 'x-forwarded-for': forwarded }
    return (await fetch(`${world.relay.origin}/v1/environments`, { headers })).status
  }
  const chains = ['192.0.2.1, 10.0.0.1', '198.51.100.7, 192.0.2.1, 10.0.0.1, 10.9.9.9', 'unknown, 192.0.2.1,10.0.0.2']
  for (const chain of chains) expect(await ask(chain)).toBe(200)
  expect(await ask('203.0.113.1, 192.0.2.1, 10.0.0.1')).toBe(429)
  expect(await ask('192.0.2.2, 10.0.0.1')).toBe(200)
  await world.close()
})

test('after as long as Retry-After says, the next request is taken', async () => {
  let ahead = 0
  const rates = { client: { burst: 2, everyMs: 7_000 } }
  const world = await startWorld({ config: { rates }, now: () => Date.now() + ahead })
  const ask = () => fetch(`${world.relay.origin}/v1/environments`)
  await ask()
  await ask()
  const refused = await ask()
  const seconds = Number(refused.headers.get('retry-after'))
  expect([refused.status, seconds]).toEqual([429, 7])
  ahead = seconds * 1000
  expect((await ask()).status).toBe(200)
  await world.close()
})
