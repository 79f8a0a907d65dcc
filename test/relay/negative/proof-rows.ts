/** Proofs of possession: rows 63 to 66 of the catalogue. */
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect } from 'vitest'
import { BODY_DIGEST_CLAIM, bodyDigest } from '../../../shared/body-digest.ts'
import { eventually } from '../../support/eventually.ts'
import type { World } from '../../support/relay.ts'
import { RelayClient } from '../../support/relay-client.ts'
import type { Attempt, Row } from './row.ts'

const segment = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

type Crafted = { htm?: string; htu?: string; ath?: string; iat?: number; jti?: string; more?: string }
type Header = { alg?: string; typ?: string; jwk?: object }

/** The parts of a read's proof by the client's own key: good, but for what is changed. */
async function parts(attempt: Attempt, session: string, changes: Crafted, header: Header = {}): Promise<string[]> {
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(session)))
  const payload = {
    jti: crypto.randomUUID(),
    htm: 'GET',
    htu: `${attempt.world.relay.origin}/v1/endpoints`,
    iat: Math.floor(Date.now() / 1000),
    ath: hash.toString('base64url'),
    ...changes,
  }
  const jwk = await exportJWK(attempt.client.keys.publicKey)
  return [segment({ alg: 'ES256', typ: 'dpop+jwt', jwk, ...header }), segment(payload)]
}

/** Signs as ES256 does (RFC 7518 section 3.4), whatever the header says. */
async function crafted(attempt: Attempt, session: string, changes: Crafted, header?: Header): Promise<string> {
  const input = (await parts(attempt, session, changes, header)).join('.')
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
  const signature = await crypto.subtle.sign(algorithm, attempt.client.keys.privateKey, Buffer.from(input))
  return `${input}.${Buffer.from(signature).toString('base64url')}`
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
  ['another typ', (a, s) => crafted(a, s, {}, { typ: 'JWT' })],
  ['no jti', (a, s) => crafted(a, s, { jti: '' })],
  ['a jti of 101 characters', (a, s) => crafted(a, s, { jti: 'j'.repeat(101) })],
  ['alg none in its header', (a, s) => crafted(a, s, {}, { alg: 'none' })],
  ['RS256 in its header', (a, s) => crafted(a, s, {}, { alg: 'RS256' })],
  ['no signature', async (a, s) => `${(await parts(a, s, {})).join('.')}.`],
  ['a signature that its key did not make', async (a, s) => resigned(await crafted(a, s, {}))],
  ['another payload than the signed one', async (a, s) => resigned(await crafted(a, s, {}), await crafted(a, s, {}))],
  ['a private key inside', async (a, s) => crafted(a, s, {}, { jwk: await exportJWK(a.client.keys.privateKey) })],
  ['a symmetric key', symmetric],
  ['four parts', async (a, s) => `${await crafted(a, s, {})}.AAAA`],
  ['something else entirely', async () => 'CANARY'],
  ['3 kB', (a, s) => crafted(a, s, { more: 'm'.repeat(2_000) })],
]

/** With the signature of another proof, or with one of the right length by nobody. */
function resigned(proof: string, other?: string): string {
  const signature =
    other?.split('.')[2] ?? Buffer.from(crypto.getRandomValues(new Uint8Array(64))).toString('base64url')
  return [...proof.split('.').slice(0, 2), signature].join('.')
}

async function symmetric(attempt: Attempt, session: string): Promise<string> {
  const key = new TextEncoder().encode('k'.repeat(32))
  const jwk = { kty: 'oct', k: Buffer.from(key).toString('base64url') }
  const [header, payload = ''] = await parts(attempt, session, {}, { alg: 'HS256', jwk })
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const hmac = await crypto.subtle.importKey('raw', key, algorithm, false, ['sign'])
  const signature = await crypto.subtle.sign('HMAC', hmac, Buffer.from(`${header}.${payload}`))
  return `${header}.${payload}.${Buffer.from(signature).toString('base64url')}`
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
  ...Object.entries({ 'a day behind': -86_400, 'half a minute ahead': 30, 'an hour ahead': 3_600 }).map(
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
    name: '64: a proof that is right in all of that is taken',
    send: async (a) => {
      const { session = '' } = await a.signedIn()
      return a.send('/v1/endpoints', {
        headers: { dpop: await crafted(a, session, {}), authorization: `DPoP ${session}` },
      })
    },
    status: 200,
    code: null,
  },
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
  ...Object.entries<() => string>({
    'has not the form of one': () => 'AAAA',
    'has a fresh time and a MAC of nobody': forgedNonce,
  }).map(
    ([what, makeNonce]): Row => ({
      name: `65: a nonce that ${what}`,
      send: async (a) => {
        const dpop = await oldProof(a, makeNonce())
        const headers = { 'content-type': 'application/json', dpop }
        return a.send('/v1/sessions', { method: 'POST', body: '{}', headers })
      },
      status: 401,
      code: 'use_dpop_nonce',
      calls: 0,
    }),
  ),
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

/** Eight bytes of time, and 32 that no key of the relay made. */
function forgedNonce(): string {
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(BigInt(Date.now()))
  return Buffer.concat([time, crypto.getRandomValues(new Uint8Array(32))]).toString('base64url')
}

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
