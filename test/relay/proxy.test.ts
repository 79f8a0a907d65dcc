/** The proxy that HTTPS_PROXY names: EBS is called through it, and what can be judged here is judged here all the same. */
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { TransportError } from '../../relay/ebs/transport/transport.ts'
import { nodeTransport } from '../../relay/ebs/transport/undici.ts'
import type { ConnectionOptions } from '../../relay/ebs/transport/undici-dispatcher.ts'
import { CONNECT_TIMEOUT_MS } from '../../relay/limits.ts'
import { proxyOf } from '../../relay/node/proxy.ts'
import { createAuthority, serverCertificate } from '../support/certificate.ts'
import { minimalEnvironment } from '../support/minimal-environment.ts'
import { runRelay } from '../support/relay-process.ts'

const authority = createAuthority()
const folder = mkdtempSync(join(tmpdir(), 'proxy-'))
const caFile = join(folder, 'ca.pem')
writeFileSync(caFile, authority.pem)
const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})
afterAll(() => rmSync(folder, { recursive: true }))

async function listen(server: Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  open.push(() => server.close())
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

/** EBS as `ebs.example`, which no resolver knows; it notes the headers that reach it. */
async function startEbs(certificate = serverCertificate('ebs.example', authority)) {
  const seen: NodeJS.Dict<string | string[]>[] = []
  const server = createHttpsServer(certificate, (request, response) => {
    seen.push(request.headers)
    request.socket.write('HTTP/1.1 100 Continue\r\n\r\n')
    response.setHeader('content-type', 'application/json')
    response.end('{"WebApiVersion":{"Major":1,"Minor":8,"Patch":3}}')
  })
  return { port: await listen(server), seen }
}

/** Tunnels every request to that port, or answers with another status, or never. */
async function startProxy(toPort: number, answer: number | 'none' = 200) {
  const asked: string[] = []
  const authorizations: (string | undefined)[] = []
  const tunnels = new Set<Socket>()
  const server = createHttpServer()
  server.on('connect', (request, socket: Socket) => {
    asked.push(request.url ?? '')
    authorizations.push(request.headers['proxy-authorization'])
    tunnels.add(socket)
    socket.on('error', () => undefined)
    if (answer === 'none') return
    if (answer !== 200) return void socket.end(`HTTP/1.1 ${answer} No\r\nContent-Length: 0\r\n\r\n`)
    const onward = connect(toPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      socket.pipe(onward).pipe(socket)
    })
    onward.on('error', () => socket.destroy())
  })
  const port = await listen(server)
  open.push(() => {
    for (const socket of tunnels) socket.destroy()
  })
  return { port, url: `http://127.0.0.1:${port}`, asked, authorizations }
}

/** What a write to that address ends with. */
async function write(options: ConnectionOptions, url = 'https://ebs.example/register') {
  const transport = nodeTransport({ ca: authority.pem, ...options })
  open.push(() => transport.close())
  const { signal } = new AbortController()
  const headers = { authorization: 'Bearer EBS-TOKEN' }
  return transport({ method: 'POST', url, headers, body: '{}', maxBytes: 1_000, signal }).then(
    ({ status }) => status,
    (error) => [error instanceof TransportError && error.fault, error.maybeSent],
  )
}
const through = (url: string, except = '') => ({ proxy: { url, except } })

test('EBS is called through the proxy, which alone knows where its name leads', async () => {
  const ebs = await startEbs()
  const proxy = await startProxy(ebs.port)
  expect(await write(through(proxy.url))).toBe(200)
  expect(proxy.asked).toEqual(['ebs.example:443'])
  expect(ebs.seen).toHaveLength(1)
  expect(await write({})).toEqual(['unreachable', false])
})

test('the proxy gets its password, and EBS does not', async () => {
  const ebs = await startEbs()
  const proxy = await startProxy(ebs.port)
  expect(await write(through(proxy.url.replace('//', '//user:p%40ss@')))).toBe(200)
  expect(proxy.authorizations).toEqual([`Basic ${btoa('user:p@ss')}`])
  expect(ebs.seen[0]).not.toHaveProperty('proxy-authorization')
})

test('what NO_PROXY names is called without it', async () => {
  const ebs = await startEbs(serverCertificate('localhost', authority))
  const proxy = await startProxy(ebs.port)
  const url = `https://localhost:${ebs.port}/`
  expect(await write({ allowPrivate: true, ...through(proxy.url, 'x.example,localhost') }, url)).toBe(200)
  expect(await write(through(proxy.url, 'localhost'), url)).toEqual(['denied', false])
  expect(proxy.asked).toEqual([])
})

