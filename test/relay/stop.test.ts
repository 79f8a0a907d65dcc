/** How the process ends (row 90), and how it refuses to start (row 88). */
import { afterEach, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import { type RelayProcess, runRelay, serveAsProcess } from '../support/relay-process.ts'
import { signInAtSandbox } from '../support/sign-in.ts'

let world: World | undefined
afterEach(async () => {
  await world?.close()
  world = undefined
})

test('90: SIGTERM cuts off none of 50 requests, one of them a registration; the process ends with 0', async () => {
  let relay: RelayProcess | undefined
  world = await startWorld({ serveRelay: serveAsProcess((running) => (relay = running)) })
  const { sandbox } = world
  const { origin } = world.relay
  const requestId = crypto.randomUUID()
  const client = await RelayClient.create(origin)
  await client.signIn('sandbox', await signInAtSandbox(sandbox, { scope: 'essurveys' }), requestId)

  const { promise: until, resolve: goOn } = Promise.withResolvers<void>()
  const CALLS = ['PublicQuery', 'FetchCompanyParams', 'POST /api/invented/endpoints']
  for (const call of CALLS) sandbox.faults.add({ call, until })
  const probe = { body: { environment: 'sandbox', type: 'SURVEYS', key: 'k'.repeat(40) } }
  const create = { params: { requestId }, body: { type: 'SURVEYS', description: 'At the end' } }
  const sent = [
    client.call('createEndpoint', create),
    ...Array.from({ length: 40 }, () => client.call('testConnection', probe)),
    ...Array.from({ length: 9 }, () => client.call('listParameters')),
  ]
  const waiting = (path: string) => sandbox.requests.filter((one) => one.path.includes(path) && one.status === 0).length
  // 40 wait for EBS to say whether a key is good, and 9 for one answer that they share.
  await eventually(() => {
    expect([waiting('PublicQuery'), waiting('FetchCompanyParams'), waiting('invented/endpoints')]).toEqual([40, 1, 1])
  })

  const ended = relay?.stop()
  await eventually(async () => expect((await fetch(`${origin}/readyz`)).status).toBe(503), 5)
  expect((await fetch(`${origin}/healthz`)).status).toBe(200)
  goOn()
  const statuses = (await Promise.all(sent)).map(({ status }) => status)
  expect(statuses).toEqual([201, ...Array<number>(49).fill(200)])
  expect(await ended).toBe(0)
  expect(sandbox.store.activeEndpoints('SURVEYS')).toHaveLength(1)
  await expect(fetch(`${origin}/healthz`)).rejects.toThrow()
  expect(relay?.lines.at(-1)).toContain('"event":"stopped"')
})

test('88: a relay with a mistake in its configuration does not start: it names the place, never the secret', async () => {
  world = await startWorld()
  const { $schema: _, ...config } = world.config
  const variables = { SESSION_KEY: 'A'.repeat(43), SANDBOX_CLIENT_SECRET: 'a secret that is long enough' }
  const cases: [unknown, Record<string, string>, string][] = [
    [{ ...config, publicOrigin: 'http://relay.example' }, variables, '/publicOrigin'],
    [config, { ...variables, SESSION_KEY: 'CANARY' }, '/sessionKeys/0/key'],
    [config, { SESSION_KEY: variables.SESSION_KEY }, 'SANDBOX_CLIENT_SECRET is not set'],
    [config, { ...variables, SANDBOX_CLIENT_SECRET: 'changeme' }, '/environments/0/oauth/clientSecret'],
  ]
  const ends = await Promise.all(cases.map(([given, env]) => runRelay(given, env)))
  for (const [at, { code, said }] of ends.entries()) {
    expect([code, said]).toEqual([1, expect.stringContaining(cases[at]?.[2] ?? '')])
    expect(said).not.toMatch(/CANARY|changeme|long enough/)
  }
})
