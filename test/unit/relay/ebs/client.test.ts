import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createBreaker } from '../../../../relay/ebs/circuit-breaker.ts'
import { createEbsClient } from '../../../../relay/ebs/client.ts'
import type { EbsCall } from '../../../../relay/ebs/client-types.ts'
import { refusalFor, retryAfter } from '../../../../relay/ebs/refusal.ts'
import { incoming } from '../../../../relay/ebs/transport/incoming.ts'
import {
  type Incoming,
  type Transport,
  TransportError,
  type TransportFault,
} from '../../../../relay/ebs/transport/transport.ts'
import { nodeTransport } from '../../../../relay/ebs/transport/undici.ts'
import {
  ANSWER_MAX_BYTES,
  BREAKER_FAILURES,
  BREAKER_OPEN_MS,
  READ_TRIES,
  UPSTREAM_CONNECTIONS_MAX,
} from '../../../../relay/limits.ts'
import { createLog, type LogRecord } from '../../../../relay/observability/log.ts'
import { noMeter } from '../../../../relay/observability/metrics.ts'

const credential = () => ({ value: 'token', renewed: false })
/** A read as somebody who is signed in. */
const READ: EbsCall = { name: 'read', kind: 'read', method: 'GET', path: '/read', credential: credential() }
/** A connection test, or who a token belongs to. */
const ANONYMOUS: EbsCall = { name: 'anonymous', kind: 'read', method: 'GET', path: '/read' }
const WRITE: EbsCall = { name: 'write', kind: 'write', method: 'POST', path: '/write', body: '{}' }
const SIGNED_WRITE: EbsCall = { ...WRITE, credential: credential() }
const never = new AbortController().signal

const answer = (status: number, headers: Record<string, string> = {}, body = '{}'): Incoming => ({
  status,
  header: (name) => headers[name],
  body,
})
const DOWN = answer(500, {}, '{"MessageID":"no-available-ebsserver","UserMessage":"x","Messages":[]}')

/** A client whose transport answers with these, one after the other; the last one again and again. */
function clientOver(outcomes: (Incoming | TransportFault)[], clock = { now: 0 }) {
  const transport = vi.fn<Transport>(async () => {
    const next = outcomes.length > 1 ? outcomes.shift() : outcomes[0]
    if (typeof next === 'string') throw new TransportError(next)
    if (!next) throw new Error('no outcome')
    return next
  })
  const logged: LogRecord[] = []
  const now = () => clock.now
  const client = createEbsClient({
    environment: 'test',
    baseUrl: 'https://ebs.example/',
    transport,
    breaker: createBreaker(now),
    log: createLog((record) => logged.push(record)),
    meter: noMeter,
    now,
    random: () => 0,
  })
  return { client, transport, logged }
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => Promise.reject(new Error('it was accepted')),
    ({ code, detail }) => ({ code, done: detail.done }),
  )

test('a read that could not be delivered is tried again', async () => {
  const { client, transport } = clientOver(['unreachable', 'broken', answer(200)])
  expect((await client.send(READ, never)).status).toBe(200)
  expect(transport).toHaveBeenCalledTimes(3)
})

test('a read is tried at most three times', async () => {
  const { client, transport } = clientOver(['unreachable'])
  expect(await refusal(client.send(READ, never))).toEqual({ code: 'ebs_unreachable', done: 'no' })
  expect(transport).toHaveBeenCalledTimes(3)
})

test.each([
  ['unreachable', 'ebs_unreachable', 'no'],
  ['tls', 'ebs_tls', 'no'],
  ['denied', 'egress_denied', 'no'],
  ['unsent', 'deadline_exceeded', 'no'],
  ['timeout', 'ebs_timeout', 'unknown'],
  ['broken', 'ebs_unreachable', 'unknown'],
  ['too-large', 'ebs_invalid_answer', 'unknown'],
  ['aborted', 'deadline_exceeded', 'unknown'],
] as const)('a write that ends with "%s" is sent once, and what is known of it is said', async (fault, code, done) => {
  const { client, transport } = clientOver([fault])
  expect(await refusal(client.send(WRITE, never))).toEqual({ code, done })
  expect(transport).toHaveBeenCalledTimes(1)
})

test('an answer that asks for patience is not answered with another try', async () => {
  const { client, transport } = clientOver([answer(503, { 'retry-after': '3' })])
  expect((await client.send(READ, never)).status).toBe(503)
  expect(transport).toHaveBeenCalledTimes(1)
})

test.each([200, 500])('a renewed token is taken from an answer with status %d', async (status) => {
  const { client } = clientOver([answer(status, { 'x-es-refresh-token': 'fresh' })])
  const old = { value: 'old', renewed: false }
  await client.send({ ...READ, credential: old }, never)
  expect(old).toEqual({ value: 'fresh', renewed: true })
})

