/** What a client is told when the relay itself fails, and what the operator is told. */
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createAnswer, type Received } from '../../../../relay/http/answer.ts'
import { UNLIMITED_LINES_RATE } from '../../../../relay/limits.ts'
import { createLog, type LogFields, lineOf } from '../../../../relay/observability/log.ts'
import { noMeter } from '../../../../relay/observability/metrics.ts'
import { Refusal } from '../../../../relay/problems/problem.ts'

/** Answers one request whose work fails like this. */
async function failing(error: unknown, isAllowed = true) {
  const lines: string[] = []
  const counted: unknown[] = []
  const answer = createAnswer({
    log: createLog((record) => lines.push(lineOf(record))),
    meter: {
      ...noMeter,
      request: (...of) => void counted.push(of),
      refused: (code) => void counted.push(code),
    },
    now: () => 0,
    clientOf: () => '192.0.2.1',
    isPlain: undefined,
    clientLimit: () => undefined,
    corsHeadersFor: () => (isAllowed ? {} : undefined),
    common: { 'x-common': 'yes' },
  })
  const app = new Hono().put('/', (c) =>
    answer(c, 'createEndpoint', async () => {
      throw error
    }),
  )
  const response = await app.request('/', { method: 'PUT' })
  return { response, body: await response.json(), lines: lines.map((line) => JSON.parse(line)), counted }
}

test('whatever breaks inside a write is told with the outcome unknown: it may have been done', async () => {
  for (const error of [new TypeError('CANARY'), 'CANARY', undefined, { done: 'no', code: 'not_found' }]) {
    const { response, body } = await failing(error)
    expect(response.status).toBe(500)
    expect(body).toMatchObject({ code: 'internal_error', done: 'unknown' })
    expect(JSON.stringify([body, ...response.headers])).not.toContain('CANARY')
  }
})

test('it has one line of its own, with where it broke and nothing of what was said', async () => {
  const error = new TypeError('CANARY of a token\n    at CANARY (file:///CANARY.js:1:1)')
  const { lines, response, counted } = await failing(error)
  const broken = lines.filter(({ event }) => event === 'internal_error')
  expect(broken).toHaveLength(1)
  expect(broken[0]).toMatchObject({
    level: 'error',
    route: 'createEndpoint',
    requestId: response.headers.get('request-id'),
    error: expect.stringMatching(/^TypeError\n +at .*answer\.test/),
  })
  expect(JSON.stringify(lines)).not.toContain('CANARY')
  expect(counted).toEqual(['internal_error', ['createEndpoint', 500, 0]])
})

test('what the relay refuses has no such line', async () => {
  const { lines, body } = await failing(new Refusal('not_found'))
  expect(body).toMatchObject({ code: 'not_found', done: 'no' })
  expect(lines.map(({ event }) => event)).toEqual(['request'])
})

test('a client whose origin is not allowed gets the common headers, and its work is not begun', async () => {
  const { response, body } = await failing(new Error('begun'), false)
  expect([response.status, body.code]).toEqual([403, 'origin_not_allowed'])
  expect(response.headers.get('x-common')).toBe('yes')
})

type Seen = {
  client?: string
  origin?: string
  isPlain?: boolean
  limits?: boolean
  isAborted?: boolean
  path?: string
}
/** Answers one request of a route, or of a page, whose work is good or throws. */
async function answered(
  route: string,
  seen: Seen = {},
  { isPage = false, error }: { isPage?: boolean; error?: unknown } = {},
) {
  const lines: LogFields[] = []
  const counted: unknown[] = []
  const clock = { now: 1_000 }
  const answer = createAnswer({
    log: createLog(({ event, fields }) => void (event === 'request' && lines.push(fields))),
    meter: { ...noMeter, request: (...of) => void counted.push(of) },
    now: () => clock.now,
    clientOf: () => '192.0.2.1',
    isPlain: () => seen.isPlain ?? false,
    clientLimit: () => {
      if (seen.limits) throw new Refusal('rate_limited')
    },
    corsHeadersFor: (origin) => (origin === 'https://evil.example' ? undefined : { 'x-cors': `${origin}` }),
    common: { 'x-common': 'yes' },
  })
  const work = async ({ headers }: Received) => {
    clock.now += 7
    if (error) throw error
    return new Response(null, { status: 201, headers })
  }
  const pageFor = async ({ code }: Refusal) => new Response(`page of ${code}`)
  const options = { path: seen.path, ...(isPage && { pageFor }) }
  const app = new Hono().get('/', (c) => answer(c, route, work, options))
  const gone = new AbortController()
  if (seen.isAborted) gone.abort()
  const headers = seen.origin === undefined ? {} : { origin: seen.origin }
  const response = await app.request(new Request('http://relay.example/', { headers, signal: gone.signal }))
  return { response, text: await response.text(), lines, counted }
}
const codeIn = ({ text }: { text: string }) => (text ? JSON.parse(text).code : 'answered')

