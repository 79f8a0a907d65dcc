/** What no HTTP client would send (rows 3 to 6, 12 and 16 of the catalogue): sockets are Node's; a slow body is the edge's own too. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEADLINE_MS } from '../../relay/limits.ts'
import { type RawAnswer, sendRaw } from '../support/raw-http.ts'
import { RUNTIMES, startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const POST = 'POST /v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n'
const GET = 'GET /v1/environments HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n'

function expectProblem({ status, headers, body }: RawAnswer, wanted: [number, string]) {
  const problem = JSON.parse(body)
  expect([status, problem.code]).toEqual(wanted)
  expect(headers).toMatch(/content-type: application\/problem\+json/i)
  expect(headers).toMatch(/cache-control: no-store/i)
  expect(headers.toLowerCase()).toContain(`request-id: ${problem.requestId}`)
}

const malformed: [string, string][] = [
  ['3: Content-Length that is no number', `${POST}Content-Length: abc\r\n\r\n{}`],
  ['3: two Content-Lengths', `${POST}Content-Length: 2\r\nContent-Length: 200\r\n\r\n{}`],
  [
    '4: Content-Length and Transfer-Encoding',
    `${POST}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ],
  ['4: a Transfer-Encoding nobody knows', `${POST}Transfer-Encoding: xchunked\r\n\r\n{}`],
  ['16: a header cut in two', `${GET}X-Request-Id: a\rSet-Cookie: b=c\r\n\r\n`],
  ['a NUL in a header', `${GET}X-Request-Id: a\0b\r\n\r\n`],
  ['a Host that is none', 'GET /healthz HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
  ['no HTTP at all', 'HELO relay\r\n\r\n'],
]
test.each(malformed)('%s is refused, and EBS is not asked', async (_, text) => {
  const seen = world.sandbox.requests.length
  expectProblem(await sendRaw(world.relay.origin, text), [400, 'malformed_request'])
  expect(world.sandbox.requests).toHaveLength(seen)
})

test('6: headers of 32 KiB are refused', async () => {
  const headers = Array.from({ length: 32 }, (_, at) => `X-Long-${at}: ${'x'.repeat(1024)}\r\n`).join('')
  expectProblem(await sendRaw(world.relay.origin, `${GET}${headers}\r\n`), [431, 'headers_too_large'])
})

test('12: TRACE is refused and echoes nothing', async () => {
  const text = GET.replace('GET', 'TRACE')
  const answer = await sendRaw(world.relay.origin, `${text}X-Canary: CANARY\r\n\r\n`)
  expectProblem(answer, [405, 'method_not_allowed'])
  expect(answer.headers).toMatch(/allow: GET, HEAD, OPTIONS/i)
  expect(answer.headers + answer.body).not.toContain('CANARY')
})

test('16: a request id of the client’s that would start a new header is not in the answer', async () => {
  const answer = await sendRaw(world.relay.origin, `${GET}X-Request-Id: a\r\nSet-Cookie: evil=1\r\n\r\n`)
  expect(answer.status).toBe(200)
  expect(answer.headers).not.toMatch(/set-cookie|evil/i)
})

describe.concurrent('5: a body that does not come is given up, and the socket with it', () => {
  test.each(RUNTIMES)(
    'on %s',
    async (runtime) => {
      const { relay, close } = runtime === 'node' ? { ...world, close() {} } : await startWorld({}, runtime)
      const proof = await (await RelayClient.create(relay.origin)).proof('POST', '/v1/sessions', undefined)
      const answer = await sendRaw(relay.origin, `${POST}DPoP: ${proof}\r\nContent-Length: 100\r\n\r\n{`)
      expectProblem(answer, [408, 'request_timeout'])
      expect((await fetch(`${relay.origin}/healthz`)).status).toBe(200)
      await close()
    },
    2 * DEADLINE_MS,
  )
})
