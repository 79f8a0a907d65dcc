/**
 * The attack: fill the disk, and bury what an operator should see, with requests that cost nothing: unknown addresses, wrong
 * methods, preflights, probes. Or write a secret, or commands for a terminal, into the log through the path.
 *
 * The defence: all but the probes count for the client's limit; requests beyond it, and probes, write a few lines for each client
 * (`relay/http/request-log.ts`); of a path a line holds a few short segments.
 */
import { afterEach, describe, expect, test } from 'vitest'
import { UNLIMITED_LINES_RATE } from '../../../relay/limits.ts'
import { eventually } from '../../support/eventually.ts'
import { EXTENSION_ORIGIN } from '../../support/extension.ts'
import { RUNTIMES, startWorld, type World } from '../../support/relay.ts'

const FEW = { burst: 3, everyMs: 600_000 }
const CLIENT_HEADER = { node: 'x-forwarded-for', workerd: 'cf-connecting-ip' } as const
const { burst, everyMs } = UNLIMITED_LINES_RATE

let world: World
afterEach(() => world.close())

const linesOf = (client: string) => world.lines.map((line) => JSON.parse(line)).filter((one) => one.client === client)

describe.each(RUNTIMES)('on %s', (runtime) => {
  const ask = async (path: string, address = '192.0.2.1', init: RequestInit = {}) => {
    const answer = await fetch(world.relay.origin + path, {
      ...init,
      headers: { [CLIENT_HEADER[runtime]]: address, ...init.headers },
    })
    await answer.arrayBuffer()
    return answer.status
  }
  const preflight = {
    method: 'OPTIONS',
    headers: { origin: EXTENSION_ORIGIN, 'access-control-request-method': 'GET' },
  }
  const start = async () => {
    world = await startWorld({ config: { rates: { client: FEW }, trustedProxies: ['127.0.0.1'] } }, runtime)
  }

  test.each([
    ['an address that nothing is at', '/nothing', {}, 404],
    ['a method that the address does not take', '/v1/environments', { method: 'DELETE' }, 405],
    ['a preflight', '/v1/environments', preflight, 204],
    ['a foreign origin', '/v1/environments', { headers: { origin: 'https://evil.example' } }, 403],
  ])('%s counts for the client', async (_, path, init, status) => {
    await start()
    for (let turn = 0; turn < FEW.burst; turn++) expect(await ask(path, undefined, init)).toBe(status)
    expect(await ask(path, undefined, init)).toBe(429)
    expect(await ask('/v1/environments')).toBe(429)
    expect(await ask(path, '192.0.2.2', init)).toBe(status)
  })

  test('who is refused for asking too often may read the refusal in a browser', async () => {
    await start()
    for (let turn = 0; turn < FEW.burst; turn++) await ask('/v1/environments')
    const headers = { origin: EXTENSION_ORIGIN, [CLIENT_HEADER[runtime]]: '192.0.2.1' }
    const answer = await fetch(`${world.relay.origin}/v1/environments`, { headers })
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([429, EXTENSION_ORIGIN])
  })

  test('requests beyond the limit write a few lines, each with the client and the address', async () => {
    await start()
    for (let turn = 0; turn < FEW.burst + 5 * burst; turn++) await ask('/nothing/here')
    await ask('/nothing', '192.0.2.2')
    await eventually(() => expect(linesOf('192.0.2.2')).toHaveLength(1))
    const lines = linesOf('192.0.2.1')
    const allowed = lines.filter(({ code }) => code === 'not_found')
    const beyond = lines.filter(({ code }) => code === 'rate_limited')
    expect([allowed.length, beyond.length]).toEqual([FEW.burst, burst])
    for (const line of lines) expect(line).toMatchObject({ route: 'other', path: '/nothing/here', client: '192.0.2.1' })
  })

  test('probes are answered always, and write a few lines', async () => {
    await start()
    const probes = ['/healthz', '/readyz']
    for (let turn = 0; turn < 5 * burst; turn++) expect(await ask(probes[turn % 2] ?? '')).toBe(200)
    await ask('/nothing', '192.0.2.2')
    await eventually(() => expect(linesOf('192.0.2.2')).toHaveLength(1))
    expect(world.lines.filter((line) => /healthz|readyz/.test(line))).toHaveLength(burst)
  })
})

test('the next line of a client says how many were left out', async () => {
  let ahead = 0
  world = await startWorld({ config: { rates: { client: FEW } }, now: () => Date.now() + ahead })
  const ask = () => fetch(`${world.relay.origin}/nothing`)
  for (let turn = 0; turn < FEW.burst + burst + 7; turn++) await ask()
  ahead = everyMs
  await ask()
  expect(linesOf('127.0.0.1').at(-1)).toMatchObject({ code: 'rate_limited', omitted: 7 })
})

test.each([
  ['/a', '/a'],
  ['/v1/endpoints/93452b77-0000-4000-8000-000000000000,1', '/v1/endpoints/:value'],
  ['/v1/tokens/93452b77-0000-4000-8000-000000000000,1', '/v1/tokens/…'],
  ['/16-characters-ab/x', '/…/x'],
  ['/%0a%1b[31m', '/%0a%1b[31m'],
  [`/${'a/'.repeat(100)}`, '/a/a/a/a/a/a/a/a'],
])('of the path %s a line holds no more than a few short segments', async (path, logged) => {
  world = await startWorld()
  await fetch(world.relay.origin + path)
  expect(linesOf('127.0.0.1').at(-1).path).toBe(logged)
})
