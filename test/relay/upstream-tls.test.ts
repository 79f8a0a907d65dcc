/** Row 52: a certificate of EBS that does not hold is refused, and nothing can switch that off. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createSecureServer } from 'node:http2'
import { createServer, type ServerOptions } from 'node:https'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import type { EnvironmentInput } from '../sandbox/environment.ts'
import { createAuthority, type ServerCertificate, serverCertificate } from '../support/certificate.ts'
import { minimalEnvironment } from '../support/minimal-environment.ts'
import { oauthOf } from '../support/oauth-of.ts'
import { type Runtime, startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import { runRelay } from '../support/relay-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'tls-'))
const authority = createAuthority()
const ca = join(folder, 'ca.pem')
writeFileSync(ca, authority.pem)

const open: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** On a free port, until the test is over. */
async function listen(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, ready))
  open.push(() => void server.close())
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

/** Something that answers as EBS's Web API would, over TLS; it counts what reaches it. */
async function startTls(certificate: ServerCertificate, options: ServerOptions = {}) {
  const seen: string[] = []
  const server = createServer({ ...certificate, ...options }, (request, response) => {
    seen.push(request.url ?? '')
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ AllowInsecureHttp: false, WebApiVersion: { Major: 1, Minor: 8, Patch: 3 } }))
  })
  return { port: await listen(server), seen }
}

/** A relay whose EBS is at that port, over TLS. */
async function relayTo(port: number, ebs: Partial<EnvironmentInput['ebs']>, runtime: Runtime = 'node'): Promise<World> {
  const baseUrl = `https://localhost:${port}`
  const configure = (environment: EnvironmentInput): EnvironmentInput => ({
    ...environment,
    ebs: { baseUrl, allowPrivate: true, ...ebs },
    authorization: { ...oauthOf(environment), tokenUrl: `${baseUrl}/Auth/Token` },
  })
  const world = await startWorld({ configure }, runtime)
  open.push(() => world.close())
  return world
}

async function signIn({ relay }: World) {
  const client = await RelayClient.create(relay.origin)
  const { status, body } = await client.signIn('sandbox', {
    code: 'a-code-that-nobody-gave',
    error: null,
    verifierSeed: 'v'.repeat(43),
    redirectUri: 'https://ccaokkjipookanidlmbgdeaggcbmplpa.chromiumapp.org/',
  })
  return [status, body.code, body.done]
}

const yesterday = new Date(Date.now() - 86_400_000)
const untrusted: [string, ServerCertificate, ServerOptions?][] = [
  ['self-signed', serverCertificate('localhost')],
  ['of an authority that is not configured', serverCertificate('localhost', createAuthority('Somebody else'))],
  ['expired', serverCertificate('localhost', authority, yesterday)],
  ['for another host', serverCertificate('ebs.example', authority)],
  [
    'good, but over TLS 1.1',
    serverCertificate('localhost', authority),
    { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
  ],
]
test.each(untrusted)(
  '52: a certificate that is %s is refused before anything is sent',
  async (_, certificate, options) => {
    const { port, seen } = await startTls(certificate, options)
    expect(await signIn(await relayTo(port, { ca }))).toEqual([502, 'ebs_tls', 'no'])
    expect(seen).toEqual([])
  },
)

test('52: a certificate of the environment’s own authority is accepted, and of no other environment’s', async () => {
  const { port } = await startTls(serverCertificate('localhost', authority))
  const reachable = async (world: World) => {
    const client = await RelayClient.create(world.relay.origin)
    return (await client.call('reachability', { params: { environment: 'sandbox' } })).body
  }
  expect(await reachable(await relayTo(port, { ca }))).toMatchObject({ reachable: true, version: '1.8.3' })
  expect(await reachable(await relayTo(port, {}))).toMatchObject({ reachable: false })
})

/** Asks each EBS whether it answers, in a process that has such variables. */
async function checkOnline(ports: number[], variables: Record<string, string>, options?: string) {
  const environments = ports.map((port, index) => {
    const { authorization, ...environment } = minimalEnvironment(`https://localhost:${port}`)
    const ebs = { ...environment.ebs, allowPrivate: true, ca }
    return { ...environment, id: `at-${index}`, ebs, authorization: { ...authorization, clientId: `at-${index}` } }
  })
  const id = 'a'.repeat(32)
  const config = {
    publicOrigin: 'http://localhost:7410',
    sessionKeys: [{ kid: 'a', key: { env: 'SESSION_KEY' } }],
    extensions: [{ browser: 'chrome', id, redirectUri: `https://${id}.chromiumapp.org/` }],
    environments,
  }
  const secrets = { SESSION_KEY: 'A'.repeat(43), SECRET: 'a secret that is long enough' }
  const own = { ...secrets, ...variables, ...(options && { NODE_OPTIONS: options }) }
  return runRelay(config, own, 'check', '--online')
}

test.each([undefined, '--use-system-ca'])(
  'what the machine trusts stays trusted beside the environment’s own authority (NODE_OPTIONS %s)',
  async (options) => {
    const inspection = createAuthority('A company that looks into TLS')
    const extra = join(folder, 'extra.pem')
    writeFileSync(extra, inspection.pem)
    const ports = [authority, inspection].map(async (issuer) => {
      return (await startTls(serverCertificate('localhost', issuer))).port
    })
    const { code, said } = await checkOnline(await Promise.all(ports), { NODE_EXTRA_CA_CERTS: extra }, options)
    expect([code, said]).toEqual([0, expect.stringMatching(/at-0: EBS answers.*\n.*at-1: EBS answers/)])
  },
)

test('what OpenSSL’s own files trust stays trusted beside it, where Node is told to use those', async () => {
  const inspection = createAuthority('An authority of the system')
  const system = join(folder, 'system.pem')
  writeFileSync(system, inspection.pem)
  const { port } = await startTls(serverCertificate('localhost', inspection))
  const { code, said } = await checkOnline([port], { SSL_CERT_FILE: system }, '--use-openssl-ca')
  expect([code, said]).toEqual([0, expect.stringContaining('at-0: EBS answers')])
})

test('no variable of the process switches the check of certificates off, and check says so', async () => {
  const { port, seen } = await startTls(serverCertificate('wrong.example'))
  const { code, said } = await checkOnline([port], { NODE_TLS_REJECT_UNAUTHORIZED: '0' })
  expect([code, said]).toEqual([1, expect.stringContaining('NODE_TLS_REJECT_UNAUTHORIZED=0 has no effect')])
  expect(said).toMatch(/FAILED {2}at-0: .*\(ebs_tls\)/)
  expect(seen).toEqual([])

  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
  open.push(() => void vi.unstubAllEnvs())
  for (const ebs of [{ ca }, {}]) expect(await signIn(await relayTo(port, ebs))).toEqual([502, 'ebs_tls', 'no'])
  expect(seen).toEqual([])
})

test('EBS is spoken to in HTTP/1.1, whatever it offers', async () => {
  const versions: string[] = []
  const certificate = serverCertificate('localhost', authority)
  const server = createSecureServer({ ...certificate, allowHTTP1: true }, (request, response) => {
    versions.push(request.httpVersion)
    response.end('{}')
  })
  const port = await listen(server)
  await signIn(await relayTo(port, { ca }))
  expect(versions).toEqual(['1.1'])
})

test('a Worker refuses a configuration with an authority of its own, and says where', async () => {
  const world = await relayTo(1, { ca: '/ca.pem' }, 'workerd')
  const answer = await fetch(`${world.relay.origin}/healthz`)
  expect(answer.status).toBe(500)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(world.lines.join()).toContain('/environments/0/ebs/ca')
})
