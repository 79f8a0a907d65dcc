/** Sealed sessions and proofs of possession: rows 55 to 68 of the catalogue. */
import { CompactEncrypt, exportJWK, generateKeyPair, generateSecret, SignJWT } from 'jose'
import { RelayClient } from '../../support/relay-client.ts'
import type { Attempt, Row } from './row.ts'

/** Reads with this session, and a proof that fits it. */
async function read(attempt: Attempt, session: string) {
  const dpop = await attempt.client.proof('GET', '/v1/endpoints', session)
  return attempt.send('/v1/endpoints', { headers: { dpop, authorization: `DPoP ${session}` } })
}

const segment = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Ways to spoil a session that is good. */
const spoilt: [string, (session: string) => string | Promise<string>][] = [
  ['a flipped bit in the ciphertext', (s) => flip(s, 3)],
  ['a flipped bit in the tag', (s) => flip(s, 4)],
  ['a flipped bit in the IV', (s) => flip(s, 2)],
  ['a flipped bit in the header', (s) => flip(s, 0)],
  ['a tag cut short', (s) => s.slice(0, -6)],
  ['four parts', (s) => s.split('.').slice(0, 4).join('.')],
  ['six parts', (s) => `${s}.AAAA`],
  ['alg none', (s) => withHeader(s, { alg: 'none' })],
  ['another enc', (s) => withHeader(s, { enc: 'A128CBC-HS256' })],
  ['zip', (s) => withHeader(s, { zip: 'DEF' })],
  ['crit', (s) => withHeader(s, { crit: ['x'], x: 1 })],
  ['jku', (s) => withHeader(s, { jku: 'https://evil.example' })],
  ['a jwk inside', (s) => withHeader(s, { jwk: { kty: 'oct', k: 'AAAA' } })],
  ['an unknown kid', (s) => withHeader(s, { kid: 'other' })],
  ['kid __proto__', (s) => withHeader(s, { kid: '__proto__' })],
  ['kid ../', (s) => withHeader(s, { kid: '../sandbox' })],
  ['a kid that is an array', (s) => withHeader(s, { kid: ['sandbox'] })],
  ['no kid', (s) => withHeader(s, { kid: undefined })],
  ['another typ', (s) => withHeader(s, { typ: 'JWT' })],
  ['PBES2, a bomb', (s) => withHeader(s, { alg: 'PBES2-HS256+A128KW', p2c: 1_000_000_000, p2s: 'AAAA' })],
  ['sealed with a key of somebody else', sealedElsewhere],
  ['one that is longer than any of ours', (s) => s + 'A'.repeat(6_000)],
]

function flip(session: string, part: number): string {
  const parts = session.split('.')
  const text = parts[part] ?? ''
  parts[part] = (text.startsWith('A') ? 'B' : 'A') + text.slice(1)
  return parts.join('.')
}

function withHeader(session: string, changes: Record<string, unknown>): string {
  const [header = '', ...others] = session.split('.')
  const known = JSON.parse(Buffer.from(header, 'base64url').toString())
  return [segment({ ...known, ...changes }), ...others].join('.')
}

async function sealedElsewhere(session: string): Promise<string> {
  const header = JSON.parse(Buffer.from(session.split('.')[0] ?? '', 'base64url').toString())
  const key = await generateSecret('A256GCM')
  return new CompactEncrypt(new TextEncoder().encode('{}')).setProtectedHeader(header).encrypt(key)
}

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

