/**
 * The attack: probe the relay unseen, with requests that Node's HTTP server refuses by itself (no Host, an unknown expectation, no
 * HTTP): its own answers have no log line, no metric, no security headers, and the connection of a client that never closes stays.
 *
 * The defence: the relay answers in Node's place (`relay/node/own-answers.ts`), as it answers everything else.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseConfig } from '../../../relay/config/parse.ts'
import { securityHeaders } from '../../../relay/http/security-headers.ts'
import { HEADERS_ARRIVE_MS, UNLIMITED_LINES_RATE } from '../../../relay/limits.ts'
import { readSecrets } from '../../../relay/node/secrets.ts'
import { serve } from '../../../relay/node/serve.ts'
import { createLog, lineOf } from '../../../relay/observability/log.ts'
import { noMeter } from '../../../relay/observability/metrics.ts'
import { eventually } from '../../support/eventually.ts'
import { holdOpen, type RawAnswer, sendRaw } from '../../support/raw-http.ts'
import { startWorld, type World } from '../../support/relay.ts'

let world: World
const lines: string[] = []
/** The code of each refusal that the metrics count. */
const counted: string[] = []
beforeAll(async () => {
  const log = createLog((record) => lines.push(lineOf(record)))
  const meter = { ...noMeter, refused: (code: string) => void counted.push(code) }
  world = await startWorld({
    async serveRelay(config, variables) {
      const own = parseConfig(config)
      return serve(own, readSecrets(own, variables), { log, meter })
    },
  })
})
afterAll(() => world.close())

const NO_HOST = 'GET /v1/environments HTTP/1.1\r\n\r\n'
const EXPECT = 'GET /v1/environments HTTP/1.1\r\nHost: localhost\r\nExpect: 200-ok\r\n\r\n'
const NO_HTTP = 'HELO relay\r\n\r\n'
const LONG = `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(32_000)}\r\n\r\n`
const BAD_HOST = 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'
const ANSWERED: [string, string, number, string][] = [
  ['no Host', NO_HOST, 400, 'malformed_request'],
  ['an expectation that nobody knows', EXPECT, 417, 'expectation_failed'],
  ['a POST with an expectation that nobody knows', EXPECT.replace('GET', 'POST'), 417, 'expectation_failed'],
  ['no HTTP', NO_HTTP, 400, 'malformed_request'],
  ['headers that are too long', LONG, 431, 'headers_too_large'],
  ['a Host that is none', BAD_HOST, 400, 'malformed_request'],
]

/** The same for every answer of the relay. */
function judge({ status, headers, body }: RawAnswer, wanted: [number, string]) {
  const problem = JSON.parse(body)
  expect([status, problem.status, problem.code]).toEqual([wanted[0], ...wanted])
  expect(problem).toMatchObject({ done: 'no', retryable: expect.any(Boolean), requestId: expect.any(String) })
  const sent = headers.toLowerCase().split('\r\n')
  expect(sent).toContain('content-type: application/problem+json')
  expect(sent).toContain(`request-id: ${problem.requestId}`)
  for (const [name, value] of Object.entries(securityHeaders(world.relay.origin))) {
    expect(sent).toContain(`${name}: ${value}`.toLowerCase())
  }
  return problem.requestId as string
}
const logged = (requestId: string) => lines.map((line) => JSON.parse(line)).find((one) => one.requestId === requestId)

test.each(ANSWERED)('%s', async (_, text, status, code) => {
  const requestId = judge(await sendRaw(world.relay.origin, text), [status, code])
  expect(logged(requestId)).toMatchObject({ event: 'request', route: 'other', status, code, client: '127.0.0.1' })
})

test('a client of HTTP/1.0, as some health probes are, needs no Host', async () => {
  expect((await sendRaw(world.relay.origin, 'GET /healthz HTTP/1.0\r\n\r\n')).status).toBe(200)
})

test('Expect: 100-continue is done', async () => {
  const text = 'GET /v1/environments HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n'
  expect((await sendRaw(world.relay.origin, text)).headers).toMatch(/^HTTP\/1\.1 (100|200)/)
})

/** A connection that the server has destroyed refuses what comes on it; one that is half-open takes it. */
const isGone = ({ socket }: ReturnType<typeof holdOpen>) =>
  eventually(() => {
    if (!socket.destroyed) socket.write('x')
    expect(socket.destroyed).toBe(true)
  }, 200)

test.each(ANSWERED)(
  'after %s, the connection of a client that never closes is gone within seconds',
  async (_, text) => {
    const held = holdOpen(world.relay.origin, text)
    expect(await held.answered).toMatch(/^HTTP\/1\.1 4/)
    await isGone(held)
  },
)

test(
  'the same after 408, for a client that sent half a head and for one that sent nothing',
  async () => {
    const both = ['GET /v1/environments HTTP/1.1\r\nHo', ''].map((text) => holdOpen(world.relay.origin, text))
    for (const held of both) {
      const [headers = '', body = ''] = (await held.answered).split('\r\n\r\n')
      judge({ status: Number(headers.slice(9, 12)), headers, body }, [408, 'request_timeout'])
      await isGone(held)
    }
  },
  3 * HEADERS_ARRIVE_MS,
)

test('what is no HTTP writes a few lines, not one each, and the metrics count all of it', async () => {
  const [before, countedBefore] = [lines.length, counted.length]
  const times = 5 * UNLIMITED_LINES_RATE.burst
  for (let turn = 0; turn < times; turn++) await sendRaw(world.relay.origin, NO_HTTP)
  expect(lines.length - before).toBeLessThanOrEqual(UNLIMITED_LINES_RATE.burst + 1)
  expect(counted.slice(countedBefore)).toEqual(Array(times).fill('malformed_request'))
})
