/** How the process ends (row 90), and how it refuses to start (row 88). */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { UNUSABLE_CONFIG_EXIT } from '../../relay/node/load-config.ts'
import type { Served } from '../../relay/node/serve.ts'
import { eventually } from '../support/eventually.ts'
import { ROOT } from '../support/extension.ts'
import { startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import {
  type ConfigInput,
  type RelayProcess,
  runRelay,
  serveAsProcess,
  type Variables,
} from '../support/relay-process.ts'
import { signInAtSandbox } from '../support/sign-in.ts'

/** A busy machine gets its time: the test's own timeout is the bound. */
const TRIES = 500

let world: World | undefined
afterEach(async () => {
  await world?.close()
  world = undefined
})

test('90: from the word to stop on, /readyz says no; what comes all the same is answered, on connections that end', async () => {
  world = await startWorld()
  const { origin, drain } = world.relay
  expect((await fetch(`${origin}/readyz`)).status).toBe(200)
  drain()
  for (const [path, status] of [
    ['/readyz', 503],
    ['/healthz', 200],
    ['/v1/environments', 200],
  ] as const) {
    const answer = await fetch(origin + path)
    expect([path, answer.status, answer.headers.get('connection')]).toEqual([path, status, 'close'])
  }
})

test('90: SIGTERM cuts off none of 50 requests, one of them a registration; the process ends with 0', async () => {
  let relay: RelayProcess | undefined
  world = await startWorld({ serveRelay: serveAsProcess((running) => (relay = running)) })
  const { sandbox } = world
  const { origin } = world.relay
  const requestId = crypto.randomUUID()
  const client = await RelayClient.create(origin)
  await client.signIn('sandbox', await signInAtSandbox(sandbox, client, { scope: 'essurveys' }), requestId)

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
  // 40 wait for EBS to say whether a key is good, and 9 for the parameters.
  await eventually(() => {
    expect([waiting('PublicQuery'), waiting('FetchCompanyParams'), waiting('invented/endpoints')]).toEqual([40, 9, 1])
  }, TRIES)

  const ended = relay?.stop()
  // It takes no new connection any more, and all 50 are still there: the worst moment.
  await eventually(() => expect(fetch(`${origin}/healthz`)).rejects.toThrow(), TRIES)
  goOn()
  const statuses = (await Promise.all(sent)).map(({ status }) => status)
  expect(statuses).toEqual([201, ...Array<number>(49).fill(200)])
  // With none in flight it ends at once, though the client would keep its connections.
  expect(await ended).toBe(0)
  expect(sandbox.store.activeEndpoints('SURVEYS')).toHaveLength(1)
  expect(relay?.lines.at(-1)).toContain('"event":"stopped"')
})

test.skipIf(process.platform === 'win32')('SIGTERM to npm ends the relay that npm has started', async () => {
  let port = 0
  const serveRelay = async (config: ConfigInput, variables: Variables): Promise<Served> => {
    const folder = mkdtempSync(join(tmpdir(), 'npm-'))
    const file = join(folder, 'relay.config.json')
    writeFileSync(file, JSON.stringify(config))
    const env = { ...process.env, ...variables, RELAY_CONFIG_FILE: file, npm_config_update_notifier: 'false' }
    const npm = spawn('npm', ['run', 'relay'], { cwd: ROOT, env, stdio: 'ignore' })
    const ended = new Promise((done) => npm.once('close', done))
    port = config.listen?.port ?? 0
    await eventually(() => fetch(`http://127.0.0.1:${port}/healthz`), TRIES)
    const close = async () => {
      npm.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    }
    return { origin: config.publicOrigin, drain: () => undefined, close }
  }
  world = await startWorld({ serveRelay })
  await world.relay.close()
  await eventually(() => expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow(), TRIES)
})

test('88: a relay with a mistake in its configuration does not start: it names the place, never the secret', async () => {
  world = await startWorld()
  const { $schema: _, ...config } = world.config
  const variables = { SESSION_KEY: 'A'.repeat(43), SANDBOX_CLIENT_SECRET: 'a secret that is long enough' }
  const cases: [unknown, Record<string, string>, string][] = [
    [{ ...config, publicOrigin: 'http://relay.example' }, variables, '/publicOrigin'],
    [config, { ...variables, SESSION_KEY: 'CANARY' }, '/sessionKeys/0/key'],
    [config, { SESSION_KEY: variables.SESSION_KEY }, 'SANDBOX_CLIENT_SECRET is not set'],
    [
      config,
      { ...variables, SANDBOX_CLIENT_SECRET: 'CANARY of\ntwo lines' },
      '/environments/0/authorization/clientSecret',
    ],
  ]
  const ends = await Promise.all(cases.map(([given, env]) => runRelay(given, env)))
  for (const [at, { code, said }] of ends.entries()) {
    expect([code, said]).toEqual([UNUSABLE_CONFIG_EXIT, expect.stringContaining(cases[at]?.[2] ?? '')])
    expect(said).not.toMatch(/CANARY|long enough/)
  }
})
