/** What the monitor tells of an EBS that changes: each change once, signed, and never a value. */
import { writeFileSync } from 'node:fs'
import { Registry } from 'prom-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseConfig } from '../../relay/config/parse.ts'
import { nodeTransport } from '../../relay/ebs/transport/undici.ts'
import { createGauges } from '../../relay/node/headless/gauges.ts'
import { createNotifier } from '../../relay/node/headless/notify-changes.ts'
import { createPlanner } from '../../relay/node/headless/plan-checks.ts'
import { watch } from '../../relay/node/headless/watch.ts'
import { createWebhook } from '../../relay/node/headless/webhook.ts'
import { createLog, lineOf } from '../../relay/observability/log.ts'
import { noMeter } from '../../relay/observability/metrics.ts'
import type { Expectation } from '../../shared/expectations.ts'
import { eventually } from '../support/eventually.ts'
import { type Headless, startHeadless } from '../support/headless.ts'
import { type Receiver, startReceiver } from '../support/webhook-receiver.ts'

let headless: Headless
let receiver: Receiver
let stop: AbortController
let ended: Promise<void>
let lines: string[]
let registry: Registry
let expected: Expectation
let value: string
let file: string

const TRIES = 500
const EVERY_MS = 30

beforeEach(async () => {
  headless = await startHeadless()
  receiver = await startReceiver()
  ;({ expected, value } = await headless.register('SURVEYS'))
  file = headless.expect([expected])
})
afterEach(async () => {
  stop.abort()
  await ended
  await Promise.all([headless.close(), receiver.close()])
})

function start(): void {
  stop = new AbortController()
  lines = []
  registry = new Registry()
  const log = createLog((record) => lines.push(lineOf(record)))
  const options = { expectations: file, environment: undefined, given: {} }
  const parts = { env: headless.variables, log, meter: noMeter, now: Date.now }
  const planner = createPlanner(parseConfig(headless.config), options, parts)
  const transport = nodeTransport({ allowPrivate: true })
  const { url, secret } = receiver
  const send = createWebhook({ url, secret: () => secret, transport, log, stop: stop.signal, waits: [1, 1] })
  const { note } = createGauges(registry, 3_600)
  const notify = createNotifier(send)
  ended = watch({ plan: planner.plan, everyMs: EVERY_MS, stop: stop.signal, log, note, notify }).finally(() =>
    Promise.all([planner.close(), transport.close()]),
  )
}

const events = () => receiver.received.map(({ event }) => event.type)
const told = (...types: string[]) => eventually(() => expect(events()).toEqual(types), TRIES)
const checks = () => lines.filter((line) => /"event":"check(ed|_failed)"/.test(line)).length
/** So many more checks have ended, and told whatever they had to tell: the next one has begun. */
async function afterChecks(count: number) {
  const wanted = checks() + count + 1
  await eventually(() => expect(checks()).toBeGreaterThanOrEqual(wanted), TRIES)
}
const restore = () => headless.sandbox.store.setParameter('ESCLOUDSTORE_ENDPOINT_SURVEYS', value)

test('drift is told once, and its end once', async () => {
  start()
  await afterChecks(2)
  expect(events()).toEqual([])
  await headless.register('SURVEYS')
  await told('ebs.drift')
  await afterChecks(3)
  expect(events()).toEqual(['ebs.drift'])
  restore()
  await told('ebs.drift', 'ebs.recovery')
  await afterChecks(3)
  expect(events()).toEqual(['ebs.drift', 'ebs.recovery'])
  expect(receiver.refused).toBe(0)
  const [drift, recovery] = receiver.received
  expect(drift?.event.data).toEqual({
    environment: 'sandbox',
    parameters: [
      {
        parameter: 'ESCLOUDSTORE_ENDPOINT_SURVEYS',
        role: 'endpoint',
        type: 'SURVEYS',
        description: 'SURVEYS of the spring',
        result: 'differs',
      },
    ],
  })
  expect(recovery?.event.data).toEqual({ environment: 'sandbox' })
  expect(drift?.id).not.toBe(recovery?.id)
})

test('a failure is told once, whatever its code; then what EBS holds', async () => {
  start()
  const end = headless.sandbox.faults.add({ call: 'FetchCompanyParams', answer: { status: 503 } })
  await told('ebs.failure')
  expect(receiver.received[0]?.event.data).toEqual({
    environment: 'sandbox',
    reason: 'unreachable',
    code: 'ebs_unavailable',
  })
  end()
  const endOther = headless.sandbox.faults.add({ call: 'FetchCompanyParams', answer: { status: 200, body: '<html>' } })
  await eventually(() => expect(lines.join('\n')).toContain('ebs_invalid_answer'), TRIES)
  await headless.register('SURVEYS')
  endOther()
  await told('ebs.failure', 'ebs.drift')
})

