/** A failure of the relay's own can be found by its log line, and what the error says is not in it. */
import { expect, test } from 'vitest'
import { createRelay } from '../../../../relay/app.ts'
import { parseConfig } from '../../../../relay/config/parse.ts'
import type { Transport } from '../../../../relay/ebs/transport/transport.ts'
import { createLog, lineOf, traceOf } from '../../../../relay/observability/log.ts'
import { minimalEnvironment } from '../../../support/minimal-environment.ts'

const REDIRECT_URI = `https://${'a'.repeat(32)}.chromiumapp.org/`
const config = parseConfig({
  publicOrigin: 'http://localhost:7410',
  sessionKeys: [{ kid: 'a', key: { env: 'SESSION_KEY' } }],
  extensions: [{ browser: 'chrome', id: 'a'.repeat(32), redirectUri: REDIRECT_URI }],
  environments: [minimalEnvironment()],
})

/** A relay with a defect, asked whether EBS is reachable. */
async function ask(transport: Transport) {
  const lines: string[] = []
  const app = createRelay(config, {
    sessionKeys: [{ kid: 'a', bytes: new Uint8Array(32) }],
    environmentSecrets: new Map([['minimal', () => 'secret']]),
    transportFor: () => transport,
    log: createLog((record) => lines.push(lineOf(record))),
  })
  const { status } = await app.request('/v1/environments/minimal/reachability')
  return { status, lines }
}

class CANARY extends TypeError {}
const messages = ['CANARY', 'CANARY\nCANARY\n    at CANARY (file:///CANARY.ts:1:1)', '', 'Error', ': ']
test.each(messages)('file and line of what was thrown are logged, its message is not: %j', async (message) => {
  const { status, lines } = await ask(async function brokenTransport() {
    throw new RangeError(message)
  })
  expect(status).toBe(500)
  const { error } = JSON.parse(lines.find((line) => line.includes('"internal_error"')) ?? '{}')
  expect(error).toMatch(/^RangeError\n +at .*brokenTransport .*test\/unit\/relay\/observability\/log\.test\.ts:\d+:\d+/)
  expect(error).toMatch(/relay\/ebs\/client\.ts:\d+:\d+/)
  expect(lines.join()).not.toContain('CANARY')
})

test('a long path is a path, not a secret', () => {
  const error = new Error('x')
  error.stack = `Error: x\n    at answerRoute (file:///srv/${'integrations-for-entersoft-'.repeat(4)}/relay/a.ts:46:10)`
  expect(traceOf(error)).toMatch(/relay\/a\.ts:46:10\)$/)
})

test('what has no class of its own, or no trace, is said to be that', () => {
  expect(traceOf('CANARY')).toBe('string')
  expect(traceOf(undefined)).toBe('undefined')
  expect(traceOf(Object.assign(new Error('CANARY'), { stack: undefined }))).toBe('Error')
  expect(traceOf(Object.assign(new Error('CANARY'), { name: 'CANARY with blanks', stack: '' }))).toBe('Error')
  // A message that was changed after the error was made.
  const changed = new CANARY('CANARY\nCANARY')
  changed.message = 'x'
  expect(traceOf(changed)).not.toContain('CANARY\n')
})