test.each([
  ['connection test or another anonymous read', ANONYMOUS],
  ['write', WRITE],
  ['write of a signed-in user', SIGNED_WRITE],
])('a %s is sent once, whatever comes of it', async (_, call) => {
  for (const outcome of ['broken', 'unreachable', answer(503), DOWN] as const) {
    const { client, transport } = clientOver([outcome])
    await client.send(call, never).catch(() => undefined)
    expect(transport).toHaveBeenCalledTimes(1)
  }
})

test.each(['no-available-ebsserver', 'ebs-server-socket-error', 'ebs-server-invalid-host', 'no-registered-ebsserver'])(
  'a read is tried again when the application server behind EBS is down (%s), and then EBS is not available',
  async (id) => {
    const { client, transport } = clientOver([answer(500, {}, `{"MessageID":"${id}"}`)])
    const answered = await client.send(READ, never)
    expect(transport).toHaveBeenCalledTimes(READ_TRIES)
    expect(refusalFor(answered, 'read')).toMatchObject({ code: 'ebs_unavailable', detail: { ebsMessageId: id } })
  },
)

test.each([502, 503, 504])(
  'a read is tried again after a %d, by which a proxy says that EBS is away',
  async (status) => {
    const { client, transport } = clientOver([answer(status), answer(200)])
    expect((await client.send(READ, never)).status).toBe(200)
    expect(transport).toHaveBeenCalledTimes(2)
  },
)

test('a read is not tried again after another 500', async () => {
  const { client, transport } = clientOver([answer(500, {}, '{"MessageID":"internal-error"}')])
  await client.send(READ, never)
  expect(transport).toHaveBeenCalledTimes(1)
})

/** An EBS whose reads fail as often as it takes. `clock` moves. */
async function failing(outcome: Incoming | TransportFault = 'timeout', call = READ) {
  const clock = { now: 0 }
  const outcomes: (Incoming | TransportFault)[] = [outcome]
  const made = clientOver(outcomes, clock)
  for (let failed = 0; failed < BREAKER_FAILURES; failed++) await made.client.send(call, never).catch(() => undefined)
  made.transport.mockClear()
  return { ...made, clock, outcomes }
}

test.each<[string, Incoming | TransportFault]>([
  ['time out', 'timeout'],
  ['break', 'broken'],
  ['answer 502', answer(502)],
  ['answer 503', answer(503)],
  ['answer 504', answer(504)],
  ['say that the application server is down', DOWN],
])('an EBS whose reads %s again and again gets no more of them for a while', async (_, outcome) => {
  const { client, transport, clock } = await failing(outcome)
  clock.now += 1
  const refused = client.send(READ, never)
  await expect(refused).rejects.toMatchObject({ code: 'ebs_unavailable', detail: { retryAfterS: 10 } })
  expect(transport).not.toHaveBeenCalled()
})

test('then one read goes out, and the rest follow only when it was answered', async () => {
  const { client, transport, clock, outcomes } = await failing()
  const three = () => ['/a', '/b', '/c'].map((path) => client.send({ ...READ, path }, never))
  clock.now += BREAKER_OPEN_MS
  const codes = (await Promise.all(three().map(refusal))).map(({ code }) => code)
  expect(codes).toEqual(['ebs_timeout', 'ebs_unavailable', 'ebs_unavailable'])
  expect(transport).toHaveBeenCalledTimes(1)
  clock.now += BREAKER_OPEN_MS
  outcomes[0] = answer(200)
  expect((await client.send(READ, never)).status).toBe(200)
  expect((await Promise.all(three())).map(({ status }) => status)).toEqual([200, 200, 200])
})

test('reads that go out together after that time wait for the first, and go when EBS answers it', async () => {
  const { client, transport, clock, outcomes } = await failing()
  clock.now += BREAKER_OPEN_MS
  outcomes[0] = answer(200)
  const both = await Promise.all([client.send(READ, never), client.send(READ, never)])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect(transport).toHaveBeenCalledTimes(2)
})

test('a probe that nobody waits for leaves the next read to be one', async () => {
  const { client, clock, outcomes } = await failing()
  clock.now += BREAKER_OPEN_MS
  outcomes[0] = 'aborted'
  await refusal(client.send(READ, never))
  outcomes[0] = answer(200)
  expect((await client.send(READ, never)).status).toBe(200)
})

