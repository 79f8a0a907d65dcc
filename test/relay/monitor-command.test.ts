/** `npm run relay -- monitor` as a process: its webhook, its metrics port, its end, and how it refuses to start. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Expectation } from '../../shared/expectations.ts'
import { eventually } from '../support/eventually.ts'
import { type Headless, startHeadless } from '../support/headless.ts'
import { freePort } from '../support/relay.ts'
import { runRelay, startCommand } from '../support/relay-process.ts'
import { type Receiver, startReceiver } from '../support/webhook-receiver.ts'

const TRIES = 500
let headless: Headless
let receiver: Receiver
let expected: Expectation
let secretFile: string
beforeEach(async () => {
  headless = await startHeadless()
  receiver = await startReceiver()
  ;({ expected } = await headless.register('SURVEYS'))
  secretFile = join(headless.folder, 'webhook-secret')
  writeFileSync(secretFile, `${receiver.secret}\n`, { mode: 0o600 })
})
afterEach(() => Promise.all([headless.close(), receiver.close()]))

const hook = () => ['--webhook', receiver.url, '--webhook-secret-file', secretFile]
const monitor = (...args: string[]) =>
  startCommand(headless.config, headless.variables, 'monitor', '--expectations', headless.expect([expected]), ...args)

test('drift is told by a webhook and by the metrics, the process says nothing secret, and SIGTERM ends it with 0', async () => {
  await headless.register('SURVEYS')
  const port = await freePort()
  const process = monitor('--metrics-port', String(port), ...hook())
  await eventually(() => expect(receiver.received.map(({ event }) => event.type)).toEqual(['ebs.drift']), TRIES)
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  expect(metrics).toContain('ebs_endpoint_verified{environment="sandbox",type="SURVEYS"} 0')
  expect(metrics).toMatch(/relay_ebs_call_duration_seconds_count\{environment="sandbox",call="Login",outcome="200"\} 1/)
  expect(await process.stop()).toBe(0)
  expect(process.lines.at(-1)).toContain('"event":"stopped"')
  const said = [...process.lines, metrics, receiver.received[0]?.text].join('\n')
  for (const secret of [...headless.secrets(), receiver.secret]) expect(said).not.toContain(secret)
})

test('SIGTERM in the middle of a check: the check ends, and with it the token of the service user', async () => {
  const gate = headless.sandbox.faults.hold('FetchCompanyParams', 'after')
  const process = monitor()
  await gate.reached
  const ended = process.stop()
  await eventually(() => expect(process.lines.join('\n')).toContain('"event":"stopping"'), TRIES)
  gate.open()
  expect(await ended).toBe(0)
  const [token = ''] = headless.tokens
  expect(headless.sandbox.store.oauth.find('AccessToken', token)).toBeUndefined()
  expect(process.lines.join('\n')).toContain('"event":"checked","environment":"sandbox","outcome":"match"')
})

test('SIGTERM ends the tries of a webhook that nobody takes', async () => {
  receiver.answers.push(...Array<number>(100).fill(503))
  headless.sandbox.store.setParameter('ESCLOUDSTORE_ENDPOINT_SURVEYS', '')
  const process = monitor(...hook())
  await eventually(() => expect(receiver.received.length).toBeGreaterThan(0), TRIES)
  expect(await process.stop()).toBe(0)
})

test.each([
  ['--every 1m', ['--every', '1m'], '--every: expected 5m to 7d'],
  ['--every 30d', ['--every', '30d'], '--every: expected 5m to 7d'],
  ['--every soon', ['--every', 'soon'], '--every: expected 5m to 7d'],
  ['a port that is none', ['--metrics-port', '0'], '--metrics-port: expected'],
  ['a webhook without a secret', ['--webhook', 'https://CANARY.example'], 'expected --webhook together with'],
  ['a secret in an option', ['--webhook-secret', 'CANARY'], "Unknown option '--webhook-secret'"],
  [
    'a webhook in plain HTTP',
    ['--webhook', 'http://CANARY.example', '--webhook-secret-env', 'HOOK'],
    '--webhook: expected an address with HTTPS, or on loopback',
  ],
  [
    'a secret that is none',
    ['--webhook', 'https://hook.example', '--webhook-secret-env', 'HOOK'],
    'the secret of the webhook: expected whsec_',
  ],
])('64: %s, and nothing of it is repeated', async (_, args, said) => {
  const variables = { ...headless.variables, HOOK: 'CANARY-that-is-no-secret' }
  const file = headless.expect([expected])
  const result = await runRelay(headless.config, variables, 'monitor', '--expectations', file, ...args)
  expect(result).toEqual({ code: 64, said: expect.stringContaining(said) })
  expect(result.said).not.toContain('CANARY')
  expect(headless.tokens).toEqual([])
})

test('64: a comparison file that cannot be used ends the command before its first check', async () => {
  const file = headless.expect([{ ...expected, environment: 'live' }])
  const result = await runRelay(headless.config, headless.variables, 'monitor', '--expectations', file)
  expect(result).toEqual({ code: 64, said: expect.stringContaining('/endpoints/0/environment') })
})

test('64: a metrics port that is taken, by the name of the option, also where the configuration gave it', async () => {
  const port = new URL(receiver.url).port
  const monitorAt = (metricsPort: number | undefined, ...args: string[]) => {
    const config = { ...headless.config, listen: { host: '127.0.0.1', port: 7410, metricsPort } }
    const command = ['monitor', '--expectations', headless.expect([expected]), ...args]
    return runRelay(config, headless.variables, ...command)
  }
  const taken = `the port ${port} at 127.0.0.1 is in use`
  expect(await monitorAt(undefined, '--metrics-port', port)).toEqual({ code: 64, said: `--metrics-port: ${taken}` })
  expect(await monitorAt(Number(port))).toEqual({
    code: 64,
    said: `/listen/metricsPort, unless --metrics-port is given: ${taken}`,
  })
  expect(headless.tokens).toEqual([])
})
