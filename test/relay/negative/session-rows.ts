/** Sealed sessions: rows 55 to 57, 62, 67 and 68 of the catalogue. */
import { hkdfSync } from 'node:crypto'
import { CompactEncrypt, compactDecrypt, generateSecret } from 'jose'
import { SESSION_MAX_CHARS } from '../../../shared/limits.ts'
import type { Attempt, Row } from './row.ts'

/** Reads with this session, and a proof that fits it. */
async function read(attempt: Attempt, session: string) {
  const dpop = await attempt.client.proof('GET', '/v1/endpoints', session)
  return attempt.send('/v1/endpoints', { headers: { dpop, authorization: `DPoP ${session}` } })
}

/** Ways to spoil the text of a session that is good. */
const spoilt: [string, (session: string) => string | Promise<string>][] = [
  ['55: a session with a flipped bit in the ciphertext', (s) => flip(s, 3)],
  ['55: a session with a flipped bit in the tag', (s) => flip(s, 4)],
  ['55: a session with a flipped bit in the IV', (s) => flip(s, 2)],
  ['55: a session with a flipped bit in the header', (s) => flip(s, 0)],
  ['55: a session with a tag cut short', (s) => s.slice(0, -6)],
  ['55: a session with four parts', (s) => s.split('.').slice(0, 4).join('.')],
  ['55: a session with six parts', (s) => `${s}.AAAA`],
  ['57: a session sealed with a key of somebody else', sealedElsewhere],
]

/**
 * Headers that the ring's own key seals the content of a good session under: what is refused is the header, since the tag fits.
 * `enc` alone cannot be tried: no other one takes the relay's key.
 */
const headers: [string, Record<string, unknown>][] = [
  ['56: a session with another algorithm', { alg: 'A256GCMKW' }],
  ['56: a compressed session', { zip: 'DEF' }],
  ['56: a session with a critical extension', { crit: ['x'], x: 1 }],
  ['56: a session that names where its key is', { jku: 'https://evil.example' }],
  ['56: a session with a key inside', { jwk: { kty: 'oct', k: 'AAAA' } }],
  ['56: a session of another type', { typ: 'JWT' }],
  ['56: a session without a type', { typ: undefined }],
  ['57: a session with an unknown kid', { kid: 'other' }],
  ['57: a session with kid __proto__', { kid: '__proto__' }],
  ['57: a session with kid ../', { kid: '../sandbox' }],
  ['57: a session with a kid that is an array', { kid: ['sandbox'] }],
  ['57: a session without a kid', { kid: undefined }],
]

function flip(session: string, part: number): string {
  const parts = session.split('.')
  const text = parts[part] ?? ''
  parts[part] = (text.startsWith('A') ? 'B' : 'A') + text.slice(1)
  return parts.join('.')
}

const headerOf = (session: string) => JSON.parse(Buffer.from(session.split('.')[0] ?? '', 'base64url').toString())

/** The session's own content with these fields, sealed anew by the ring's key under its header with these changes. */
async function sealedUnder(
  { world }: Attempt,
  session: string,
  changes: Record<string, unknown>,
  content: Record<string, unknown> = {},
): Promise<string> {
  // As relay/session/key-ring.ts derives it.
  const key = new Uint8Array(hkdfSync('sha256', Buffer.from(world.sessionKey, 'base64url'), '', 'session', 32))
  const { plaintext } = await compactDecrypt(session, key)
  const claims = { ...JSON.parse(new TextDecoder().decode(plaintext)), ...content }
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ ...headerOf(session), ...changes })
    .encrypt(key, { crit: { x: true } })
}

async function sealedElsewhere(session: string): Promise<string> {
  const key = await generateSecret('A256GCM')
  return new CompactEncrypt(new TextEncoder().encode('{}')).setProtectedHeader(headerOf(session)).encrypt(key)
}

/** Each is refused as it stands. */
const refused: [string, (session: string, a: Attempt) => string | Promise<string>][] = [
  ...spoilt,
  ...headers.map(([name, changes]): (typeof refused)[number] => [
    name,
    (session, a) => sealedUnder(a, session, changes),
  ]),
  [
    '62: a session that is longer than any of ours',
    (session, a) => sealedUnder(a, session, {}, { scope: 'essurveys '.repeat(SESSION_MAX_CHARS / 10) }),
  ],
]

export const sessionRows: Row[] = [
  ...refused.map(
    ([name, spoil]): Row => ({
      name,
      send: async (a) => {
        const { session = '' } = await a.signedIn()
        return read(a, await spoil(session, a))
      },
      status: 401,
      code: 'session_invalid',
      calls: 0,
    }),
  ),
  {
    name: '56, 57: a session that is sealed anew under its own header is good',
    send: async (a) => {
      const { session = '' } = await a.signedIn()
      return read(a, await sealedUnder(a, session, {}))
    },
    status: 200,
    code: null,
  },
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
