/**
 * Starts a peer: Apache with mod_auth_openidc as a resource server (RFC 6750), which checks a signed JWT on every request and
 * proxies to the same upstream. One process with threads, on one core.
 */

import { spawn, spawnSync } from 'node:child_process'
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverCertificate } from '../../support/certificate.ts'
import { eventually } from '../../support/eventually.ts'
import { freePort } from '../../support/relay.ts'
import { processorTime } from './processor-time.ts'
import { onCore } from './servers.ts'

const MODULES = '/usr/lib/apache2/modules'
const PACKAGES = ['apache2-bin', 'libapache2-mod-auth-openidc']

/** A running Apache, a fresh signed token (JWT, ES256) for each request to it, and the time that it took so far, in seconds. */
export type Apache = { port: number; stop(): void; token(): string; processorTime(): number }

/** Starts it; null where Debian's packages are not there and cannot be installed. */
export async function startApache(upstreamPort: number, core: number): Promise<Apache | null> {
  if (!isInstalled()) return null
  const folder = mkdtempSync(join(tmpdir(), 'apache-'))
  const port = await freePort()
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const keys = await serveKeys(publicKey)
  writeFileSync(join(folder, 'httpd.conf'), configuration(folder, port, upstreamPort, keys.url))
  const [command = '', ...args] = onCore(core, ['apache2', '-DFOREGROUND', '-f', join(folder, 'httpd.conf')])
  const child = spawn(command, args, { stdio: 'ignore' })
  const stop = () => {
    child.kill()
    keys.close()
  }
  const token = () => tokenOf(privateKey)
  await eventually(async () => {
    const { status } = await fetch(`http://127.0.0.1:${port}/`, { headers: { authorization: `Bearer ${token()}` } })
    if (status !== 200) throw new Error(`Apache answers ${status}`)
  })
  return { port, stop, token, processorTime: () => processorTime(child.pid) }
}

function isInstalled(): boolean {
  const isThere = () => existsSync(join(MODULES, 'mod_auth_openidc.so'))
  if (!isThere() && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], { env, stdio: 'ignore' })
  }
  return isThere()
}

/** The module reads the public key by HTTPS alone: one in a PEM file has to be RSA. */
async function serveKeys(publicKey: KeyObject): Promise<{ url: string; close(): void }> {
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'bench', alg: 'ES256', use: 'sig' }
  const server = createServer(serverCertificate('localhost'), (_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return { url: `https://127.0.0.1:${port}/`, close: () => void server.close() }
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function tokenOf(key: KeyObject): string {
  const iat = Math.floor(Date.now() / 1000)
  const claims = { iss: 'bench', sub: 'admin', iat, exp: iat + 600, jti: crypto.randomUUID() }
  const input = `${encoded({ alg: 'ES256', typ: 'JWT', kid: 'bench' })}.${encoded(claims)}`
  return `${input}.${sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

const LOADED = ['mpm_event', 'authn_core', 'authz_core', 'authz_user', 'proxy', 'proxy_http', 'auth_openidc']

function configuration(folder: string, port: number, upstreamPort: number, keysUrl: string): string {
  return [
    `ServerRoot ${folder}`,
    `DefaultRuntimeDir ${folder}`,
    `PidFile ${folder}/pid`,
    ...(process.getuid?.() === 0 ? ['User nobody', 'Group nogroup'] : []),
    'ServerName 127.0.0.1',
    `Listen 127.0.0.1:${port}`,
    'ErrorLog /dev/null',
    ...LOADED.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`),
    'ServerLimit 1\nStartServers 1\nThreadsPerChild 64\nMaxRequestWorkers 64\nMaxKeepAliveRequests 0',
    `OIDCOAuthVerifyJwksUri ${keysUrl}`,
    'OIDCOAuthSSLValidateServer Off',
    'OIDCOAuthRemoteUserClaim sub',
    `ProxyPass / http://127.0.0.1:${upstreamPort}/ max=64`,
    '<Location />\nAuthType oauth20\nRequire valid-user\n</Location>',
    '',
  ].join('\n')
}
