/**
 * The servers that `bench:relay` compares, each in a process of its own: `upstream` (stands for EBS), `bare` (a Hono handler
 * that makes the same upstream call with an undici pool and does nothing else) and `relay` (the production app with everything
 * on). For diagnosis, and possible here only: `unsigned`, the relay that does not look at the signature of a proof, and
 * `bare-signed`, the bare handler that does.
 */
import { createWriteStream } from 'node:fs'
import { createServer } from 'node:http'
import { serve as listen } from '@hono/node-server'
import { Hono } from 'hono'
import { Pool } from 'undici'
import { parseConfig } from '../../../relay/config/parse.ts'
import { prometheusMeter } from '../../../relay/node/prometheus.ts'
import { serve } from '../../../relay/node/serve.ts'
import { importEs256OfNode } from '../../../relay/node/verify-es256.ts'
import { createLog } from '../../../relay/observability/log.ts'
import { lineSink } from '../../../relay/observability/log-sink.ts'
import type { ImportEs256 } from '../../../relay/session/dpop.ts'
import { decodeBase64url } from '../../../shared/base64url.ts'
import { minimalEnvironment } from '../../support/minimal-environment.ts'

const [kind = '', portText = '0', upstreamPort = '0', key = ''] = process.argv.slice(2)
const port = Number(portText)
const PARAMETERS = JSON.stringify(
  ['ENDPOINT', 'SUBSCRIPTIONID', 'SUBSCRIPTIONGID'].map((ID) => ({
    ID,
    Value: 'ES-1042',
    Description: ID,
    Help: '',
    ESType: 0,
  })),
)
const PATH = '/api/rpc/FetchCompanyParams/ENDPOINT/SUBSCRIPTIONID/SUBSCRIPTIONGID'

function upstream(): void {
  createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(PARAMETERS) })
    response.end(PARAMETERS)
  }).listen(port, '127.0.0.1', ready)
}

function bare(signed: boolean): void {
  const pool = new Pool(`http://127.0.0.1:${upstreamPort}`, { connections: 64 })
  const app = new Hono().get('/v1/parameters', async (c) => {
    if (signed && !(await isSigned(c.req.header('dpop') ?? ''))) return c.body(null, 401)
    const { body } = await pool.request({ path: PATH, method: 'GET', headers: { authorization: 'Bearer x' } })
    return c.json(await body.json())
  })
  listen({ fetch: app.fetch, hostname: '127.0.0.1', port }, ready)
}

/** By the header with the key in it, as a client that sends many proofs has one. */
const checks = new Map<string, ReturnType<ImportEs256>>()

async function isSigned(proof: string): Promise<boolean> {
  const [header = '', payload, signature = ''] = proof.split('.')
  const check = checks.get(header) ?? importEs256OfNode(JSON.parse(Buffer.from(header, 'base64url').toString()).jwk)
  checks.set(header, check)
  return (await check)(Buffer.from(signature, 'base64url'), `${header}.${payload}`)
}

async function relay(signed: boolean): Promise<void> {
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
  await serve(config, secrets, { log, meter, ...(!signed && { importEs256: async () => () => true }) })
  ready()
}

function ready(): void {
  process.send?.('ready')
}

/** The memory that is really in use. */
process.on('SIGINT', () => process.exit(0))
process.on('message', () => {
  globalThis.gc?.()
  globalThis.gc?.()
  process.send?.(process.memoryUsage().rss)
})

if (kind === 'upstream') upstream()
else if (kind.startsWith('bare')) bare(kind === 'bare-signed')
else await relay(kind === 'relay')