test('plain HTTP, which is for loopback alone, is called without it', async () => {
  const proxy = await startProxy(1)
  const port = await listen(createHttpServer((_, response) => void response.end()))
  expect(await write({ allowPrivate: true, ...through(proxy.url) }, `http://127.0.0.1:${port}/`)).toBe(200)
  expect(proxy.asked).toEqual([])
})

test.each(['https://10.0.0.1/', 'https://169.254.169.254/', 'https://[::1]/'])(
  'the private address %s is refused, and the proxy is not asked for it',
  async (url) => {
    const proxy = await startProxy(1)
    expect(await write(through(proxy.url), url)).toEqual(['denied', false])
    expect(proxy.asked).toEqual([])
  },
)

test('a certificate that does not hold is refused through the proxy too, before anything is sent', async () => {
  for (const certificate of [serverCertificate('ebs.example'), serverCertificate('other.example', authority)]) {
    const ebs = await startEbs(certificate)
    expect(await write(through((await startProxy(ebs.port)).url))).toEqual(['tls', false])
    expect(ebs.seen).toEqual([])
  }
})

test.each([403, 407, 502])('a proxy that answers %d has carried nothing', async (status) => {
  const proxy = await startProxy(1, status)
  expect(await write(through(proxy.url))).toEqual(['unreachable', false])
  expect(proxy.asked).toHaveLength(1)
})

test('a proxy that is not there, or hangs up, has carried nothing', async () => {
  const hangsUp = await listen(createServer((socket) => socket.once('data', () => socket.resetAndDestroy())))
  for (const port of [1, hangsUp]) {
    expect(await write(through(`http://127.0.0.1:${port}`))).toEqual(['unreachable', false])
  }
})

test('a proxy that says nothing is waited for as long as for a connection', async () => {
  const proxy = await startProxy(1, 'none')
  const startedAt = Date.now()
  expect(await write(through(proxy.url))).toEqual(['unreachable', false])
  expect(Date.now() - startedAt).toBeLessThan(CONNECT_TIMEOUT_MS + 2_000)
})

test.each<[Record<string, string>, string | undefined]>([
  [{}, undefined],
  [{ HTTPS_PROXY: '' }, undefined],
  [{ HTTP_PROXY: 'http://plain.example:3128' }, undefined],
  [{ HTTPS_PROXY: 'http://upper.example:3128' }, 'http://upper.example:3128'],
  [{ HTTPS_PROXY: 'http://upper.example', https_proxy: 'http://lower.example' }, 'http://lower.example'],
])('the variables %o name the proxy %s', (env, url) => {
  expect(proxyOf(env)?.url).toBe(url)
})

test('loopback is never called through it', () => {
  expect(proxyOf({ HTTPS_PROXY: 'http://p.example', NO_PROXY: 'a.example' })?.except).toBe(
    'a.example,localhost,127.0.0.1,::1',
  )
})

test.each(['proxy.example:3128', 'socks5://proxy.example', 'http://'])(
  'an address of a proxy that is none is named by its variable, and not repeated: %s',
  (url) => {
    expect(() => proxyOf({ HTTPS_PROXY: url })).toThrow(/^the environment variable HTTPS_PROXY: expected http or https/)
  },
)

test('check says which proxy it is, without its password, and asks EBS through it', async () => {
  const ebs = await startEbs()
  const proxy = await startProxy(ebs.port)
  const environment = { ...minimalEnvironment(), ebs: { baseUrl: 'https://ebs.example', ca: caFile } }
  const config = {
    publicOrigin: 'http://localhost:7410',
    sessionKeys: [{ kid: 'a', key: { env: 'SESSION_KEY' } }],
    extensions: [{ browser: 'chrome', id: 'a'.repeat(32), redirectUri: `https://${'a'.repeat(32)}.chromiumapp.org/` }],
    environments: [environment],
  }
  const variables = {
    SESSION_KEY: 'A'.repeat(43),
    SECRET: 'a secret that is long enough',
    HTTPS_PROXY: proxy.url.replace('//', '//user:CANARY@'),
  }
  const { code, said } = await runRelay(config, variables, 'check', '--online')
  expect([code, said]).toEqual([
    0,
    expect.stringContaining(`HTTPS_PROXY: the relay calls EBS through 127.0.0.1:${proxy.port}`),
  ])
  expect(said).toContain('EBS answers, Web API 1.8.3')
  expect(said).not.toContain('CANARY')
  expect(proxy.asked).toEqual(['ebs.example:443'])

  const wrong = await runRelay(config, { ...variables, HTTPS_PROXY: 'CANARY' }, 'check')
  expect([wrong.code, wrong.said]).toEqual([
    1,
    expect.stringContaining('FAILED  the environment variable HTTPS_PROXY: '),
  ])
  expect(wrong.said).not.toContain('CANARY')
})
