/** Sealed sessions: rows 55 to 62, 67 and 68 of the catalogue. */
import { CompactEncrypt, generateSecret } from 'jose'
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
  ['an unknown kid', (s) => withHeader(s, { kid: 'other' })],
  ['kid __proto__', (s) => withHeader(s, { kid: '__proto__' })],
  ['kid ../', (s) => withHeader(s, { kid: '../sandbox' })],
  ['a kid that is an array', (s) => withHeader(s, { kid: ['sandbox'] })],
  ['no kid', (s) => withHeader(s, { kid: undefined })],
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