test('an answer has the common headers, those of its origin, and its id; its line the time that it took', async () => {
  const { response, lines, counted } = await answered('check', { origin: 'https://a.example' })
  const id = response.headers.get('request-id')
  expect([response.status, response.headers.get('x-common'), response.headers.get('x-cors')]).toEqual([
    201,
    'yes',
    'https://a.example',
  ])
  expect(lines).toEqual([{ requestId: id, route: 'check', method: 'GET', status: 201, ms: 7 }])
  expect(counted).toEqual([['check', 201, 7]])
})

test.each<[string, Seen, string]>([
  ['by plain HTTP', { isPlain: true }, 'https_required'],
  ['beyond its rate', { limits: true }, 'rate_limited'],
  ['from another origin', { origin: 'https://evil.example' }, 'origin_not_allowed'],
])('a request %s is refused', async (_, seen, code) => {
  expect(codeIn(await answered('check', seen))).toBe(code)
})

test.each(['healthz', 'readyz'])(
  'a probe for %s comes without TLS and beyond every rate, and from no other origin',
  async (route) => {
    expect(codeIn(await answered(route, { isPlain: true, limits: true }))).toBe('answered')
    expect(codeIn(await answered(route, { origin: 'https://evil.example' }))).toBe('origin_not_allowed')
  },
)

test('a page is reached from anywhere, and what is refused there is a page', async () => {
  const { response } = await answered('authorize', { origin: 'https://evil.example' }, { isPage: true })
  expect([response.status, response.headers.has('x-cors')]).toEqual([201, false])
  expect((await answered('authorize', { limits: true }, { isPage: true })).text).toBe('page of rate_limited')
})

test('the line of a refused request has its code, its client and its unknown address; else it has none of them', async () => {
  const { lines } = await answered('none', { path: '/x' }, { error: new Refusal('not_found') })
  expect(lines[0]).toMatchObject({ code: 'not_found', client: '192.0.2.1', path: '/x', status: 404 })
  expect((await answered('none', {}, { error: new Refusal('not_found') })).lines[0]).not.toHaveProperty('path')
  expect((await answered('check', { path: '/x' })).lines[0]).not.toHaveProperty('path')
})

test('a client that has gone is counted and logged as such', async () => {
  const { lines, counted } = await answered('check', { isAborted: true })
  expect([lines[0]?.status, counted]).toEqual([499, [['check', 499, 7]]])
})

test('a flood beyond a rate has few lines; refusals that a rate bounds have one each', async () => {
  const lines: LogFields[] = []
  const answer = createAnswer({
    log: createLog(({ fields }) => lines.push(fields)),
    meter: noMeter,
    now: () => 0,
    clientOf: () => '192.0.2.1',
    isPlain: undefined,
    clientLimit: () => undefined,
    corsHeadersFor: () => ({}),
    common: {},
  })
  const linesOf = async (code: 'rate_limited' | 'not_found') => {
    lines.length = 0
    const app = new Hono().get('/', (c) => answer(c, 'check', () => Promise.reject(new Refusal(code))))
    for (let turn = 0; turn < 50; turn++) await app.request('/')
    return lines.length
  }
  expect(await linesOf('not_found')).toBe(50)
  expect(await linesOf('rate_limited')).toBe(UNLIMITED_LINES_RATE.burst)
})
