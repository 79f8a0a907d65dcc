/** The native login: sent once, with a reason for the person who repairs it, and silent about credentials. */
import { expect, test, vi } from 'vitest'
import { type LoginCredentials, type LoginResult, login } from '../../../../../relay/ebs/calls/login.ts'
import { createBreaker } from '../../../../../relay/ebs/circuit-breaker.ts'
import { createEbsClient } from '../../../../../relay/ebs/client.ts'
import { type Transport, TransportError, type TransportFault } from '../../../../../relay/ebs/transport/transport.ts'
import { createLog, lineOf } from '../../../../../relay/observability/log.ts'
import { noMeter } from '../../../../../relay/observability/metrics.ts'

const CREDENTIALS: LoginCredentials = {
  subscription: { id: 'ES-1042', bridge: 'MAIN', password: 'CANARY-subscription' },
  user: 'CANARY-user',
  password: ' CANARY-password ',
  branch: 'ΑΘΗ',
  language: 'el-GR',
}
const USER = { GID: 'gid', UserID: 'Admin', Name: 'Maria', Inactive: false, Administrator: true }
const EXPIRES = '2026-11-30T09:00:00.1234567+02:00'
const MODEL = { ...USER, WebApiToken: 'TOKEN', WebApiTokenExpiresAt: EXPIRES }

type Said = { status: number; json?: unknown; body?: string } | TransportFault

/** Signs in at an EBS that says so. */
async function loginAt(said: Said, more: Partial<LoginCredentials> = {}) {
  const lines: string[] = []
  const transport = vi.fn<Transport>(async () => {
    if (typeof said === 'string') throw new TransportError(said)
    return { status: said.status, header: () => undefined, body: said.body ?? JSON.stringify(said.json) }
  })
  const client = createEbsClient({
    environment: 'test',
    baseUrl: 'https://ebs.example',
    transport,
    breaker: createBreaker(Date.now),
    log: createLog((record) => lines.push(lineOf(record))),
    meter: noMeter,
    now: Date.now,
  })
  const deadline = new AbortController().signal
  const result = await login({ client, deadline }, { ...CREDENTIALS, ...more })
  const [sent] = transport.mock.calls[0] ?? []
  return { result, lines, calls: transport.mock.calls.length, sent }
}

const no = (status: number, MessageID: string, UserMessage = 'Said by EBS') => ({
  status,
  json: { MessageID, UserMessage, Messages: [] },
})

test('the request is the one that EBS publishes, with every text as it was typed', async () => {
  const { sent } = await loginAt({ status: 200, json: { Model: MODEL } })
  expect(sent).toMatchObject({ method: 'POST', url: 'https://ebs.example/api/Login/Login' })
  expect(sent?.headers).not.toHaveProperty('authorization')
  expect(JSON.parse(sent?.body ?? '')).toEqual({
    SubscriptionID: 'ES-1042',
    SubscriptionPassword: 'CANARY-subscription',
    BridgeID: 'MAIN',
    Model: { UserID: 'CANARY-user', Password: ' CANARY-password ', BranchID: 'ΑΘΗ', LangID: 'el-GR' },
  })
})

test('the PIN and the claim of the application are sent where there is one', async () => {
  const { sent } = await loginAt({ status: 200, json: { Model: MODEL } }, { pin: '0042', application: 'surveys' })
  expect(JSON.parse(sent?.body ?? '')).toMatchObject({ ExtraPin: '0042', Claims: { ESApplicationID: 'surveys' } })
})

test('a login gives the token, its end and the user', async () => {
  const { result } = await loginAt({ status: 200, json: { Model: MODEL } })
  expect(result).toEqual<LoginResult>({
    outcome: 'signed-in',
    token: 'TOKEN',
    user: {
      id: 'Admin',
      gid: 'gid',
      name: 'Maria',
      administrator: true,
      expiresAt: Date.parse('2026-11-30T07:00:00.123Z'),
    },
  })
})

test.each([
  ['no administrator', { Administrator: false }],
  ['an administrator who is inactive', { Inactive: true }],
  ['a user of whom EBS says nothing', { Administrator: null }],
])('%s is told apart, with the token that has to be ended', async (_, model) => {
  const { result } = await loginAt({ status: 200, json: { Model: { ...MODEL, ...model } } })
  expect(result).toMatchObject({ outcome: 'not-administrator', token: 'TOKEN', user: { id: 'Admin' } })
})

