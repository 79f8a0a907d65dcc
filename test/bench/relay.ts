/**
 * `npm run bench:relay`: how close the relay is to the limit. Ratios within one run, medians of several rounds in turn; servers on
 * one core, load and upstream on another (where `taskset` is there). `--quick` leaves the million requests out.
 */
import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process'
import { createHash, createPrivateKey, sign } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import { Client, Pool } from 'undici'
import { encodeBase64url } from '../../relay/base64url.ts'
import { bundle } from '../../relay/deploy/bundle.ts'
import { createKeyRing } from '../../relay/key-ring.ts'
import { createSessions } from '../../relay/session.ts'
import { ROOT } from '../support/extension.ts'
import { freePort, startWorld } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'
import { atLeast, atMost, type Figure, median, print, quantile } from './figure.ts'

const CONNECTIONS = 32
const ROUNDS = 5
const PER_ROUND = 6_000
const PATH = '/v1/parameters'
const key = crypto.getRandomValues(new Uint8Array(32))
const hasTaskset = spawnSync('taskset', ['--version']).status === 0
const say = (text: string) => process.stderr.write(`${text}\n`)

type Server = { port: number; child: ChildProcess; memory(): Promise<number>; stop(): void }

async function start(kind: string, upstreamPort: number, core: number): Promise<Server> {
  const port = await freePort()
  const child = fork(
    join(import.meta.dirname, 'relay-server.ts'),
    [kind, String(port), String(upstreamPort), encodeBase64url(key)],
    {
      execArgv: ['--disable-warning=ExperimentalWarning', '--expose-gc'],
    },
  )
  await new Promise((ready) => child.once('message', ready))
  if (hasTaskset) spawnSync('taskset', ['-a', '-cp', String(core), String(child.pid)])
  return {
    port,
    child,
    stop: () => child.kill(),
    memory: () =>
      new Promise((known) => {
        child.once('message', (bytes) => known(Number(bytes)))
        child.send('memory')
      }),
  }
}

/** One admin's browser: a session, and proofs made before the clock runs. */
type Browser = { session: string; ath: string; header: string; key: ReturnType<typeof createPrivateKey> }

async function makeBrowser(): Promise<Browser> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = await exportJWK(publicKey)
  const now = Date.now()
  const { session } = await createSessions(createKeyRing([{ kid: 'bench', bytes: key }]), Date.now).seal({
    environment: 'bench',
    user: { id: crypto.randomUUID(), name: 'Admin', administrator: true },
    scope: 'scope',
    jkt: await calculateJwkThumbprint(jwk),
    signedInAt: now,
    // as long as a real one: a JWT of EBS (contract 3.3)
    token: {
      value: encodeBase64url(crypto.getRandomValues(new Uint8Array(600))),
      expiresAt: now + 3_600_000,
      lifetimeMs: 3_600_000,
    },
  })
  return {
    session,
    ath: createHash('sha256').update(session).digest('base64url'),
    header: Buffer.from(JSON.stringify({ typ: 'dpop+jwt', alg: 'ES256', jwk })).toString('base64url'),
    key: createPrivateKey({ key: (await exportJWK(privateKey)) as never, format: 'jwk' }),
  }
}

