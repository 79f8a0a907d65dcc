/** What the extension makes of the relay's answers, and of none: what is done, what is signed again, and which session is next. */
import { decodeJwt } from 'jose'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { call } from '../../../../../extension/background/relay/client.ts'
import { relayInfo, sessions } from '../../../../../extension/background/state/storage-items.ts'
import { keepSession } from '../../../../../extension/background/tokens/sessions.ts'
import { SESSION_HEADER } from '../../../../../shared/api.ts'
import { BODY_DIGEST_CLAIM } from '../../../../../shared/body-digest.ts'
import { VERSION } from '../../../../../shared/version.ts'
import { forgetSettings } from '../../../../support/forget-settings.ts'
import { environmentAt, intent } from '../../vault/sample.ts'
import { connected, RELAY } from './connected.ts'

const environment = 'test'
const user = { id: 'Admin', name: 'Admin', administrator: true }
const create = () =>
  call('createEndpoint', {
    environment,
    requestId: intent.requestId,
    params: { requestId: intent.requestId },
    body: { type: 'SURVEYS', description: 'A token' },
  })
const revoke = () =>
  call('revokeEndpoint', { environment, params: { ref: 'A'.repeat(22) }, query: { type: 'SURVEYS' } })
const list = () => call('listEndpoints', { environment })
const LIST = { endpoints: [], unread: [], readAt: '2026-01-01T00:00:00.000Z' }

type Sent = {
  url: URL
  method: string
  headers: Headers
  body?: string
  redirect: string
  credentials: string
  cache: string
}
let sent: Sent[]
let answers: (() => Response)[]

beforeEach(async () => {
  fakeBrowser.reset()
  await forgetSettings()
  await sessions.update(() => ({}))
  await connected([environmentAt('https://ebs.example.com')])
  await keepSession(environment, { session: 'first', user } as never, intent.requestId, RELAY)
  sent = []
  answers = []
  vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
    sent.push({ url, ...init } as unknown as Sent)
    const next = answers.shift()
    if (!next) throw new TypeError('Failed to fetch')
    return next()
  })
})
afterEach(() => vi.unstubAllGlobals())

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers })
const problem = (code: string, status: number, fields: object = {}, headers: Record<string, string> = {}) =>
  json(
    { type: 'about:blank', title: code, status, code, done: 'no', retryable: false, requestId: 'r', ...fields },
    status,
    headers,
  )
const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    ({ failure: { code, done } }) => [code, done],
  )
/** The session that goes out, and the claims of its proof. */
const claims = (one: Sent | undefined) => decodeJwt(one?.headers.get('dpop') ?? '')
const digestOf = async (text: string) =>
  Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(text))).toString('base64url')
const sessionOf = (one: Sent | undefined) => one?.headers.get('authorization')

describe('a write whose answer never comes, or comes from something in between, may have been done', () => {
  test.each([
    ['creation', create],
    ['revocation', revoke],
  ])('a %s', async (_, write) => {
    expect(await failure(write())).toEqual(['relay_unreachable', 'unknown'])
    for (const page of ['<html>Bad gateway</html>', '', '{"half"', '{}']) {
      answers = [() => new Response(page, { status: 502, headers: { 'content-type': 'text/html' } })]
      expect(await failure(write())).toEqual(['relay_invalid_answer', 'unknown'])
    }
    // A success in another shape is none.
    answers = [() => json({ ok: true })]
    expect(await failure(write())).toEqual(['relay_invalid_answer', 'unknown'])
  })

  test('a read was not', async () => {
    expect(await failure(list())).toEqual(['relay_unreachable', 'no'])
    answers = [() => new Response('<html>', { status: 502 })]
    expect(await failure(list())).toEqual(['relay_invalid_answer', 'no'])
  })

  test('what the relay itself says of it is believed', async () => {
    answers = [() => problem('ebs_forbidden', 403), () => problem('outcome_unknown', 504, { done: 'unknown' })]
    expect(await failure(create())).toEqual(['ebs_forbidden', 'no'])
    expect(await failure(revoke())).toEqual(['outcome_unknown', 'unknown'])
  })
})

