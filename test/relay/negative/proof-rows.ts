/** Proofs of possession: rows 63 to 66 of the catalogue. */
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect } from 'vitest'
import { BODY_DIGEST_CLAIM, bodyDigest } from '../../../shared/body-digest.ts'
import { eventually } from '../../support/eventually.ts'
import type { World } from '../../support/relay.ts'
import { RelayClient } from '../../support/relay-client.ts'
import type { Attempt, Row } from './row.ts'

const segment = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

type Crafted = { htm?: string; htu?: string; ath?: string; typ?: string; iat?: number; jti?: string }

/** A proof by another key that is right but for what is changed. */
async function crafted(attempt: Attempt, session: string, changes: Crafted): Promise<string> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(session)))
  const { typ = 'dpop+jwt', ...claims } = changes
  const payload = {
    jti: crypto.randomUUID(),
    htm: 'GET',
    htu: `${attempt.world.relay.origin}/v1/endpoints`,
    iat: Math.floor(Date.now() / 1000),
    ath: hash.toString('base64url'),
    ...claims,
  }
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'ES256', typ, jwk: await exportJWK(publicKey) })
    .sign(privateKey)
}

/** The warning names the environment and the client. A Worker's lines arrive a little later. */
const logged = (world: World, event: string) =>
  eventually(() => {
    const line = world.lines.map((one) => JSON.parse(one)).find((one) => one.event === event)
    expect(line).toMatchObject({ level: 'warn', environment: 'sandbox', user: 'Admin', client: expect.any(String) })
  })

const wrongProofs: [string, (attempt: Attempt, session: string) => Promise<string>][] = [
  ['another method', (a, s) => crafted(a, s, { htm: 'POST' })],
  ['another host', (a, s) => crafted(a, s, { htu: 'https://evil.example/v1/endpoints' })],
  ['another path', (a, s) => crafted(a, s, { htu: `${a.world.relay.origin}/v1/parameters` })],
  ['the hash of another session', (a, s) => crafted(a, s, { ath: 'A'.repeat(43) })],
  ['another typ', (a, s) => crafted(a, s, { typ: 'JWT' })],
  ['no jti', (a, s) => crafted(a, s, { jti: '' })],
  ['a jti of 101 characters', (a, s) => crafted(a, s, { jti: 'j'.repeat(101) })],
  ['alg none', async (a) => `${segment({ typ: 'dpop+jwt', alg: 'none', jwk: {} })}.${await payloadOf(a)}.`],
  ['RS256', async (a) => signedWith(a, 'RS256')],
  ['a private key inside', async (a) => withPrivateKey(a)],
  ['a symmetric key', async (a) => symmetric(a)],
  ['something else entirely', async () => 'CANARY'],
  ['3 kB', async () => 'a'.repeat(3_000)],
]

const payloadOf = async (attempt: Attempt) =>
  segment({
    jti: '1',
    htm: 'GET',
    htu: `${attempt.world.relay.origin}/v1/endpoints`,
    iat: Math.floor(Date.now() / 1000),
  })

async function signedWith(attempt: Attempt, alg: string): Promise<string> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  const payload = JSON.parse(Buffer.from(await payloadOf(attempt), 'base64url').toString())
  return new SignJWT(payload)
    .setProtectedHeader({ alg, typ: 'dpop+jwt', jwk: await exportJWK(publicKey) })
    .sign(privateKey)
}

async function withPrivateKey(attempt: Attempt): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = await exportJWK(privateKey)
  const payload = JSON.parse(Buffer.from(await payloadOf(attempt), 'base64url').toString())
  return new SignJWT(payload).setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk }).sign(privateKey)
}

async function symmetric(attempt: Attempt): Promise<string> {
  const key = new TextEncoder().encode('k'.repeat(32))
  const payload = JSON.parse(Buffer.from(await payloadOf(attempt), 'base64url').toString())
  const jwk = { kty: 'oct', k: Buffer.from(key).toString('base64url') }
  return new SignJWT(payload).setProtectedHeader({ alg: 'HS256', typ: 'dpop+jwt', jwk }).sign(key)
}

