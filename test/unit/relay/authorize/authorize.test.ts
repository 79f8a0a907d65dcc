/** The page behind HTTPS, and what happens later: cookies, the answer's moment, and a code that nobody exchanges. */
import { calculatePKCECodeChallenge } from 'oauth4webapi'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRelay } from '../../../../relay/app.ts'
import { parseConfig } from '../../../../relay/config/parse.ts'
import type { Outgoing } from '../../../../relay/ebs/transport/transport.ts'
import { REFUSED_LOGIN_STEP_MS, UNUSED_CODE_ENDS_MS } from '../../../../relay/limits.ts'
import { createLog, type LogFields } from '../../../../relay/observability/log.ts'
import { exampleConfig } from '../../../support/example-config.ts'

const ORIGIN = 'https://relay.example.com'
const MODEL = { UserID: 'Admin', Administrator: true, WebApiToken: 'TOKEN' }

/** A relay whose EBS answers a login so after some time; `later` as on Node with one instance, or left out. */
function start(login: { status: number; body: object; afterMs?: number }, isAlone = true) {
  const config = exampleConfig()
  const subscription = { id: 'ES', bridge: 'B', password: { env: 'P' } }
  config.environments[0].authorization = { mode: 'native', subscription }
  const parsed = parseConfig(config)
  const sent: Outgoing[] = []
  const audited: LogFields[] = []
  const relay = createRelay(parsed, {
    sessionKeys: [{ kid: 'a', bytes: new Uint8Array(32) }],
    environmentSecrets: new Map([['production', () => 'CANARY']]),
    transportFor: () => async (outgoing) => {
      sent.push(outgoing)
      const isLogin = outgoing.url.endsWith('/Login/Login')
      await new Promise((done) => setTimeout(done, isLogin ? (login.afterMs ?? 0) : 0))
      const { status, body } = isLogin ? login : { status: 200, body: {} }
      return { status, header: () => undefined, body: JSON.stringify(body) }
    },
    log: createLog(({ level, fields }) => void (level === 'audit' && audited.push(fields))),
    ...(isAlone && { later: (ms: number, work: () => Promise<void>) => void setTimeout(work, ms) }),
  })
  const redirectUri = parsed.extensions[0]?.redirectUri ?? ''
  return { relay, sent, audited, redirectUri }
}

async function signIn({ relay, redirectUri }: ReturnType<typeof start>) {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'ebs-integrations',
    redirect_uri: redirectUri,
    scope: 'application-id-of-the-vendor',
    state: 's',
    code_challenge: await calculatePKCECodeChallenge('v'.repeat(43)),
    code_challenge_method: 'S256',
    dpop_jkt: 'j'.repeat(43),
  })
  const page = await relay.request(`${ORIGIN}/authorize/production?${query}`)
  const [cookie = ''] = page.headers.getSetCookie()
  const form = /name="form" value="([^"]*)"/.exec(await page.text())?.[1] ?? ''
  const body = new URLSearchParams({ form, answer: 'allow', user: 'Admin', password: 'p', branch: 'Α;Β' })
  const headers = { cookie: cookie.split(';')[0] ?? '' }
  return { cookie, answered: relay.request(`${ORIGIN}/authorize/production`, { method: 'POST', body, headers }) }
}

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(() => vi.useRealTimers())

/** Lets time pass until it is there. Web Crypto works in real time, in which this clock stands. */
async function settled<T>(
  promise: Promise<T>,
  pass = () => vi.advanceTimersByTimeAsync(10),
): Promise<{ value: T; ms: number }> {
  const startedAt = Date.now()
  let result: { value: T } | undefined
  void promise.then((value) => {
    result = { value }
  })
  while (!result) {
    await new Promise((done) => setImmediate(done))
    await pass()
  }
  return { ...result, ms: Date.now() - startedAt }
}

test('behind HTTPS the cookies have the prefix that no other host can set, and are secure', async () => {
  const started = start({ status: 200, body: { Model: MODEL } })
  const { cookie, answered } = await signIn(started)
  expect(cookie).toMatch(/^__Host-relay-authorize=[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Strict; Secure$/)
  const { value } = await settled(Promise.resolve(answered))
  expect(value.status).toBe(303)
  expect(value.headers.getSetCookie()).toEqual([
    '__Host-relay-branch-production=%CE%91%3B%CE%92; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax; Secure',
  ])
})

test.each(['user', 'password', 'branch'])(
  'a wrong %s is answered at a whole step of time, however long EBS took',
  async (what) => {
    const body = { MessageID: `login-invalid-${what}`, UserMessage: '', Messages: [] }
    const afterMs = { user: 30, password: 420, branch: 870 }[what] ?? 0
    const { answered } = await signIn(start({ status: 401, body, afterMs }))
    const { ms } = await settled(Promise.resolve(answered), () => vi.advanceTimersToNextTimerAsync())
    expect(ms).toBe(REFUSED_LOGIN_STEP_MS)
  },
)

const isLogout = ({ url }: Outgoing) => url.endsWith('/Logout')

test('the token of a code that nobody exchanges is ended after its minute', async () => {
  const started = start({ status: 200, body: { Model: MODEL } })
  await settled(Promise.resolve((await signIn(started)).answered))
  await vi.advanceTimersByTimeAsync(UNUSED_CODE_ENDS_MS - 1_000)
  expect(started.sent.some(isLogout)).toBe(false)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(started.sent.find(isLogout)?.headers['authorization']).toBe('Bearer TOKEN')
})

test('where another instance may have exchanged it, it is left alone', async () => {
  const started = start({ status: 200, body: { Model: MODEL } }, false)
  await settled(Promise.resolve((await signIn(started)).answered))
  await vi.advanceTimersByTimeAsync(2 * UNUSED_CODE_ENDS_MS)
  expect(started.sent.some(isLogout)).toBe(false)
})

test('the login names the application, the language and the branch as it was typed', async () => {
  const started = start({ status: 200, body: { Model: MODEL } })
  await settled(Promise.resolve((await signIn(started)).answered))
  expect(JSON.parse(started.sent[0]?.body ?? '')).toMatchObject({
    SubscriptionID: 'ES',
    BridgeID: 'B',
    Model: { LangID: 'en-US', BranchID: 'Α;Β' },
    Claims: { ESApplicationID: 'application-id-of-the-vendor' },
  })
})

test.each([
  ['user-locked', 'ebs_refused', { ebsMessageId: 'user-locked' }],
  ['invalid-subscription-id', 'unknown_subscription', { ebsMessageId: 'invalid-subscription-id' }],
  // The id would tell which of the three was wrong.
  ['login-invalid-user', 'wrong_credentials', {}],
])('a login that EBS refuses with %s has its line, which names nobody', async (id, code, more) => {
  const started = start({ status: 401, body: { MessageID: id, UserMessage: 'No.', Messages: [] } })
  const answered = await settled(Promise.resolve((await signIn(started)).answered), () =>
    vi.advanceTimersToNextTimerAsync(),
  )
  expect([answered.value.status, answered.ms]).toEqual([200, REFUSED_LOGIN_STEP_MS])
  const line = { requestId: expect.any(String), client: expect.any(String), environment: 'production', code, ...more }
  expect(started.audited).toEqual([line])
})
