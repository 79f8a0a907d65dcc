/**
 * The servers that `bench:relay` compares, each in a process of its own: `upstream` (stands for EBS), `bare` (a Hono handler
 * that makes the same upstream call with an undici pool and does nothing else), `bare-signed` (the same, which checks one
 * signature) and `relay` (the production app with everything on). `relay-main` checks signatures on the main thread alone.
 * `unsigned`, possible here only, is the relay that does not look at them. More than one process share one port.
 */
import cluster from 'node:cluster'
import { createWriteStream } from 'node:fs'
import { serve as listen } from '@hono/node-server'
import { Hono } from 'hono'
import { Pool } from 'undici'
import { parseConfig } from '../../../relay/config/parse.ts'
import { prometheusMeter } from '../../../relay/node/prometheus.ts'
import { serve } from '../../../relay/node/serve.ts'
import { createEs256Import } from '../../../relay/node/verify-es256.ts'
import { createLog } from '../../../relay/observability/log.ts'
import { lineSink } from '../../../relay/observability/log-sink.ts'
import type { ImportEs256 } from '../../../relay/session/dpop.ts'
import { decodeBase64url } from '../../../shared/base64url.ts'
import { minimalEnvironment } from '../../support/minimal-environment.ts'
import { upstream } from './upstream.ts'

const [kind = '', portText = '0', upstreamPort = '0', key = '', processes = '1'] = process.argv.slice(2)
const port = Number(portText)
const PATH = '/api/rpc/FetchCompanyParams/ENDPOINT/SUBSCRIPTIONID/SUBSCRIPTIONGID'

function bare(signed: boolean): void {
  const pool = new Pool(`http://127.0.0.1:${upstreamPort}`, { connections: 64 })
  const app = new Hono().get('/v1/parameters', async (c) => {
    if (signed && !(await isSigned(c.req.header('dpop') ?? ''))) return c.body(null, 401)
    const { body } = await pool.request({ path: PATH, method: 'GET', headers: { authorization: 'Bearer x' } })
    return c.json(await body.json())
  })
  listen({ fetch: app.fetch, hostname: '127.0.0.1', port }, ready)
}

/** On the main thread alone. */
const importOnMain = createEs256Import(() => false)

/** By the header with the key in it, as a client that sends many proofs has one. */
const checks = new Map<string, ReturnType<ImportEs256>>()

async function isSigned(proof: string): Promise<boolean> {
  const [header = '', payload, signature = ''] = proof.split('.')
  const check = checks.get(header) ?? importOnMain(JSON.parse(Buffer.from(header, 'base64url').toString()).jwk)
  checks.set(header, check)
  return (await check)(Buffer.from(signature, 'base64url'), `${header}.${payload}`)
}

/** Other ways to check signatures than the relay's own. */
const IMPORTS: Record<string, ImportEs256> = { 'relay-main': importOnMain, unsigned: async () => () => true }

async function relay(): Promise<void> {
  const many = { burst: 100_000_000, everyMs: 1 }
  const base = `http://127.0.0.1:${upstreamPort}`
  const config = parseConfig({
    publicOrigin: `http://127.0.0.1:${port}`,
    listen: { host: '127.0.0.1', port },
    sessionKeys: [{ kid: 'bench', key: { env: 'KEY' } }],
    rates: { client: many, session: many },
    extensions: [{ browser: 'chrome', id: 'a'.repeat(32), redirectUri: `https://${'a'.repeat(32)}.chromiumapp.org/` }],
    environments: [{ ...minimalEnvironment(base), ebs: { baseUrl: base, allowPrivate: true } }],
  })
  const bytes = decodeBase64url(key)
  if (!bytes) throw new Error('no key')
  const secrets = { sessionKeys: [{ kid: 'bench', bytes }], environmentSecrets: new Map([['minimal', () => 'secret']]) }
  const meter = prometheusMeter()
  const log = createLog(lineSink(createWriteStream('/dev/null'), meter.droppedLines))
  const importEs256 = IMPORTS[kind]
  await serve(config, secrets, { log, meter, ...(importEs256 && { importEs256 }) })
  ready()
}

function ready(): void {
  process.send?.('ready')
}

process.on('SIGINT', () => process.exit(0))
// A bench that failed leaves no server behind.
process.once('disconnect', () => process.exit(0))
/** The memory that is really in use, in bytes; or the time that all threads, or the main one, took so far, in microseconds. */
process.on('message', (wanted) => {
  if (wanted !== 'memory') {
    const { user, system } = wanted === 'process' ? process.cpuUsage() : process.threadCpuUsage()
    return process.send?.(user + system)
  }
  globalThis.gc?.()
  globalThis.gc?.()
  return process.send?.(process.memoryUsage().rss)
})

async function sharePort(): Promise<void> {
  const workers = Array.from({ length: Number(processes) }, () => cluster.fork())
  await Promise.all(workers.map((worker) => new Promise((begun) => worker.once('message', begun))))
  process.on('SIGTERM', () => {
    for (const worker of workers) worker.kill()
    process.exit(0)
  })
  ready()
}

if (kind === 'upstream') upstream(port, ready)
else if (Number(processes) > 1 && cluster.isPrimary) await sharePort()
else if (kind.startsWith('bare')) bare(kind === 'bare-signed')
else await relay()