function proofOf({ ath, header, key: privateKey }: Browser, origin: string): string {
  const claims = { jti: crypto.randomUUID(), htm: 'GET', htu: origin + PATH, iat: Math.floor(Date.now() / 1000), ath }
  const input = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`
  return `${input}.${sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

/** Requests per second, `count` of them over as many connections as there are browsers. */
async function load(port: number, browsers: Browser[], count: number): Promise<number> {
  const origin = `http://127.0.0.1:${port}`
  const headers = browsers.map((browser) =>
    Array.from({ length: Math.ceil(count / browsers.length) }, () => ({
      authorization: `DPoP ${browser.session}`,
      dpop: proofOf(browser, origin),
    })),
  )
  const pool = new Pool(origin, { connections: browsers.length, pipelining: 1 })
  const startedAt = performance.now()
  await Promise.all(
    headers.map(async (own) => {
      for (const one of own) {
        const { statusCode, body } = await pool.request({ path: PATH, method: 'GET', headers: one })
        await body.dump()
        if (statusCode !== 200) throw new Error(`status ${statusCode}`)
      }
    }),
  )
  const seconds = (performance.now() - startedAt) / 1000
  await pool.close()
  return count / seconds
}

async function throughput(browsers: Browser[]): Promise<Figure[]> {
  const upstream = await start('upstream', 0, 1)
  const servers = { bare: await start('bare', upstream.port, 0) }
  const relay = await start('relay', upstream.port, 0)
  const unsigned = await start('unsigned', upstream.port, 0)
  const rates: Record<string, number[]> = { bare: [], relay: [], unsigned: [] }
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, { port }] of Object.entries({ ...servers, relay, unsigned })) {
      const rate = await load(port, browsers, PER_ROUND)
      if (round >= 0) rates[name]?.push(rate)
    }
    say(
      `round ${round + 1} of ${ROUNDS}: ${Object.entries(rates)
        .map(([name, all]) => `${name} ${Math.round(all.at(-1) ?? 0)}/s`)
        .join(', ')}`,
    )
  }
  for (const server of [upstream, servers.bare, relay, unsigned]) server.stop()
  const ratio = (name: string) => median((rates[name] ?? []).map((rate, round) => rate / (rates['bare']?.[round] ?? 1)))
  return [
    atLeast('throughput, a fresh proof on every request, of the bare handler', ratio('relay'), 0.25),
    atLeast('throughput, signatures not looked at (diagnosis), of the bare handler', ratio('unsigned'), 0.55),
  ]
}

/** What the relay adds to a call of EBS, with one connection. */
async function latency(browsers: Browser[]): Promise<Figure[]> {
  const [browser] = browsers
  if (!browser) return []
  const upstream = await start('upstream', 0, 1)
  const relay = await start('relay', upstream.port, 0)
  const times: Record<'direct' | 'relay', number[]> = { direct: [], relay: [] }
  const origin = `http://127.0.0.1:${relay.port}`
  const clients = { direct: new Client(`http://127.0.0.1:${upstream.port}`), relay: new Client(origin) }
  for (let turn = 0; turn < 4_000; turn++) {
    for (const name of ['direct', 'relay'] as const) {
      const headers = { authorization: `DPoP ${browser.session}`, dpop: proofOf(browser, origin) }
      const startedAt = performance.now()
      const { body } = await clients[name].request({ path: PATH, method: 'GET', headers })
      await body.dump()
      if (turn >= 500) times[name].push(performance.now() - startedAt)
    }
  }
  for (const client of Object.values(clients)) await client.close()
  upstream.stop()
  relay.stop()
  const added = (q: number) => quantile(times.relay, q) - quantile(times.direct, q)
  return [atMost('added latency, p50', added(0.5), 0.5, 'ms'), atMost('added latency, p99', added(0.99), 3, 'ms')]
}

async function memory(browsers: Browser[]): Promise<Figure[]> {
  const upstream = await start('upstream', 0, 1)
  const relay = await start('relay', upstream.port, 0)
  const rss: number[] = []
  for (let hundreds = 1; hundreds <= 10; hundreds++) {
    for (let part = 0; part < 10; part++) await load(relay.port, browsers, 10_000)
    rss.push(await relay.memory())
    say(`${hundreds * 100_000} requests: ${Math.round((rss.at(-1) ?? 0) / 1e6)} MB`)
  }
  upstream.stop()
  relay.stop()
  return [
    atMost('memory after 1,000,000 requests, of that after 100,000', (rss.at(-1) ?? 0) / (rss[0] ?? 1), 1.1, 'ratio'),
  ]
}