export const proofRows: Row[] = [
  {
    name: '63: a stolen session without a proof',
    send: async (a) => {
      const { session } = await a.signedIn()
      return a.send('/v1/endpoints', { headers: { authorization: `DPoP ${session}` } })
    },
    status: 401,
    code: 'proof_required',
    calls: 0,
  },
  {
    name: '63: a stolen session with a proof by another key',
    send: async (a) => {
      const { session } = await a.signedIn()
      const thief = await RelayClient.create(a.world.relay.origin)
      thief.session = session
      return thief.call('listEndpoints')
    },
    status: 401,
    code: 'proof_key_mismatch',
    calls: 0,
    also: (_, { world }) => logged(world, 'possible_theft'),
  },
  ...wrongProofs.map(
    ([what, make]): Row => ({
      name: `64: a proof with ${what}`,
      send: async (a) => {
        const { session = '' } = await a.signedIn()
        const dpop = await make(a, session)
        return a.send('/v1/endpoints', { headers: { dpop, authorization: `DPoP ${session}` } })
      },
      status: 401,
      code: 'invalid_proof',
      calls: 0,
    }),
  ),
  // Ahead, a proof would be good for longer.
  ...Object.entries({ 'a day behind': -86_400, 'half a minute ahead': 30 }).map(
    ([off, seconds]): Row => ({
      name: `65: a proof from a clock that is ${off}: a nonce is given`,
      send: async (a) => {
        const { session = '' } = await a.signedIn()
        const dpop = await crafted(a, session, { iat: Math.floor(Date.now() / 1000) + seconds })
        return a.send('/v1/endpoints', { headers: { dpop, authorization: `DPoP ${session}` } })
      },
      status: 401,
      code: 'use_dpop_nonce',
      calls: 0,
      also: ({ headers }) => {
        if (!headers.get('dpop-nonce')) throw new Error('no nonce')
      },
    }),
  ),
  {
    name: '65: with the nonce, the clock does not matter',
    send: async (a) => {
      const first = await a.send('/v1/sessions', {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json', dpop: await oldProof(a, undefined) },
      })
      const nonce = first.headers.get('dpop-nonce') ?? ''
      return a.send('/v1/sessions', {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json', dpop: await oldProof(a, nonce) },
      })
    },
    // past the proof: it is the empty body that is refused
    status: 400,
    code: 'invalid_field',
    calls: 0,
  },
  {
    name: 'a nonce that the relay did not give',
    send: async (a) => {
      const dpop = await oldProof(a, 'AAAA')
      const headers = { 'content-type': 'application/json', dpop }
      return a.send('/v1/sessions', { method: 'POST', body: '{}', headers })
    },
    status: 401,
    code: 'use_dpop_nonce',
    calls: 0,
  },
  {
    name: '66: a proof used again for a read: harmless',
    send: async (a) => {
      const { session } = await a.signedIn()
      const dpop = await a.client.proof('GET', '/v1/endpoints', session)
      const headers = { dpop, authorization: `DPoP ${session}` }
      await a.send('/v1/endpoints', { headers })
      return a.send('/v1/endpoints', { headers })
    },
    status: 200,
    code: null,
  },
  {
    name: '66: a proof used again for a write: a fresh nonce, no value, and EBS is not asked',
    send: async (a) => {
      const { session } = await a.signedIn()
      const path = `/v1/endpoints/${a.requestId}`
      const body = JSON.stringify({ type: 'SURVEYS', description: 'Once' })
      const dpop = await a.client.proof('PUT', path, session, body)
      const headers = { dpop, authorization: `DPoP ${session}`, 'content-type': 'application/json' }
      await a.send(path, { method: 'PUT', body, headers })
      a.fromHere()
      return a.send(path, { method: 'PUT', body, headers })
    },
    status: 401,
    code: 'use_dpop_nonce',
    calls: 0,
    also: async ({ headers }, { world }) => {
      if (!headers.get('dpop-nonce')) throw new Error('no nonce')
      await logged(world, 'proof_used_again')
      const active = world.sandbox.store.activeEndpoints('SURVEYS')
      if (active.length !== 1) throw new Error(`${active.length} endpoints in EBS`)
    },
  },
  ...['{"type":"SURVEYS","description":"Other words"}', '{ }', ''].map(
    (body): Row => ({
      name: `66: a proof with another body than its own: ${body || 'none'}`,
      send: async (a) => {
        const { session } = await a.signedIn()
        const path = `/v1/endpoints/${a.requestId}`
        const dpop = await a.client.proof('PUT', path, session, '{"type":"SURVEYS","description":"Once"}')
        const headers = { dpop, authorization: `DPoP ${session}`, 'content-type': 'application/json' }
        return a.send(path, { method: 'PUT', body, headers })
      },
      status: 401,
      code: 'invalid_proof',
      calls: 0,
    }),
  ),
  {
    name: 'a proof that names no body, with one',
    send: async (a) => {
      const dpop = await a.client.proof('POST', '/v1/sessions', undefined)
      const headers = { dpop, 'content-type': 'application/json' }
      return a.send('/v1/sessions', { method: 'POST', body: '{}', headers })
    },
    status: 401,
    code: 'invalid_proof',
    calls: 0,
  },
]

async function oldProof(attempt: Attempt, nonce: string | undefined): Promise<string> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const payload = {
    jti: crypto.randomUUID(),
    htm: 'POST',
    htu: `${attempt.world.relay.origin}/v1/sessions`,
    iat: Math.floor(Date.now() / 1000) - 86_400,
    [BODY_DIGEST_CLAIM]: await bodyDigest(new TextEncoder().encode('{}')),
    ...(nonce !== undefined && { nonce }),
  }
  const header = { alg: 'ES256', typ: 'dpop+jwt', jwk: await exportJWK(publicKey) }
  return new SignJWT(payload).setProtectedHeader(header).sign(privateKey)
}
