/** The lines of requests: few of a flood, and nothing of an address that could be a credential. */
import { expect, test } from 'vitest'
import { createRequestLog, pathForLog } from '../../../../relay/http/request-log.ts'
import { UNLIMITED_LINES_RATE } from '../../../../relay/limits.ts'
import { createLog, type LogRecord } from '../../../../relay/observability/log.ts'

function start() {
  const lines: LogRecord['fields'][] = []
  const clock = { now: 0 }
  const write = createRequestLog(
    createLog(({ fields }) => lines.push(fields)),
    () => clock.now,
  )
  const line = (more = {}) => ({ requestId: 'r', route: 'x', status: 200, client: '192.0.2.1', ...more })
  return { lines, clock, write, line }
}

test('only the line of a refused request has the client’s address', () => {
  const { lines, write, line } = start()
  write(line(), false)
  write(line({ status: 404, code: 'not_found' }), false)
  expect(lines.map(({ client }) => client)).toEqual([undefined, '192.0.2.1'])
})

test('each request under a limit has its line', () => {
  const { lines, write, line } = start()
  for (let at = 0; at < 50; at++) write(line(), false)
  expect(lines).toHaveLength(50)
})

test('of those under no limit a client gets a few lines; its next one says how many were left out', () => {
  const { lines, clock, write, line } = start()
  for (let at = 0; at < UNLIMITED_LINES_RATE.burst + 7; at++) write(line(), true)
  expect(lines).toHaveLength(UNLIMITED_LINES_RATE.burst)
  expect(lines.every(({ client, omitted }) => client === undefined && omitted === undefined)).toBe(true)
  write(line({ client: '192.0.2.2' }), true)
  clock.now += UNLIMITED_LINES_RATE.everyMs
  write(line(), true)
  expect(lines.slice(UNLIMITED_LINES_RATE.burst).map(({ client, omitted }) => [client, omitted])).toEqual([
    [undefined, undefined],
    ['192.0.2.1', 7],
  ])
  clock.now += UNLIMITED_LINES_RATE.everyMs
  write(line(), true)
  expect(lines.at(-1)).not.toHaveProperty('omitted')
})

test.each([
  ['/', '/'],
  ['/v1/nothing', '/v1/nothing'],
  [`/v1/${'a'.repeat(15)}/b`, `/v1/${'a'.repeat(15)}/b`],
  [`/v1/${'a'.repeat(16)}/b`, '/v1/…/b'],
  ['/a/b/c/d/e/f/g/h/i/j', '/a/b/c/d/e/f/g/h'],
  ['/a b/ü\u0007~!', '/a?b/??~!'],
])('the address %j is logged as %j', (path, logged) => {
  expect(pathForLog(path)).toBe(logged)
})