test('one answer that is no outage closes the breaker: failures have to follow each other', async () => {
  const outcomes: (Incoming | TransportFault)[] = ['timeout']
  const { client, transport } = clientOver(outcomes)
  for (let turn = 0; turn < 3; turn++) {
    outcomes[0] = 'timeout'
    for (let failed = 1; failed < BREAKER_FAILURES; failed++) await refusal(client.send(READ, never))
    outcomes[0] = answer(404)
    expect((await client.send(READ, never)).status).toBe(404)
  }
  expect(transport).toHaveBeenCalledTimes(3 * BREAKER_FAILURES)
})

test.each([
  ['Anonymous reads', ANONYMOUS],
  ['Writes', WRITE],
  ['Writes of a signed-in user', SIGNED_WRITE],
])('%s that fail hold up nobody', async (_, call) => {
  const { client, transport, outcomes } = await failing('broken', call)
  outcomes[0] = answer(200)
  expect((await client.send(READ, never)).status).toBe(200)
  expect(transport).toHaveBeenCalledTimes(1)
})

test.each<[string, EbsCall]>([
  ['a read that belongs to a write under way', { ...READ, partOfWrite: true }],
  ['a write', SIGNED_WRITE],
  ['a sign-in', WRITE],
  ['a connection test', ANONYMOUS],
])('an open breaker does not hold up %s', async (_, call) => {
  const { client, outcomes } = await failing()
  outcomes[0] = answer(200)
  expect((await client.send(call, never)).status).toBe(200)
})

