/** Row 26: a client that came without TLS is refused, never redirected: it must notice (OWASP ASVS 4.1.2). */
import { afterEach, expect, test } from 'vitest'
import { RUNTIMES, type Runtime, startWorld, type World } from '../support/relay.ts'

let world: World
afterEach(() => world.close())

/** A relay whose clients come by HTTPS; on Node a proxy in front says how they came. */
async function ask(runtime: Runtime, headers: Record<string, string>, trustedProxies = ['127.0.0.1']) {
  world = await startWorld({ config: { publicOrigin: 'https://relay.example', trustedProxies } }, runtime)
  const answer = await fetch(`${world.relay.origin}/v1/environments`, { headers, redirect: 'manual' })
  const body = await answer.json()
  return { status: answer.status, code: body.code, hsts: answer.headers.get('strict-transport-security') }
}

test.each(RUNTIMES)('26: HTTP instead of HTTPS is refused on %s', async (runtime) => {
  const { status, code, hsts } = await ask(runtime, { 'x-forwarded-proto': 'http' })
  expect([status, code]).toEqual([400, 'https_required'])
  expect(hsts).toContain('max-age=')
})

test('26: HTTPS as far as the proxy is HTTPS', async () => {
  expect((await ask('node', { 'x-forwarded-proto': 'https' })).status).toBe(200)
})

test('14: a stranger who says how he came is not believed', async () => {
  expect((await ask('node', { 'x-forwarded-proto': 'http' }, [])).status).toBe(200)
})
