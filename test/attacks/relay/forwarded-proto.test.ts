/**
 * The attack: get a request that came by plain HTTP past a proxy that ends TLS. Somebody on the way, or the client itself, spells
 * X-Forwarded-Proto so that the relay takes it for HTTPS (`HTTP`, `https, http`), leaves it out, or comes past the proxy.
 *
 * The defence: every element of the header must be `https`, and only a trusted proxy is believed (`relay/node/trusted-proxies.ts`).
 * Such a request is refused, never redirected: the client must notice (row 26; OWASP ASVS 4.1.2).
 */
import { afterEach, describe, expect, test } from 'vitest'
import { RUNTIMES, type Runtime, startWorld, type World } from '../../support/relay.ts'
import type { ConfigInput } from '../../support/relay-process.ts'

let world: World
afterEach(() => world.close())

type Setting = Pick<ConfigInput, 'trustedProxies' | 'forwardedProto'>

/** A relay whose clients come by HTTPS; on Node a proxy in front says how they came. */
async function ask(runtime: Runtime, proto: string | undefined, setting: Setting = {}, path = '/v1/environments') {
  const config = { publicOrigin: 'https://relay.example', trustedProxies: ['127.0.0.1'], ...setting }
  world = await startWorld({ config }, runtime)
  const headers = proto === undefined ? {} : { 'x-forwarded-proto': proto }
  const answer = await fetch(world.relay.origin + path, { headers, redirect: 'manual' })
  const body = await answer.json()
  return { status: answer.status, code: body.code, hsts: answer.headers.get('strict-transport-security') }
}
const REFUSED = { status: 400, code: 'https_required' }

test.each(RUNTIMES)('26: HTTP instead of HTTPS is refused on %s', async (runtime) => {
  const { hsts, ...refused } = await ask(runtime, 'http')
  expect(refused).toEqual(REFUSED)
  // A year at the least (OWASP ASVS 3.4.1); 0 would switch it off.
  expect(Number(/^max-age=(\d+)$/.exec(hsts ?? '')?.[1])).toBeGreaterThanOrEqual(31_536_000)
})

describe('26: with trusted proxies', () => {
  test.each(['https', 'HTTPS', ' https ', 'https,https', 'https , HTTPS'])('%j is HTTPS all the way', async (proto) => {
    expect((await ask('node', proto)).status).toBe(200)
  })

  test.each([
    'http',
    'HTTP',
    'http,https',
    'http, https',
    'http, http',
    'https, http',
    'https,',
    ',https',
    'https https',
    'https;http',
    'wss',
    '',
  ])('%j is refused: a part of the way may have been plain', async (proto) => {
    expect(await ask('node', proto)).toMatchObject(REFUSED)
  })

  test('a proxy that does not say is refused', async () => {
    expect(await ask('node', undefined)).toMatchObject(REFUSED)
  })

  test('a proxy that does not say is taken at the operator’s word, and one that says HTTP is not', async () => {
    const setting = { forwardedProto: 'assumed-https' } as const
    expect((await ask('node', undefined, setting)).status).toBe(200)
    await world.close()
    expect(await ask('node', 'http', setting)).toMatchObject(REFUSED)
  })

  test.each(['required', 'assumed-https'] as const)(
    'a request that comes past the proxies is plain, whatever it says: forwardedProto %s',
    async (forwardedProto) => {
      const setting = { trustedProxies: ['192.0.2.1'], forwardedProto }
      expect(await ask('node', 'https', setting)).toMatchObject(REFUSED)
    },
  )

  test.each(['/healthz', '/readyz'])('%s answers a platform that asks the instance itself', async (path) => {
    expect((await ask('node', undefined, { trustedProxies: ['192.0.2.1'] }, path)).status).toBe(200)
    await world.close()
    expect((await ask('node', 'http', {}, path)).status).toBe(200)
  })

  test('so does nothing else', async () => {
    for (const path of ['/v1/environments', '/nothing', '/v1/endpoints']) {
      expect(await ask('node', 'http', {}, path)).toMatchObject(REFUSED)
      await world.close()
    }
    world = await startWorld()
  })
})

test('14: without proxies, a stranger who says how he came is not believed', async () => {
  expect((await ask('node', 'http', { trustedProxies: [] })).status).toBe(200)
})
