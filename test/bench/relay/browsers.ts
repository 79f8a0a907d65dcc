/** Admins' browsers that all ask at once. */
import { createHash, createPrivateKey, sign } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import { createKeyRing } from '../../../relay/session/key-ring.ts'
import { createSessions } from '../../../relay/session/session.ts'
import { encodeBase64url } from '../../../shared/base64url.ts'
import type { Rate } from './by-turns.ts'
import { KEY } from './key.ts'
import { load } from './load.ts'
import type { Server } from './servers.ts'

/** The request: the parameters of a company, read back. */
export const PATH = '/v1/parameters'

/** One admin's browser: a session, and proofs made before the clock runs. */
export type Browser = { session: string; ath: string; header: string; key: ReturnType<typeof createPrivateKey> }

const CONNECTIONS = 32

/**
 * As many as there are connections, just signed in: a session of more than a minute is sealed anew with every answer, and these
 * do not take the new one, as a real browser would.
 */
export const makeBrowsers = (port: number, upstreamPort: number) =>
  Promise.all(Array.from({ length: CONNECTIONS }, () => makeBrowser(port, upstreamPort)))

/** A session for the relay at this port, and for the EBS behind it. */
export async function makeBrowser(port: number, upstreamPort: number): Promise<Browser> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = await exportJWK(publicKey)
  const now = Date.now()
  const ring = createKeyRing([{ kid: 'bench', bytes: KEY }])
  const [publicOrigin, baseUrl] = [port, upstreamPort].map((one) => `http://127.0.0.1:${one}`) as [string, string]
  const home = { publicOrigin, environments: [{ id: 'minimal', ebs: { baseUrl } }] }
  const { session } = await createSessions(ring, home, Date.now).seal({
    environment: 'minimal',
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

export function proofOf({ ath, header, key: privateKey }: Browser, origin: string): string {
  const claims = { jti: crypto.randomUUID(), htm: 'GET', htu: origin + PATH, iat: Math.floor(Date.now() / 1000), ath }
  const input = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`
  return `${input}.${sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

/** A request for each time that it is sent, with a proof of its own: so many in all, for each browser its own connection. */
export function requestsOf(browsers: Browser[], port: number, count: number): string[][] {
  const origin = `http://127.0.0.1:${port}`
  return browsers.map((browser) =>
    Array.from({ length: Math.ceil(count / browsers.length) }, () =>
      requestOf({
        host: `127.0.0.1:${port}`,
        authorization: `DPoP ${browser.session}`,
        dpop: proofOf(browser, origin),
      }),
    ),
  )
}

/** A whole request as text, as `load` sends it. */
export const requestOf = (headers: Record<string, string>): string =>
  `GET ${PATH} HTTP/1.1\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`

/** So many requests in all, over as many connections as there are browsers. `authorization`: the header, fresh for each. */
export const plainRequests = (count: number, authorization = () => 'none'): string[][] =>
  Array.from({ length: CONNECTIONS }, () =>
    Array.from({ length: Math.ceil(count / CONNECTIONS) }, () =>
      requestOf({ host: '127.0.0.1', authorization: authorization() }),
    ),
  )

/** Loads the server with fresh proofs, made before the clock runs. */
export async function loadWithProofs(server: Server, upstreamPort: number, count: number): Promise<Rate> {
  const requests = requestsOf(await makeBrowsers(server.port, upstreamPort), server.port, count)
  const usage = async () => [await server.usage('process'), await server.usage('thread')]
  const before = await usage()
  const perSecond = await load(server.port, requests)
  const [ofProcess, ofThread] = (await usage()).map((after, index) => (after - (before[index] ?? 0)) / 1e6)
  const done = requests.flat().length
  return { clock: perSecond, process: done / (ofProcess ?? 0), thread: done / (ofThread ?? 0) }
}
