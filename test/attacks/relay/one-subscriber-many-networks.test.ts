/**
 * The attack: try many values of endpoint tokens, though connection tests have a rate limit. A subscriber of IPv6 has a /48 or a
 * /56: with another network for each request, one attacker would be 65,536 clients with an allowance each.
 *
 * The defence: a client of IPv6 is its /64, and each /48 has a larger allowance for all of it (`relay/http/client-key.ts`,
 * `relay/http/rate-limit.ts`). Row 91.
 */
import { afterEach, describe, expect, test } from 'vitest'
import { IPV6_SITE_ALLOWANCES } from '../../../relay/limits.ts'
import { RUNTIMES, startWorld, type World } from '../../support/relay.ts'
import { RelayClient } from '../../support/relay-client.ts'

/** Three at once, then one every ten minutes: no test is so slow that another one comes free. */
const FEW = { burst: 3, everyMs: 600_000 }
const MANY = { burst: 1_000, everyMs: 1 }
const CLIENT_HEADER = { node: 'x-forwarded-for', workerd: 'cf-connecting-ip' } as const
const SITE_BURST = FEW.burst * IPV6_SITE_ALLOWANCES

let world: World
afterEach(() => world.close())

describe.each(RUNTIMES)('on %s', (runtime) => {
  const start = async (rates: { client: typeof FEW; connectionTest: typeof FEW }) => {
    world = await startWorld({ config: { rates, trustedProxies: ['127.0.0.1'] } }, runtime)
  }
  /** Each time with another key to sign with, and another value to try. */
  const tryValue = async (address: string) => {
    const client = await RelayClient.create(world.relay.origin)
    const body = { environment: 'sandbox', type: 'SURVEYS', key: crypto.randomUUID() }
    return (await client.call('testConnection', { body, headers: { [CLIENT_HEADER[runtime]]: address } })).status
  }
  const list = async (address: string) => {
    const headers = { [CLIENT_HEADER[runtime]]: address }
    return (await fetch(`${world.relay.origin}/v1/environments`, { headers })).status
  }

  test('91: from many networks of one /48, few values are tried', async () => {
    await start({ client: MANY, connectionTest: FEW })
    const asked = () => world.sandbox.requests.filter(({ path }) => path.includes('PublicQuery')).length
    const statuses: number[] = []
    for (let network = 0; network < SITE_BURST + 3; network++)
      statuses.push(await tryValue(`2001:db8:5:${network.toString(16)}::1`))
    expect(statuses).toEqual([...Array<number>(SITE_BURST).fill(200), 429, 429, 429])
    expect(asked()).toBe(SITE_BURST)
    expect(await tryValue('2001:db8:6:1::1')).toBe(200)
  })

  test('91: so it is for every other request', async () => {
    await start({ client: FEW, connectionTest: MANY })
    const statuses: number[] = []
    for (let network = 0; network < SITE_BURST + 2; network++)
      statuses.push(await list(`2001:db8:3:${network.toString(16)}::1`))
    expect(statuses).toEqual([...Array<number>(SITE_BURST).fill(200), 429, 429])
    expect(await list('2001:db8:4:1::1')).toBe(200)
  })

  test('91: all addresses of a /64 are one client; the next /64 is another', async () => {
    await start({ client: FEW, connectionTest: MANY })
    const addresses = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::2', '2001:db8:1:2:3:4:5:6']
    for (const address of addresses) expect(await list(address)).toBe(200)
    expect(await list('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe(429)
    expect(await list('2001:db8:1:3::1')).toBe(200)
  })
})
