/** Row 93: whatever clients send, the labels of the metrics are of a few known kinds, and hold nothing of theirs. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROUTES } from '../../shared/api.ts'
import { ERROR_CODES } from '../../shared/errors.ts'
import { NATIVE } from '../sandbox/start.ts'
import { nativeRequest, typed, Visitor } from '../support/native-page.ts'
import { sendRaw } from '../support/raw-http.ts'
import { freePort, startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import { serveAsProcess } from '../support/relay-process.ts'
import { signInAtSandbox } from '../support/sign-in.ts'

let world: World
let metricsPort: number
beforeAll(async () => {
  metricsPort = await freePort()
  const port = await freePort()
  const config = { listen: { host: '127.0.0.1', port, metricsPort } }
  world = await startWorld({ port, config, others: [NATIVE], serveRelay: serveAsProcess(() => undefined) })
})
afterAll(() => world.close())

const scrape = async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()

/** Label → its values, of our own metrics. */
function labelsIn(text: string) {
  const labels: Record<string, Set<string>> = {}
  for (const line of text.split('\n').filter((one) => one.startsWith('relay_'))) {
    for (const [, name = '', value = ''] of line.matchAll(/(\w+)="([^"]*)"/g)) {
      if (name === 'le') continue
      labels[name] ??= new Set()
      labels[name].add(value)
    }
  }
  return labels
}

test('93: labels are bounded, whatever the requests are', async () => {
  const { origin } = world.relay
  const client = await RelayClient.create(origin)
  await client.signIn('sandbox', await signInAtSandbox(world.sandbox, client, { scope: 'essurveys' }))
  await client.call('listEndpoints')
  await client.call('listParameters')
  const before = (await scrape()).split('\n').length
  const ask = async (turn: number) => {
    const word = crypto.randomUUID()
    await fetch(`${origin}/${word}`, { method: turn % 2 ? 'GET' : 'PROPFIND' })
    await fetch(`${origin}/v1/environments/${word}/reachability`)
    await client.call('revokeEndpoint', { params: { ref: word.slice(0, 22) }, query: { type: 'SURVEYS' } })
    await client.call('check', { query: { type: `T${turn}` } })
    await client.call('testConnection', { body: { environment: word, type: 'SURVEYS', key: word } })
  }
  await Promise.all(Array.from({ length: 100 }, (_, turn) => ask(turn)))
  const text = await scrape()
  const { route, status, code, environment, call, outcome, ...others } = labelsIn(text)
  const allowed = (values: Set<string> | undefined, known: readonly string[]) =>
    expect([...(values ?? [])].filter((value) => !known.includes(value))).toEqual([])
  allowed(route, [...Object.keys(ROUTES), 'healthz', 'other'])
  allowed(code, ERROR_CODES)
  allowed(environment, ['sandbox'])
  for (const value of [...(status ?? []), ...(outcome ?? [])]) expect(value).toMatch(/^\d{3}$/)
  for (const value of call ?? []) expect(value).toMatch(/^[A-Za-z-]{4,24}$/)
  expect(Object.keys(others)).toEqual([])
  // What is new are refusals of kinds not seen before.
  expect(text.split('\n').length - before).toBeLessThan(120)
  expect(text).not.toContain(world.sandbox.clientSecret)
})

test('metrics are on a port of their own, and that port has nothing else', async () => {
  expect((await fetch(`${world.relay.origin}/metrics`)).status).toBe(404)
  expect((await fetch(`http://127.0.0.1:${metricsPort}/v1/environments`)).status).toBe(404)
})

test('requests that Node itself would answer are counted too', async () => {
  const { origin } = world.relay
  await sendRaw(origin, 'GET /v1/environments HTTP/1.1\r\nHost: localhost\r\nExpect: 200-ok\r\n\r\n')
  await sendRaw(origin, 'HELO relay\r\n\r\n')
  const text = await scrape()
  expect(text).toContain('relay_refusals_total{code="expectation_failed"} 1')
  expect(text).toContain('relay_refusals_total{code="malformed_request"} 1')
  expect(text).toMatch(/relay_request_duration_seconds_count\{route="other",status="417"\} 1/)
})

test('a refused native sign-in is counted, and no metric holds a credential', async () => {
  const [native] = world.others
  if (!native) throw new Error('no native environment')
  const { address } = await nativeRequest(await RelayClient.create(world.relay.origin))
  const visitor = new Visitor()
  const credentials = { user: 'canary-user', password: 'canary-password', branch: 'canary-branch', pin: 'canary-pin' }
  const page = await visitor.get(address)
  expect((await visitor.post(page, typed(native, 'Admin', credentials))).state).toBe('wrong')
  const text = await scrape()
  expect(text).toContain('relay_refusals_total{code="authorize_wrong_credentials"} 1')
  const secrets = [...Object.values(credentials), 'canary', page.form, native.relaySecret]
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
})
