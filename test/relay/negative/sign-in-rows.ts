/** The code exchange: rows 27 to 51 of the catalogue. */
import { EXTENSION } from '../../support/extension.ts'
import type { Attempt, Row } from './row.ts'
import { TOKEN_ANSWERS } from './token-answers.ts'

const exact = EXTENSION.redirectUri
const redirects = [
  exact.slice(0, -1),
  `${exact}x`,
  exact.toUpperCase(),
  exact.replace('.org/', '.org:443/'),
  `${exact}?a=1`,
  `${exact}#a`,
  exact.replace('https://', 'https://a@'),
  exact.replace('https:', 'http:'),
  'https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.chromiumapp.org/',
  exact.replace('.org/', '.org.evil/'),
  'http://127.0.0.1/mozoauth2/abc',
]
const seeds = ['v'.repeat(42), 'v'.repeat(44), `${'v'.repeat(42)}é`, `${'v'.repeat(42)}.`, `${'v'.repeat(43)} `]
const codes = ['', 'C'.repeat(10_000), 'a\r\nb', 'κωδικός']

const model = JSON.stringify({ Model: { UserID: 'Admin', Name: 'Admin', Administrator: true } })

/** A token that can be read in the answer is ended, whatever is wrong beside it. */
function endedIfGranted({ body }: { body: string | Uint8Array }, { asked }: Attempt): void {
  const [, token] = /"access_token":"([^"]+)"/.exec(String(body)) ?? []
  const by = [REVOKE, LOGOUT].filter((path) => asked.some((request) => request.path === path))
  // What no header can carry is not for Logout.
  const isEnded = by.includes(REVOKE) && (by.includes(LOGOUT) || token?.includes('\\'))
  if (token === undefined ? by.length > 0 : !isEnded) throw new Error(`ended by: ${by.join(' ')}`)
}
const REVOKE = '/Auth/Revoke'
const LOGOUT = '/api/Login/Logout'