test('reads that wait for a connection are not sent once the breaker has opened', async () => {
  let arrived = 0
  const held: (() => void)[] = []
  const server = createServer(({ socket }) => {
    arrived++
    held.push(() => socket.destroy())
    if (arrived >= UPSTREAM_CONNECTIONS_MAX) for (const drop of held.splice(0)) drop()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const transport = nodeTransport({ allowPrivate: true })
  onTestFinished(async () => {
    await transport.close()
    server.close()
  })
  const client = createEbsClient({
    environment: 'test',
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    transport,
    breaker: createBreaker(() => 0),
    log: createLog(() => undefined),
    meter: noMeter,
    now: () => 0,
    random: () => 0,
  })
  const reads = Array.from({ length: 5 * UPSTREAM_CONNECTIONS_MAX }, () =>
    refusal(client.send(READ, new AbortController().signal)),
  )
  const codes = new Set((await Promise.all(reads)).map(({ code }) => code))
  expect(arrived).toBe(UPSTREAM_CONNECTIONS_MAX)
  expect(codes).toEqual(new Set(['ebs_unavailable']))
})

test('a clock that is set back does not keep the breaker open for longer', async () => {
  const { client, clock, outcomes } = await failing()
  outcomes[0] = answer(200)
  clock.now -= 3_600_000
  expect((await client.send(READ, never)).status).toBe(200)
})

test.each([302, 404, 409, 500])('an answer of %d that ends in a refusal has one line', async (status) => {
  const { client, logged } = clientOver([answer(status, {}, 'CANARY')])
  refusalFor(await client.send(ANONYMOUS, never), 'read')
  expect(logged).toHaveLength(1)
  expect(logged[0]).toMatchObject({ level: 'warn', event: 'ebs_call' })
  expect(logged[0]?.fields).toMatchObject({ environment: 'test', call: 'anonymous' })
  expect(`${logged[0]?.fields.outcome}`).toBe(`${status}`)
  expect(JSON.stringify(logged)).not.toContain('CANARY')
})

test.each([200, 204, 404])('an answer of %d that nobody refuses has no line', async (status) => {
  const { client, logged } = clientOver([answer(status)])
  await client.send(ANONYMOUS, never)
  expect(logged).toEqual([])
})

const bytes = (status: number, type: string, ...body: number[]) =>
  incoming(status, (name) => (name === 'content-type' ? type : undefined), Uint8Array.from(body))

test('a body that cannot be read is an invalid answer, has a line, and leaves a write unknown', async () => {
  for (const [call, done] of [
    [READ, 'no'],
    [WRITE, 'unknown'],
  ] as const) {
    const { client, logged } = clientOver([bytes(200, 'application/json', 0xc1)])
    const answered = await client.send(call, never)
    expect(answered.status).toBe(200)
    expect(() => answered.body).toThrow(expect.objectContaining({ code: 'ebs_invalid_answer', detail: { done } }))
    expect(logged.map(({ fields }) => fields)).toEqual([{ environment: 'test', call: call.name, outcome: 200 }])
  }
})

test('how long to wait until a date is reckoned by the relay’s clock', async () => {
  const clock = { now: Date.parse('2040-01-01T00:00:00Z') }
  const { client } = clientOver([answer(503, { 'retry-after': 'Sun, 01 Jan 2040 00:00:30 GMT' })], clock)
  expect(refusalFor(await client.send(READ, never), 'read').detail.retryAfterS).toBe(30)
})

test('what EBS says about waiting is kept within bounds', () => {
  const now = Date.parse('2026-01-01T00:00:00Z')
  expect(retryAfter('3600', now)).toBe(60)
  expect(retryAfter('7', now)).toBe(7)
  expect(retryAfter('Thu, 01 Jan 2026 00:00:30 GMT', now)).toBe(30)
  expect(retryAfter('Thu, 01 Jan 2025 00:00:30 GMT', now)).toBe(1)
  expect(retryAfter('soon', now)).toBeUndefined()
})

test.each([
  ['gzip', 'ebs_invalid_answer'],
  ['identity, br', 'ebs_invalid_answer'],
])('an answer in the encoding %j is refused, since nobody asked for one', async (encoding, code) => {
  const { client, transport } = clientOver([answer(200, { 'content-encoding': encoding })])
  expect(await refusal(client.send(READ, never))).toEqual({ code, done: 'no' })
  expect(transport).toHaveBeenCalledTimes(1)
})

test.each(['', 'identity', 'Identity'])('the encoding %j is none', async (encoding) => {
  const { client } = clientOver([answer(200, { 'content-encoding': encoding })])
  expect((await client.send(READ, never)).status).toBe(200)
})

test('a call goes below the base URL, with the headers of its kind, or to the address that it names', async () => {
  const { client, transport } = clientOver([answer(200)])
  await client.send(READ, never)
  expect(transport.mock.lastCall?.[0]).toEqual({
    method: 'GET',
    url: 'https://ebs.example/read',
    headers: { accept: 'application/json', 'accept-encoding': 'identity', authorization: 'Bearer token' },
    maxBytes: ANSWER_MAX_BYTES,
    signal: never,
    mayStart: expect.any(Function),
  })
  const headers = { 'content-type': 'text/plain', 'x-own': '1' }
  await client.send({ ...WRITE, path: 'https://login.example/t', headers, maxBytes: 7 }, never)
  expect(transport.mock.lastCall?.[0]).toMatchObject({
    method: 'POST',
    url: 'https://login.example/t',
    headers: { accept: 'application/json', 'content-type': 'text/plain', 'x-own': '1' },
    body: '{}',
    maxBytes: 7,
  })
  await client.send(WRITE, never)
  expect(transport.mock.lastCall?.[0].headers).toMatchObject({ 'content-type': 'application/json' })
})

test('a renewed token that no header can carry is not kept', async () => {
  const { client } = clientOver([answer(200, { 'x-es-refresh-token': 'two words' })])
  const old = { value: 'old', renewed: false }
  await client.send({ ...READ, credential: old }, never)
  expect(old).toEqual({ value: 'old', renewed: false })
})

test('a fault of our own is not told as one of EBS', async () => {
  const { client, transport, logged } = clientOver([])
  // Nor does it open the breaker.
  for (let turn = 0; turn <= BREAKER_FAILURES; turn++)
    await expect(client.send(READ, never)).rejects.toThrow('no outcome')
  expect(transport).toHaveBeenCalledTimes(BREAKER_FAILURES + 1)
  expect(logged.map(({ fields }) => fields.outcome)).not.toContain(undefined)
})

test.each<[Incoming | TransportFault, string]>([
  [answer(500), '500'],
  [answer(401), '401'],
  ['timeout', 'timeout'],
])('%j has its line at once, with the time that it took', async (outcome, said) => {
  const { client, logged } = clientOver([outcome])
  await client.send(ANONYMOUS, never).catch(() => undefined)
  const fields = { environment: 'test', call: 'anonymous', outcome: said, ms: 0 }
  expect(logged).toMatchObject([{ level: 'warn', event: 'ebs_call', fields }])
})

test.each<[string, number, string | undefined, string, string]>([
  ['a write', 400, undefined, 'ebs_error', 'no'],
  ['a write', 408, undefined, 'ebs_error', 'unknown'],
  ['a write', 429, undefined, 'ebs_busy', 'unknown'],
  ['a write', 302, undefined, 'ebs_invalid_answer', 'unknown'],
  ['a write', 500, undefined, 'ebs_error', 'unknown'],
  ['a read', 500, undefined, 'ebs_error', 'no'],
  ['a write', 400, 'expired-webapi-token', 'session_revoked', 'no'],
])('after %s, %d with the id %s is %s, done: %s', async (what, status, id, code, done) => {
  const kind = what === 'a write' ? 'write' : 'read'
  const body = id === undefined ? '' : JSON.stringify({ MessageID: id })
  const refused = refusalFor(answer(status, {}, body), kind)
  expect([refused.code, refused.detail]).toEqual([code, { done, ...(id !== undefined && { ebsMessageId: id }) }])
})