const wrongProofs: [string, (attempt: Attempt, session: string) => Promise<string>][] = [
  ['another method', (a, s) => crafted(a, s, { htm: 'POST' })],
  ['another host', (a, s) => crafted(a, s, { htu: 'https://evil.example/v1/endpoints' })],
  ['another path', (a, s) => crafted(a, s, { htu: `${a.world.relay.origin}/v1/parameters` })],
  ['the hash of another session', (a, s) => crafted(a, s, { ath: 'A'.repeat(43) })],
  ['another typ', (a, s) => crafted(a, s, { typ: 'JWT' })],
  ['no jti', (a, s) => crafted(a, s, { jti: '' })],
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

export const sessionRows: Row[] = [
  ...spoilt.map(
    ([what, spoil]): Row => ({
      name: `55 to 57, 62: a session with ${what}`,
      send: async (a) => {
        const { session = '' } = await a.signedIn()
        return read(a, await spoil(session))
      },
      status: 401,
      code: 'session_invalid',
      calls: 0,
    }),
  ),
  {
    name: '55: no session at all',
    send: async (a) =>
      a.send('/v1/endpoints', { headers: { dpop: await a.client.proof('GET', '/v1/endpoints', undefined) } }),
    status: 401,
    code: 'session_required',
    calls: 0,
  },
  {
    name: 'a session sent as a bearer token',
    send: async (a) => {
      const { session } = await a.signedIn()
      const dpop = await a.client.proof('GET', '/v1/endpoints', session)
      return a.send('/v1/endpoints', { headers: { dpop, authorization: `Bearer ${session}` } })
    },
    status: 401,
    code: 'session_required',
    calls: 0,
  },
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
    also: async (_, { world }) => {
      // The Worker's lines arrive a little later.
      for (let tries = 0; tries < 20 && !world.lines.join().includes('possible_theft'); tries++) {
        await new Promise((later) => setTimeout(later, 50))
      }
      if (!world.lines.join().includes('possible_theft')) throw new Error('not in the log')
    },
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
  {
    name: '65: a proof from a clock that is a day off: a nonce is given',
    send: async (a) => {
      const { session = '' } = await a.signedIn()
      const dpop = await crafted(a, session, { iat: Math.floor(Date.now() / 1000) - 86_400 })
      return a.send('/v1/endpoints', { headers: { dpop, authorization: `DPoP ${session}` } })
    },
    status: 401,
    code: 'use_dpop_nonce',
    calls: 0,
    also: ({ headers }) => {
      if (!headers.get('dpop-nonce')) throw new Error('no nonce')
    },
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
    name: '66: a proof used again for a write: one endpoint',
    send: async (a) => {
      const { session } = await a.signedIn()
      const path = `/v1/endpoints/${a.requestId}`
      const dpop = await a.client.proof('PUT', path, session)
      const init = {
        method: 'PUT',
        body: JSON.stringify({ type: 'SURVEYS', description: 'Once' }),
        headers: { dpop, authorization: `DPoP ${session}`, 'content-type': 'application/json' },
      }
      await a.send(path, init)
      return a.send(path, init)
    },
    status: 200,
    code: null,
    writes: true,
    also: (_, { world }) => {
      const active = world.sandbox.store.activeEndpoints('SURVEYS')
      if (active.length !== 1) throw new Error(`${active.length} endpoints in EBS`)
    },
  },
  {
    name: '67: a session after its sign-out',
    send: async (a) => {
      const client = await a.signedIn()
      const { session } = client
      await client.call('signOut')
      client.session = session
      return client.call('listEndpoints')
    },
    status: 401,
    code: 'session_revoked',
  },
  {
    name: '68: EBS’s token has ended before the session',
    send: async (a) => {
      const client = await a.signedIn()
      a.world.sandbox.faults.expireTokens()
      return client.call('listEndpoints')
    },
    status: 401,
    code: 'session_revoked',
  },
  {
    name: 'a session for one endpoint token, used for another',
    send: async (a) => {
      const client = await a.signedIn()
      const params = { requestId: crypto.randomUUID() }
      return client.call('createEndpoint', { params, body: { type: 'SURVEYS', description: 'Another' } })
    },
    status: 403,
    code: 'session_for_another_request',
    calls: 0,
  },
  {
    name: 'a session without a request id creates nothing',
    send: async (a) => {
      await a.client.signIn('sandbox', await a.grant())
      a.fromHere()
      return a.create()
    },
    status: 403,
    code: 'session_for_another_request',
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
    ...(nonce !== undefined && { nonce }),
  }
  const header = { alg: 'ES256', typ: 'dpop+jwt', jwk: await exportJWK(publicKey) }
  return new SignJWT(payload).setProtectedHeader(header).sign(privateKey)
}