describe('a relay of another version', () => {
  const EARLIER = '0.0.9'
  const LATER = '99.0.0'
  const describeRelay = (version: string, can: string[] = []) =>
    relayInfo.update(() => ({ origin: RELAY, version, can }))

  test.each([
    ['invalid_field', 400],
    ['unknown_field', 400],
    ['not_found', 404],
    ['method_not_allowed', 405],
  ])('refuses the request with %s: the earlier of the two is to be updated', async (code, status) => {
    answers = [0, 1, 2].map(() => () => problem(code, status))
    await describeRelay(EARLIER)
    expect(await failure(create())).toEqual(['relay_outdated', 'no'])
    await describeRelay(LATER)
    expect(await failure(create())).toEqual(['extension_outdated', 'no'])
    await describeRelay(VERSION)
    expect(await failure(create())).toEqual([code, 'no'])
  })

  test('refuses for another reason: that reason is told', async () => {
    await describeRelay(LATER)
    answers = [() => problem('ebs_forbidden', 403)]
    expect(await failure(create())).toEqual(['ebs_forbidden', 'no'])
  })

  test('refuses with a code that this version does not know: whether the change was made is still told', async () => {
    await describeRelay(LATER)
    answers = [() => problem('a_later_code', 409), () => problem('a_later_code', 504, { done: 'unknown' })]
    expect(await failure(create())).toEqual(['extension_outdated', 'no'])
    expect(await failure(create())).toEqual(['extension_outdated', 'unknown'])
  })

  test('answers in another shape', async () => {
    answers = [0, 1, 2].map(() => () => json({ endpoints: 'elsewhere' }))
    await describeRelay(EARLIER)
    expect(await failure(list())).toEqual(['relay_outdated', 'no'])
    await describeRelay(LATER)
    expect(await failure(list())).toEqual(['extension_outdated', 'no'])
    await describeRelay(VERSION)
    expect(await failure(list())).toEqual(['relay_invalid_answer', 'no'])
  })

  test('does not answer, but a proxy does: that tells nothing of the version', async () => {
    await describeRelay(LATER)
    answers = [502, 200].map((status) => () => new Response('<html>', { status }))
    expect(await failure(create())).toEqual(['relay_invalid_answer', 'unknown'])
    expect(await failure(list())).toEqual(['relay_invalid_answer', 'no'])
  })

  test('is another relay than the one that said its version: nothing is concluded', async () => {
    await relayInfo.update(() => ({ origin: 'https://relay.example.org', version: LATER, can: [] }))
    answers = [() => problem('invalid_field', 400)]
    expect(await failure(create())).toEqual(['invalid_field', 'no'])
  })

  test('does not have the route: nothing is sent', async () => {
    await describeRelay(EARLIER, ['listEndpoints'])
    expect(await failure(create())).toEqual(['relay_outdated', 'no'])
    await describeRelay(LATER, ['listEndpoints'])
    expect(await failure(create())).toEqual(['extension_outdated', 'no'])
    expect(sent).toEqual([])
    answers = [() => json(LIST)]
    expect(await list()).toEqual(LIST)
  })
})

describe('a relay whose clock is another one', () => {
  const wanted = (nonce: string) => problem('use_dpop_nonce', 401, {}, { 'dpop-nonce': nonce })

  test('gets the request again, signed with its nonce, and every one after that at once', async () => {
    answers = [() => wanted('N1'), () => json(LIST), () => json(LIST)]
    await list()
    await list()
    expect(sent.map((one) => claims(one)['nonce'])).toEqual([undefined, 'N1', 'N1'])
    expect(sent.map((one) => sessionOf(one))).toEqual(['DPoP first', 'DPoP first', 'DPoP first'])
    expect(new Set(sent.map((one) => claims(one).jti)).size).toBe(3)
  })

  test('is not asked for ever: what it refuses again is told, and the session goes', async () => {
    answers = [() => wanted('N2'), () => wanted('N3')]
    expect(await failure(list())).toEqual(['use_dpop_nonce', 'no'])
    expect(sent).toHaveLength(2)
  })

  test('is not asked again for another refusal that brings a nonce', async () => {
    answers = [() => problem('session_expired', 401, {}, { 'dpop-nonce': 'N4' })]
    expect(await failure(list())).toEqual(['session_expired', 'no'])
    expect(sent).toHaveLength(1)
  })
})

describe('the session that is sent next', () => {
  const next = async () => {
    answers = [() => json(LIST)]
    await list()
    return sessionOf(sent.at(-1))
  }

  test('is the one that the relay sealed anew, also with a refusal', async () => {
    answers = [() => json(LIST, 200, { [SESSION_HEADER]: 'second' })]
    await list()
    expect(await next()).toBe('DPoP second')
    answers = [() => problem('ebs_unavailable', 503, {}, { [SESSION_HEADER]: 'third' })]
    await failure(list())
    expect(await next()).toBe('DPoP third')
  })

  test('is still for the creation that it was made for', async () => {
    answers = [() => json(LIST, 200, { [SESSION_HEADER]: 'second' })]
    await list()
    answers = [() => problem('ebs_forbidden', 403)]
    expect(await failure(create())).toEqual(['ebs_forbidden', 'no'])
    expect(sessionOf(sent.at(-1))).toBe('DPoP second')
  })

  test('is none when the relay refused the last one', async () => {
    answers = [() => problem('session_revoked', 401)]
    expect(await failure(list())).toEqual(['session_revoked', 'no'])
    expect(await failure(list())).toEqual(['sign_in_required', 'no'])
    expect(sent).toHaveLength(1)
  })

  test('is none for another creation than that of its sign-in, and nothing is sent', async () => {
    const requestId = crypto.randomUUID()
    const other = call('createEndpoint', { environment, requestId, params: { requestId }, body: {} as never })
    expect(await failure(other)).toEqual(['sign_in_required', 'no'])
    expect(sent).toEqual([])
  })
})

describe('what is sent', () => {
  test('follows no redirect, carries no cookie, and comes from no cache', async () => {
    answers = [() => json(LIST)]
    await list()
    expect(sent[0]).toMatchObject({ redirect: 'error', credentials: 'omit', cache: 'no-store' })
  })

  test('has a proof over its method, its address and its body', async () => {
    answers = [() => problem('ebs_forbidden', 403)]
    await failure(create())
    const [one] = sent
    const [ath, bodySha256] = await Promise.all(['first', String(one?.body)].map(digestOf))
    expect(claims(one)).toMatchObject({
      htm: 'PUT',
      htu: `${RELAY}/v1/endpoints/${intent.requestId}`,
      ath,
      [BODY_DIGEST_CLAIM]: bodySha256,
    })
  })
})
