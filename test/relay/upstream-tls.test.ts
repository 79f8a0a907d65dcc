/** Row 52: a certificate of EBS that does not hold is refused, and the authorities of the machine and of the environment are asked. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createSecureServer } from 'node:http2'
import type { ServerOptions } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createAuthority, type ServerCertificate, serverCertificate } from '../support/certificate.ts'
import { checkOnline, listen, relayTo, startTls, tryCode } from '../support/ebs-over-tls.ts'
import type { World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'

const folder = mkdtempSync(join(tmpdir(), 'tls-'))
const authority = createAuthority()
const ca = join(folder, 'ca.pem')
writeFileSync(ca, authority.pem)

afterAll(() => rmSync(folder, { recursive: true }))

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
    expect(await tryCode(await relayTo(port, { ca }))).toEqual([502, 'ebs_tls', 'no'])
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

test.each([undefined, '--use-system-ca'])(
  'what the machine trusts stays trusted beside the environment’s own authority (NODE_OPTIONS %s)',
  async (options) => {
    const inspection = createAuthority('A company that looks into TLS')
    const extra = join(folder, 'extra.pem')
    writeFileSync(extra, inspection.pem)
    const urls = [authority, inspection].map(async (issuer) => {
      return `https://localhost:${(await startTls(serverCertificate('localhost', issuer))).port}`
    })
    const { code, said } = await checkOnline(await Promise.all(urls), ca, { NODE_EXTRA_CA_CERTS: extra }, options)
    expect([code, said]).toEqual([0, expect.stringMatching(/at-0: EBS answers.*\n.*at-1: EBS answers/)])
  },
)

test('what OpenSSL’s own files trust stays trusted beside it, where Node is told to use those', async () => {
  const inspection = createAuthority('An authority of the system')
  const system = join(folder, 'system.pem')
  writeFileSync(system, inspection.pem)
  const { port } = await startTls(serverCertificate('localhost', inspection))
  const { code, said } = await checkOnline(
    [`https://localhost:${port}`],
    ca,
    { SSL_CERT_FILE: system },
    '--use-openssl-ca',
  )
  expect([code, said]).toEqual([0, expect.stringContaining('at-0: EBS answers')])
})

test('EBS is spoken to in HTTP/1.1, whatever it offers', async () => {
  const versions: string[] = []
  const certificate = serverCertificate('localhost', authority)
  const server = createSecureServer({ ...certificate, allowHTTP1: true }, (request, response) => {
    versions.push(request.httpVersion)
    response.end('{}')
  })
  const port = await listen(server)
  await tryCode(await relayTo(port, { ca }))
  expect(versions).toEqual(['1.1'])
})

test('a Worker refuses a configuration with an authority of its own, and says where', async () => {
  const world = await relayTo(1, { ca: '/ca.pem' }, 'workerd')
  const answer = await fetch(`${world.relay.origin}/healthz`)
  expect(answer.status).toBe(500)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(world.lines.join()).toContain('/environments/0/ebs/ca')
})