test.each([
  [401, 'login-invalid-user', 'wrong-user'],
  [401, 'login-invalid-password', 'wrong-password'],
  [401, 'login-invalid-branch', 'wrong-branch'],
  [401, 'login-invalid-credentials', 'wrong-credentials'],
  [500, 'login-invalid-password', 'wrong-password'],
  [200, 'login-invalid-password', 'wrong-password'],
  [400, 'invalid-subscription-id', 'unknown-subscription'],
  [401, 'subscription-invalid-password', 'unknown-subscription'],
  [401, 'login-extra-pin-required', 'pin-wanted'],
  [401, 'login-2fa-required', 'pin-wanted'],
  [401, 'login-opinion-wanted', 'other'],
  [401, 'login-invalid-lang', 'other'],
  [403, 'user-locked-out', 'other'],
])('%i %s is %s', async (status, messageId, reason) => {
  const { result } = await loginAt(no(status, messageId))
  expect(result).toEqual({ outcome: 'refused', reason, messageId, message: 'Said by EBS' })
})

test.each<[string, Said, string, string]>([
  ['is down', no(500, 'no-available-ebsserver'), 'ebs_unavailable', 'unknown'],
  ['is down and says so with 400', no(400, 'ebs-server-socket-error'), 'ebs_unavailable', 'no'],
  ['fails with an id that is not known', no(500, 'some-failure'), 'ebs_error', 'unknown'],
  ['is reached without HTTPS', no(403, 'https-required'), 'ebs_error', 'no'],
  ['is busy', { status: 429, body: '' }, 'ebs_busy', 'unknown'],
  ['answers with a page of a proxy', { status: 401, body: '<html>' }, 'ebs_invalid_answer', 'no'],
  ['answers with half an answer', { status: 200, body: '{"Model":{"UserID"' }, 'ebs_invalid_answer', 'unknown'],
  ['gives no token', { status: 200, json: { Model: USER } }, 'ebs_invalid_answer', 'unknown'],
  [
    'gives a token that no header carries',
    { status: 200, json: { Model: { ...MODEL, WebApiToken: 'a\r\nb' } } },
    'ebs_invalid_answer',
    'unknown',
  ],
  ['is not there', 'unreachable', 'ebs_unreachable', 'no'],
  ['breaks off', 'broken', 'ebs_unreachable', 'unknown'],
  ['is late', 'timeout', 'ebs_timeout', 'unknown'],
])('an EBS that %s has not judged the user, and is called once', async (_, said, code, done) => {
  const { result, calls } = await loginAt(said)
  expect(result).toEqual({ outcome: 'ebs-away', code, done })
  expect(calls).toBe(1)
})

test('the message of EBS becomes one line of bounded length', async () => {
  const { result } = await loginAt(no(401, 'user-locked-out', `two\nlines\u202e ${'x'.repeat(1_000)}`))
  const { message = '' } = result as Extract<LoginResult, { outcome: 'refused' }>
  expect(message.startsWith('two lines ')).toBe(true)
  expect(message).toHaveLength(300)
})

test.each([
  ['the password', { password: 'CANARY-password' }, 'CANARY-password'],
  ['the PIN', { pin: 'CANARY-pin' }, 'CANARY-pin'],
  ['the password of the subscription', {}, 'CANARY-subscription'],
])('a message of EBS that repeats %s is not passed on', async (_, more, secret) => {
  const { result } = await loginAt(no(401, 'user-locked-out', `You typed ${secret}!`), more)
  expect(result).toMatchObject({ outcome: 'refused', message: undefined })
})

test.each<[string, Said]>([
  ['refuses', no(401, 'login-invalid-password')],
  ['is down', no(500, 'no-available-ebsserver')],
  ['repeats the request', { status: 200, json: { Echo: CREDENTIALS } }],
  ['breaks off', 'broken'],
])('no result and no line of the log has a credential when EBS %s', async (_, said) => {
  const { result, lines } = await loginAt(said, { pin: 'CANARY-pin' })
  expect(JSON.stringify([result, lines])).not.toContain('CANARY')
  expect(lines.join()).toContain('"call":"Login"')
})

test('a fault of our own is not told as an EBS that is away', async () => {
  const client = { send: () => Promise.reject(new TypeError('ours')) }
  await expect(login({ client, deadline: new AbortController().signal }, CREDENTIALS)).rejects.toThrow('ours')
})