/** From the start of the process to the first answer. */
async function startUp(): Promise<Figure[]> {
  const times: number[] = []
  const folder = mkdtempSync(join(tmpdir(), 'relay-'))
  const script = join(folder, 'relay.mjs')
  writeFileSync(script, await bundle('node'))
  for (let turn = 0; turn < 5; turn++) {
    const port = await freePort()
    const file = join(folder, 'relay.config.json')
    writeFileSync(file, JSON.stringify(minimalConfig(port)))
    const env = { ...process.env, RELAY_CONFIG: file, KEY: encodeBase64url(key), SECRET: 'a secret of the benchmark' }
    const startedAt = performance.now()
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
      cwd: ROOT,
      env,
      stdio: 'ignore',
    })
    for (;;) {
      const answered = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined)
      if (answered?.ok) break
      await new Promise((later) => setTimeout(later, 2))
    }
    times.push(performance.now() - startedAt)
    child.kill('SIGKILL')
  }
  return [atMost('start to first answer', median(times), 300, 'ms')]
}

const minimalConfig = (port: number) => ({
  publicOrigin: `http://localhost:${port}`,
  listen: { host: '127.0.0.1', port },
  sessionKeys: [{ kid: 'k', key: { env: 'KEY' } }],
  extensions: [{ browser: 'chrome', id: 'a'.repeat(32), redirectUri: `https://${'a'.repeat(32)}.chromiumapp.org/` }],
  environments: [
    {
      id: 'e',
      name: 'E',
      kind: 'test',
      ebs: { baseUrl: 'https://ebs.example' },
      oauth: {
        authorizeUrl: 'https://ebs.example/a',
        tokenUrl: 'https://ebs.example/t',
        clientId: 'c',
        clientSecret: { env: 'SECRET' },
      },
      parameters: { subscriptionId: 'a', subscriptionGid: 'b' },
      types: [
        {
          id: 'TYPE',
          scope: 's',
          names: { en: 'T' },
          parameter: 'c',
          probe: { method: 'GET', path: '/p', status: 200 },
        },
      ],
      registration: { mode: 'guided' },
    },
  ],
})

/** From the code exchange to "verified", every call of EBS delayed. */
async function registration(): Promise<Figure[]> {
  const DELAY_MS = 100
  const world = await startWorld()
  const { faults } = world.sandbox
  const times: number[] = []
  for (const scope of ['esappinsights', 'essurveys']) {
    const type = scope === 'essurveys' ? 'SURVEYS' : 'APPINSIGHTS'
    const requestId = crypto.randomUUID()
    const client = await RelayClient.create(world.relay.origin)
    const grant = await signInAtSandbox(world.sandbox, { scope })
    const calls = [
      '/Auth/Token',
      'validateToken',
      'EBSConnectionTest',
      'ESGOUser',
      'RegisteredEndpointFor',
      'FetchCompanyParams',
      'invented',
    ]
    for (const call of calls) faults.add({ call, delayMs: DELAY_MS })
    const startedAt = performance.now()
    await client.signIn('sandbox', grant, requestId)
    const made = await client.call('createEndpoint', { params: { requestId }, body: { type, description: 'Bench' } })
    const { value } = made.body.endpoint
    const { body } = await client.call('verify', { body: { items: [{ type, value }], settle: true } })
    times.push(performance.now() - startedAt)
    faults.clear()
    const results = body.verifications[0].parameters.map((one: { result: string }) => one.result)
    if (results.some((result: string) => result !== 'match')) throw new Error(results.join())
  }
  await world.close()
  return [atMost('registration, EBS delayed by 100 ms: exchange to verified', median(times), 5 * DELAY_MS + 50, 'ms')]
}

const bundleSize = async () => [
  atMost('Worker bundle, minified', Buffer.byteLength(await bundle('worker')) / 1000, 250, 'kB'),
]

const browsers = await Promise.all(Array.from({ length: CONNECTIONS }, makeBrowser))
if (spawnSync('nginx', ['-v']).error) say('nginx is not installed: no comparison with proxy_pass')
const figures = [
  ...(await throughput(browsers)),
  ...(await latency(browsers)),
  ...(await startUp()),
  ...(await bundleSize()),
  ...(await registration()),
]
if (!process.argv.includes('--quick')) figures.push(...(await memory(browsers)))
print(figures)
process.exit(0)
