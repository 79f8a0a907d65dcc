/** Admins' browsers that all ask at once. */
import { createHash, createPrivateKey, sign } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import { Pool } from 'undici'
import { createKeyRing } from '../../../relay/session/key-ring.ts'
import { createSessions } from '../../../relay/session/session.ts'
import { encodeBase64url } from '../../../shared/base64url.ts'
import { KEY } from './key.ts'

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

/** Requests per second, `count` of them over as many connections as there are browsers. */
export async function load(port: number, browsers: Browser[], count: number): Promise<number> {
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