export const signInRows: Row[] = [
  ...redirects.map(
    (redirectUri): Row => ({
      name: `27, 28: the redirect URI ${redirectUri}`,
      send: (a) => a.signInWith({ redirectUri }),
      status: 400,
      code: 'redirect_uri_mismatch',
      calls: 0,
      also: ({ body }) => {
        if (!body.detail.includes(exact)) throw new Error('the expected one is not named')
      },
    }),
  ),
  ...seeds.map(
    (verifierSeed): Row => ({
      name: `30: a seed of ${verifierSeed.length} characters, or with others than allowed`,
      send: (a) => a.signInWith({ verifierSeed }),
      status: 400,
      code: 'invalid_code_verifier',
      calls: 0,
    }),
  ),
  {
    name: '30: a seed that does not fit the code',
    send: async (a) => a.signInWith({ ...(await a.grant()), verifierSeed: 'v'.repeat(43), error: undefined }),
    status: 400,
    code: 'code_invalid',
  },
  {
    name: '36: a code that was used before',
    send: async (a) => {
      const grant = await a.grant()
      await a.client.signIn('sandbox', grant)
      return a.client.signIn('sandbox', grant)
    },
    status: 400,
    code: 'code_invalid',
  },
  {
    name: '37: a code sent twice at once gives at most one session',
    send: async (a) => {
      const grant = await a.grant()
      const both = await Promise.all([a.client.signIn('sandbox', grant), a.client.signIn('sandbox', grant)])
      // The one that came first may lose its token again: EBS revokes what a code gave that is used twice (RFC 6749 4.1.2).
      const refused = both.find(({ body }) => body.code === 'code_invalid')
      return refused ?? Promise.reject(new Error('two sessions'))
    },
    status: 400,
    code: 'code_invalid',
  },
  ...codes.map(
    (code): Row => ({
      name: `38: a code of ${code.length} characters that cannot be one`,
      send: (a) => a.signInWith({ code }),
      status: 400,
      code: 'invalid_code',
      calls: 0,
    }),
  ),
  {
    name: '39: an error posted instead of a code',
    send: (a) => a.signInWith({ error: 'access_denied', error_description: '<b>CANARY</b>' }),
    status: 400,
    code: 'unknown_field',
    calls: 0,
  },
  ...['http://evil.example/CANARY', 'other', ''].map(
    (scope): Row => ({
      name: `a scope that is none of the environment’s: ${scope}`,
      send: (a) => a.signInWith({ scope }),
      status: 400,
      code: 'invalid_field',
      calls: 0,
      also: ({ body }) => {
        if (body.pointer !== '/scope') throw new Error(`pointer ${body.pointer}`)
      },
    }),
  ),
  {
    name: '48: a token of a smaller scope is taken back',
    send: (a) => {
      const body = '{"access_token":"CANARY","token_type":"Bearer","scope":"other"}'
      a.world.sandbox.faults.add({ call: 'POST /Auth/Token', once: true, answer: { status: 200, body } })
      return a.signInWith({})
    },
    status: 403,
    code: 'insufficient_scope',
    also: (_, a) => {
      if (!a.asked.some(({ path }) => path === '/Auth/Revoke')) throw new Error('the token was not revoked')
    },
  },
  ...TOKEN_ANSWERS.map(
    ([what, answer, status, code]): Row => ({
      name: `${what}, from EBS’s token URL`,
      send: (a) => {
        a.world.sandbox.faults.add({ call: 'POST /Auth/Token', once: true, answer })
        return a.signInWith({})
      },
      status,
      code,
      also: ({ body }, a) => {
        const isRead = code !== 'exchange_outcome_unknown' && (code !== 'ebs_invalid_answer' || answer.status >= 400)
        if (body.retryable || body.done !== (isRead ? 'no' : 'unknown')) throw new Error(JSON.stringify(body))
        endedIfGranted(answer, a)
        if (a.asked.some(({ path }) => path === '/elsewhere')) throw new Error('a redirect was followed')
      },
    }),
  ),
  {
    name: 'EBS fails after the exchange: the code is spent, and the token taken back',
    send: async (a) => {
      const grant = await a.grant()
      a.world.sandbox.faults.add({ call: 'validateToken', once: true, answer: { status: 500 } })
      return a.client.signIn('sandbox', grant)
    },
    status: 502,
    code: 'ebs_error',
    also: ({ body }, a) => {
      const asked = a.asked.map(({ path }) => path)
      if (body.retryable) throw new Error('said to be repeatable')
      if (!asked.includes('/Auth/Revoke') || !asked.includes('/api/Login/Logout')) throw new Error(asked.join())
    },
  },
  {
    name: '43: EBS’s answer to the exchange is lost: sent once, and said to be unknown',
    send: async (a) => {
      a.world.sandbox.faults.add({ call: 'POST /Auth/Token', once: true, drop: 'after' })
      const grant = await a.grant()
      return a.client.signIn('sandbox', grant)
    },
    status: 504,
    code: 'exchange_outcome_unknown',
    also: (_, a) => {
      const exchanges = a.asked.filter(({ path }) => path === '/Auth/Token')
      if (exchanges.length !== 1) throw new Error(`sent ${exchanges.length} times`)
    },
  },
  {
    name: '44: nobody listens at EBS’s address',
    // workerd does not tell a refused connection from a broken one: there it is said to be unknown
    on: 'node',
    send: (a) => a.signInWith({ environment: 'dead' }),
    status: 503,
    code: 'ebs_unreachable',
    calls: 0,
    also: ({ headers, body }) => {
      if (!headers.has('retry-after') || !body.retryable) throw new Error('not said to be repeatable')
    },
  },
  {
    name: '49: a larger scope than asked: only what is known is kept',
    send: (a) => {
      const body = '{"access_token":"CANARY","token_type":"Bearer","scope":"essurveys everything"}'
      a.world.sandbox.faults.add({ call: 'POST /Auth/Token', once: true, answer: { status: 200, body } })
      a.world.sandbox.faults.add({ call: 'validateToken', once: true, answer: { status: 200, body: model } })
      return a.signInWith({})
    },
    status: 201,
    code: null,
    also: ({ body }) => {
      if (body.scope !== 'essurveys') throw new Error(body.scope)
    },
  },
  {
    name: '51: a refresh token that nobody asked for goes no further',
    send: (a) => {
      const body = '{"access_token":"CANARY","refresh_token":"CANARY","token_type":"Bearer"}'
      a.world.sandbox.faults.add({ call: 'POST /Auth/Token', once: true, answer: { status: 200, body } })
      a.world.sandbox.faults.add({ call: 'validateToken', once: true, answer: { status: 200, body: model } })
      return a.signInWith({})
    },
    status: 201,
    code: null,
    also: ({ body }) => {
      if (JSON.stringify(body).includes('CANARY') || 'refreshToken' in body) throw new Error('it reached the client')
    },
  },
  {
    name: '50: a token too large to carry',
    send: (a) => {
      const body = JSON.stringify({ access_token: 'C'.repeat(6_400), token_type: 'Bearer' })
      a.world.sandbox.faults.add({ call: 'POST /Auth/Token', once: true, answer: { status: 200, body } })
      a.world.sandbox.faults.add({ call: 'validateToken', once: true, answer: { status: 200, body: model } })
      return a.signInWith({})
    },
    status: 502,
    code: 'upstream_token_too_large',
    also: (_, a) => {
      if (!a.asked.some(({ path }) => path === '/Auth/Revoke')) throw new Error('the token was not revoked')
    },
  },
  {
    name: 'an environment that the relay does not have',
    send: (a) => a.signInWith({ environment: 'nowhere' }),
    status: 404,
    code: 'unknown_environment',
    calls: 0,
  },
  {
    name: 'a user whom EBS lets in, inactive since',
    send: async (a) => {
      const grant = await a.grant('essurveys', 'Eleni')
      a.world.sandbox.store.setUser('Eleni', { inactive: true })
      const sent = await a.client.signIn('sandbox', grant)
      a.world.sandbox.store.setUser('Eleni', { inactive: false })
      a.fromHere()
      return sent
    },
    status: 400,
    code: 'code_invalid',
  },
]
