/** What becomes of the token that EBS grants for a code: a session, or its end. */
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { EnvironmentConfig } from '../../../../relay/config/environment.ts'
import { type Outgoing, type Transport, TransportError } from '../../../../relay/ebs/transport/transport.ts'
import { createEnvironment } from '../../../../relay/environment/environment.ts'
import type { Relay, Request } from '../../../../relay/http/route-types.ts'
import { CLEAN_UP_MS, CODE_MAX_CHARS, DEADLINE_MS, TOKEN_LIFETIME_ASSUMED_MS } from '../../../../relay/limits.ts'
import { silentLog } from '../../../../relay/observability/log.ts'
import { noMeter } from '../../../../relay/observability/metrics.ts'
import { Refusal } from '../../../../relay/problems/problem.ts'
import { signIn } from '../../../../relay/routes/sign-in.ts'
import type { Sessions } from '../../../../relay/session/session.ts'
import { RELAY_ANSWERS_WITHIN_MS } from '../../../../shared/limits.ts'
import { minimalEnvironment } from '../../../support/minimal-environment.ts'

/** Web Crypto answers in real time, and the clock stands still here. */
vi.mock('../../../../shared/pkce.ts', async (original) => ({
  ...(await original<typeof import('../../../../shared/pkce.ts')>()),
  codeVerifier: async (seed: string) => seed,
}))

const REDIRECT_URI = 'https://extension.example/'
const TOKEN = 'EBS-TOKEN'
const BEARER = { access_token: TOKEN, token_type: 'Bearer' }
const HOLDER = { Model: { UserID: 'Admin', Name: null, GID: null, Inactive: null, Administrator: true } }

type Answer = { status?: number; json?: unknown; body?: string; afterMs?: number }
type Fields = Partial<Request<'signIn'>['body']>
type Ebs = { token: Answer; holder?: Answer; ends?: Answer; seals?: () => Promise<never> }

const { authorization, ...minimal } = minimalEnvironment()
const [type] = minimal.types
const other = { ...type, id: 'OTHER', scope: 'Other-Scope', parameter: 'OTHER' }
const config = v.parse(EnvironmentConfig, {
  ...minimal,
  types: [type, other],
  authorization: { ...authorization, revokeUrl: 'https://ebs.example/revoke' },
})

/** A sign-in at an EBS that answers so; `leftMs` of the request's time are left when it begins. */
function startSignIn(ebs: Ebs, fields: Fields = {}, leftMs = DEADLINE_MS) {
  const ended: string[] = []
  const sent: string[] = []
  const answerTo = ({ url }: Outgoing): Answer => {
    if (url.endsWith('/t')) return ebs.token
    if (url.endsWith('/validateToken')) return ebs.holder ?? { json: HOLDER }
    return ebs.ends ?? {}
  }
  const transport: Transport = async (call) => {
    sent.push(call.url)
    const { status = 200, json = {}, body = JSON.stringify(json), afterMs = 0 } = answerTo(call)
    if (call.signal.aborted) throw new TransportError('unsent')
    await new Promise<void>((resolve, reject) => {
      setTimeout(resolve, afterMs)
      call.signal.addEventListener('abort', () => reject(new TransportError('aborted')))
    })
    if (call.url.endsWith('/revoke')) ended.push(`revoked ${new URLSearchParams(call.body).get('token')}`)
    if (call.url.endsWith('/Logout')) ended.push(`logged out ${call.headers.authorization}`)
    return { status, header: (name) => (name === 'content-type' ? 'application/json' : undefined), body }
  }
  const parts = { secret: () => 'secret', transport, log: silentLog, meter: noMeter, now: Date.now }
  const seal = vi.fn<Sessions['seal']>(ebs.seals ?? (async () => ({ session: 'sealed', expiresAt: Date.now() })))
  const relay = {
    config: { publicOrigin: 'https://relay.example.com', extensions: [{ redirectUri: REDIRECT_URI }] },
    environments: new Map([['minimal', createEnvironment(config, parts)]]),
    sessions: { seal },
    log: silentLog,
    now: Date.now,
  } as unknown as Relay
  const deadline = new AbortController()
  const client = new AbortController()
  setTimeout(() => deadline.abort(), leftMs)
  deadline.signal.addEventListener('abort', () => client.abort())
  const request = {
    relay,
    requestId: 'request',
    jkt: 'jkt',
    signal: client.signal,
    deadline: deadline.signal,
    dueAt: Date.now() + leftMs,
    body: { environment: 'minimal', code: 'code', verifierSeed: 'v'.repeat(43), redirectUri: REDIRECT_URI, ...fields },
  } as unknown as Request<'signIn'>
  const answer = signIn(request).then(
    ({ body }) => ({ scope: body.scope, user: body.user.id }),
    ({ code, detail }) => ({ code, retryable: detail.retryable }),
  )
  return { answer, ended, sent, seal, leave: () => client.abort() }
}

