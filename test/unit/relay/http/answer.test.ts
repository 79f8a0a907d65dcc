/** What a client is told when the relay itself fails, and what the operator is told. */
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createAnswer } from '../../../../relay/http/answer.ts'
import { createLog, lineOf } from '../../../../relay/observability/log.ts'
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