test('a drift that grows is another change', async () => {
  start()
  headless.sandbox.store.setParameter('ESCLOUDSTORE_SUBSCRIPTIONID', 'ES-1')
  await told('ebs.drift')
  headless.sandbox.store.setParameter('ESCLOUDSTORE_ENDPOINT_SURVEYS', '')
  await told('ebs.drift', 'ebs.drift')
})

test('a webhook that the receiver does not take is repeated with the same id, a few times, and after the next check again', async () => {
  receiver.answers.push(500, 429, 503, 500)
  headless.sandbox.store.setParameter('ESCLOUDSTORE_ENDPOINT_SURVEYS', '')
  start()
  await told(...Array<string>(5).fill('ebs.drift'))
  await afterChecks(2)
  expect(events()).toHaveLength(5)
  expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1)
  const given = lines.filter((line) => line.includes('webhook_undelivered'))
  expect(given).toHaveLength(1)
})

test('a refusal that repeating would not mend, and a redirect, are not repeated before the next check', async () => {
  receiver.answers.push(410, 302)
  headless.sandbox.store.setParameter('ESCLOUDSTORE_ENDPOINT_SURVEYS', '')
  start()
  await told('ebs.drift', 'ebs.drift', 'ebs.drift')
  expect(lines.filter((line) => line.includes('webhook_undelivered'))).toHaveLength(2)
})

test('gauges show what was found last, and when', async () => {
  start()
  await afterChecks(1)
  const before = Date.now() / 1000 - 60
  const gauge = async (name: string) => {
    const line = (await registry.metrics()).split('\n').find((one) => one.startsWith(name))
    return line === undefined ? undefined : Number(line.split(' ').at(-1))
  }
  const VERIFIED = 'ebs_endpoint_verified{environment="sandbox",type="SURVEYS"}'
  const FAILED = 'ebs_check_failed{environment="sandbox",reason="unreachable"}'
  expect(await gauge(VERIFIED)).toBe(1)
  expect(await gauge('ebs_last_comparison_timestamp_seconds{environment="sandbox"}')).toBeGreaterThan(before)
  expect(await gauge('ebs_check_interval_seconds{environment="sandbox"}')).toBe(3_600)
  expect(await gauge(FAILED)).toBe(0)
  await headless.register('SURVEYS')
  await told('ebs.drift')
  expect(await gauge(VERIFIED)).toBe(0)
  headless.sandbox.faults.add({ call: 'FetchCompanyParams', answer: { status: 503 } })
  await told('ebs.drift', 'ebs.failure')
  expect(await gauge(FAILED)).toBe(1)
  // It was not seen that this changed.
  expect(await gauge(VERIFIED)).toBe(0)
})

test('a new comparison file counts from the next check on; one that is torn changes nothing', async () => {
  start()
  const { expected: fresh } = await headless.register('SURVEYS')
  await told('ebs.drift')
  writeFileSync(file, '{')
  await eventually(() => expect(lines.join('\n')).toContain('"mistake"'), TRIES)
  await afterChecks(2)
  expect(events()).toEqual(['ebs.drift'])
  const { version, relay, exportedAt } = {
    version: 1,
    relay: 'https://relay.example',
    exportedAt: new Date().toISOString(),
  }
  writeFileSync(file, JSON.stringify({ version, relay, exportedAt, endpoints: [fresh] }))
  await told('ebs.drift', 'ebs.recovery')
})

test('no value, password or token is in a webhook, a line of the log or a metric', async () => {
  start()
  await headless.register('SURVEYS')
  await told('ebs.drift')
  headless.sandbox.faults.add({ call: 'FetchCompanyParams', answer: { status: 403, body: '{}' } })
  await told('ebs.drift', 'ebs.failure')
  const all = [...receiver.received.map(({ text, headers }) => text + JSON.stringify(headers)), ...lines]
  const said = [...all, await registry.metrics()].join('\n')
  const secrets = [...headless.secrets(), receiver.secret]
  expect(secrets.length).toBeGreaterThan(5)
  for (const secret of secrets) expect(said).not.toContain(secret)
})

test('each check signs in, reads and signs out; it asks EBS for nothing else, and ends no session of an admin', async () => {
  const { store, requests } = headless.sandbox
  store.oauth.put('AccessToken', 'of an admin', { accountId: 'Admin' }, 3_600)
  const before = requests.length
  start()
  await afterChecks(2)
  const calls = new Set(requests.slice(before).map(({ path }) => path.split('/')[3]))
  expect([...calls].toSorted()).toEqual(['FetchCompanyParams', 'Login', 'Logout'])
  expect(store.oauth.find('AccessToken', 'of an admin')).toBeDefined()
  stop.abort()
  await ended
  const [, ...ofService] = headless.tokens
  expect(ofService.length).toBeGreaterThan(1)
  for (const token of ofService) expect(store.oauth.find('AccessToken', token)).toBeUndefined()
})