beforeEach(() => {
  vi.useFakeTimers()
  // The platform's own goes by the real clock.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), ms)
    return controller.signal
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

async function after(ebs: Ebs, fields: Fields = {}) {
  const { answer, ended, seal } = startSignIn(ebs, fields)
  await vi.runAllTimersAsync()
  return { answer: await answer, ended: ended.toSorted(), seal }
}

const ENDED = [`logged out Bearer ${TOKEN}`, `revoked ${TOKEN}`]

test.each(['refresh_token', 'scope', 'expires_in', 'id_token'])(
  'null for %s means that it is not there',
  async (name) => {
    const { answer, ended, seal } = await after({ token: { json: { ...BEARER, [name]: null } } })
    expect(answer).toEqual({ scope: 'scope Other-Scope', user: 'Admin' })
    expect(seal).toHaveBeenCalledOnce()
    expect(ended).toEqual([])
  },
)

const refused: [string, Ebs, string][] = [
  ['is not a bearer token', { token: { json: { ...BEARER, token_type: 'mac' } } }, 'ebs_invalid_answer'],
  ['has no type', { token: { json: { ...BEARER, token_type: null } } }, 'ebs_invalid_answer'],
  ['has a lifetime that is none', { token: { json: { ...BEARER, expires_in: 'soon' } } }, 'ebs_invalid_answer'],
  ['has a scope that is none', { token: { json: { ...BEARER, scope: 7 } } }, 'ebs_invalid_answer'],
  ['has a refresh token that is none', { token: { json: { ...BEARER, refresh_token: [] } } }, 'ebs_invalid_answer'],
  ['comes with another status', { token: { status: 201, json: BEARER } }, 'ebs_invalid_answer'],
  ['is for another application', { token: { json: { ...BEARER, scope: 'elsewhere' } } }, 'insufficient_scope'],
  ['is not known to the Web API', { token: { json: BEARER }, holder: { status: 403 } }, 'ebs_forbidden'],
  ['is not accepted by the Web API', { token: { json: BEARER }, holder: { status: 401 } }, 'ebs_forbidden'],
  ['has a holder that cannot be read', { token: { json: BEARER }, holder: { body: '<html>' } }, 'ebs_invalid_answer'],
  ['cannot be validated', { token: { json: BEARER }, holder: { status: 503 } }, 'ebs_unavailable'],
  [
    'is too large to carry',
    { token: { json: BEARER }, seals: () => Promise.reject(new Refusal('upstream_token_too_large')) },
    'upstream_token_too_large',
  ],
]
test.each(refused)('a token that %s is ended by all there is, and the code is not sent again', async (_, ebs, code) => {
  const { answer, ended, seal } = await after(ebs)
  expect(answer).toEqual({ code, retryable: false })
  expect(ended).toEqual(ENDED)
  if (code !== 'upstream_token_too_large') expect(seal).not.toHaveBeenCalled()
})

test.each([
  { error: 'invalid_grant' },
  { access_token: '', token_type: 'Bearer' },
  { access_token: ['x'], token_type: 'Bearer' },
  [BEARER],
])('an answer without a token ends nothing: %o', async (json) => {
  const { answer, ended } = await after({ token: { json, status: 'error' in json ? 400 : 200 } })
  expect(answer).toHaveProperty('code')
  expect(ended).toEqual([])
})

/** A sign-in that fails so many ms before the deadline, at an EBS that takes so long to end a token. */
async function failLate(leftAfterMs: number, endsAfterMs: number) {
  const startedAt = Date.now()
  const token = { json: BEARER, afterMs: DEADLINE_MS - leftAfterMs }
  const { answer, ended } = startSignIn({ token, holder: { status: 503 }, ends: { afterMs: endsAfterMs } })
  const answeredAt = answer.then(() => Date.now())
  await vi.runAllTimersAsync()
  expect(await answer).toHaveProperty('code')
  return { ended: ended.toSorted(), tookMs: (await answeredAt) - startedAt }
}

test.each([
  ['during the exchange', 50],
  ['while the relay reads whose token it is', 150],
])('a client that leaves %s leaves no token that lives: it is ended', async (_, leavesAfterMs) => {
  const { answer, ended, seal, leave } = startSignIn({
    token: { json: BEARER, afterMs: 100 },
    holder: { json: HOLDER, afterMs: 100 },
  })
  setTimeout(leave, leavesAfterMs)
  await vi.runAllTimersAsync()
  await answer.catch(() => undefined)
  expect(ended.toSorted()).toEqual(ENDED)
  expect(seal).not.toHaveBeenCalled()
})

describe.each([5_000, 1_000, 200, 100, 10, 1])('%d ms before the deadline', (leftAfterMs) => {
  test('there is time for cleaning up', async () => {
    const { ended, tookMs } = await failLate(leftAfterMs, CLEAN_UP_MS - 1)
    expect(ended).toEqual(ENDED)
    expect(tookMs).toBeLessThan(RELAY_ANSWERS_WITHIN_MS)
  })
  test('the answer comes in time, whether EBS ends the token or not', async () => {
    const { ended, tookMs } = await failLate(leftAfterMs, 60_000)
    expect(ended).toEqual([])
    expect(tookMs).toBeLessThan(RELAY_ANSWERS_WITHIN_MS)
  })
})

test.each([
  ['scope', 'scope'],
  ['other-scope', 'Other-Scope'],
  ['OTHER-SCOPE elsewhere', 'Other-Scope'],
  [undefined, 'scope Other-Scope'],
])('where EBS names no scope, it granted the requested one: %s', async (asked, granted) => {
  const { answer } = await after({ token: { json: BEARER } }, asked === undefined ? {} : { scope: asked })
  expect(answer).toEqual({ scope: granted, user: 'Admin' })
})

test('what EBS says was granted counts, in whatever case it is written', async () => {
  const { answer } = await after({ token: { json: { ...BEARER, scope: 'OTHER-scope SCOPE' } } }, { scope: 'scope' })
  expect(answer).toEqual({ scope: 'scope Other-Scope', user: 'Admin' })
})

test('a scope that no type of the environment has is refused before the code is spent', async () => {
  const { answer, ended, seal } = await after({ token: { json: BEARER } }, { scope: 'elsewhere' })
  expect(answer).toEqual({ code: 'invalid_field', retryable: undefined })
  expect([ended, seal.mock.calls]).toEqual([[], []])
})

test.each<[Fields, string]>([
  [{ environment: 'elsewhere' }, 'unknown_environment'],
  [{ code: 'a code' }, 'invalid_code'],
  [{ code: 'c'.repeat(CODE_MAX_CHARS + 1) }, 'invalid_code'],
  [{ verifierSeed: 'v'.repeat(42) }, 'invalid_code_verifier'],
  [{ redirectUri: `${REDIRECT_URI}x` }, 'redirect_uri_mismatch'],
])('with %j nothing is sent: the code is not spent', async (fields, code) => {
  const { answer, sent } = startSignIn({ token: { json: BEARER } }, fields)
  await vi.runAllTimersAsync()
  expect(await answer).toEqual({ code, retryable: undefined })
  expect(sent).toEqual([])
})

test('the longest code is sent', async () => {
  const { answer } = await after({ token: { json: BEARER } }, { code: 'c'.repeat(CODE_MAX_CHARS) })
  expect(answer).toHaveProperty('user')
})

const endsIn = (ms: number) => ({ WebApiTokenExpiresAt: new Date(Date.now() + ms).toISOString() })
test.each<[string, () => Ebs, number]>([
  [
    'EBS says of the token',
    () => ({ token: { json: BEARER }, holder: { json: { Model: { ...HOLDER.Model, ...endsIn(40_000) } } } }),
    40_000,
  ],
  ['the grant says', () => ({ token: { json: { ...BEARER, expires_in: 50 } } }), 50_000],
  [
    'ends first',
    () => ({
      token: { json: { ...BEARER, expires_in: 30 } },
      holder: { json: { Model: { ...HOLDER.Model, ...endsIn(40_000) } } },
    }),
    30_000,
  ],
  ['is assumed where nobody says', () => ({ token: { json: BEARER } }), TOKEN_LIFETIME_ASSUMED_MS],
])('the token of a session lasts as long as %s', async (_, ebs, ms) => {
  const signedInAt = Date.now()
  const { seal } = await after(ebs())
  expect(seal.mock.lastCall?.[0]).toMatchObject({
    signedInAt,
    token: { value: TOKEN, expiresAt: signedInAt + ms, lifetimeMs: ms },
  })
})

test('a session holds who signed in, for which key, and the request that it may create', async () => {
  const requestId = crypto.randomUUID()
  const holder = { json: { Model: { ...HOLDER.Model, Name: 'Alexandra', GID: 'G' } } }
  const { seal } = await after(
    { token: { json: BEARER }, holder },
    { requestId: requestId.toUpperCase(), scope: 'scope' },
  )
  expect(seal.mock.lastCall?.[0]).toMatchObject({
    environment: 'minimal',
    user: { id: 'Admin', name: 'Alexandra', administrator: true },
    userGid: 'G',
    scope: 'scope',
    requestId,
    jkt: 'jkt',
  })
  const { seal: other } = await after({ token: { json: BEARER } })
  for (const name of ['userGid', 'requestId']) expect(other.mock.lastCall?.[0]).not.toHaveProperty(name)
})
