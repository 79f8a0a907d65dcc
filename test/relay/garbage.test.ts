/** Garbage from clients, on every route, and garbage from EBS, for every call: an answer comes, it is no 500, and nothing leaks. */
import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { HALF_JSON, HTML_ERROR } from '../../relay/sandbox/faults.ts'
import { ROUTES, type RouteName } from '../../shared/api.ts'
import { ERRORS, Problem } from '../../shared/errors.ts'
import { RUNTIMES, startWorld, type World } from '../support/relay.ts'
import { RelayClient, type Request, type Sent } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'
import { canaries } from './negative/row.ts'

const RUNS = { numRuns: 25, endOnFailure: true }
/** The one that ends the session comes last. */
const NAMES = (Object.keys(ROUTES) as RouteName[]).toSorted((a, b) => +(a === 'signOut') - +(b === 'signOut'))

/** A field's name is told back, by its JSON pointer (RFC 6901); what stands in it never is. */
const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('', '..', '%2e%2e', '__proto__', "') or 1 eq 1 --", '\u0000', '\ud800', 'x'.repeat(3_000)),
)
const text = fc.oneof(name, fc.constant('CANARY'.repeat(500)))
/** What may stand in a header. */
const visible = fc.stringMatching(/^[\x21-\x7e]{1,200}$/)
const type = fc.oneof(fc.constantFrom('SURVEYS', 'APPINSIGHTS'), text)
const anything = fc.oneof(fc.jsonValue(), text)
/** Near enough to the real thing to get further than the first check. */
const nearly = fc.record(
  {
    environment: fc.oneof(fc.constant('sandbox'), anything),
    type,
    description: anything,
    replace: anything,
    confirmed: anything,
    items: fc.oneof(
      fc.array(fc.record({ type, value: fc.oneof(visible, anything) }, { requiredKeys: ['type'] })),
      anything,
    ),
    key: fc.oneof(visible, anything),
    code: fc.oneof(visible, anything),
    codeVerifier: fc.oneof(fc.constant('v'.repeat(43)), anything),
    redirectUri: fc.oneof(fc.webUrl(), anything),
    requestId: fc.oneof(fc.uuid(), anything),
  },
  { requiredKeys: [] },
)
const headers = fc.dictionary(
  fc.constantFrom(
    'authorization',
    'dpop',
    'origin',
    'content-type',
    'content-encoding',
    'x-forwarded-for',
    'cookie',
    'range',
  ),
  visible,
  { maxKeys: 2 },
)
const garbage: fc.Arbitrary<Request> = fc.record(
  {
    params: fc.record({ requestId: fc.oneof(fc.uuid(), text), ref: text, environment: text }),
    query: fc.dictionary(fc.oneof(fc.constant('type'), name), fc.oneof(type, text), { maxKeys: 3 }),
    body: fc.oneof(nearly, anything),
    headers,
  },
  { requiredKeys: ['params', 'headers'] },
)

/** What EBS might say instead, or what stands in front of it. */
const answer = fc.record({
  status: fc.constantFrom(200, 201, 204, 301, 400, 401, 403, 404, 409, 418, 429, 500),
  body: fc.oneof(
    fc.json(),
    fc.constantFrom(
      HTML_ERROR,
      HALF_JSON,
      'CANARY',
      '{"MessageID":"CANARY","UserMessage":"CANARY"}',
      '{"Model":{}}',
      '[null]',
    ),
    fc.string({ unit: 'binary', maxLength: 200 }),
  ),
  retryAfter: fc.constantFrom('', '0', '-1', '1e9', 'soon', '3600'),
})

function judge({ status, headers: answered, body }: Sent, world: World) {
  expect(answered.get('request-id')).toMatch(/^[0-9a-f-]{36}$/)
  if (status < 400) return expect(status).toBeLessThan(300)
  expect(status, JSON.stringify(body)).not.toBe(500)
  expect(answered.get('content-type')).toBe('application/problem+json')
  const problem = v.parse(Problem, body)
  expect(ERRORS[problem.code]).toBe(status)
  const said = JSON.stringify([body, [...answered]])
  for (const canary of canaries(world)) expect(said).not.toContain(canary)
}

describe.each(RUNTIMES)('on %s', (runtime) => {
  let world: World
  let client: RelayClient
  const requestId = crypto.randomUUID()
  const grant = () => signInAtSandbox(world.sandbox, { scope: 'essurveys' })
  beforeAll(async () => {
    world = await startWorld({}, runtime)
    client = await RelayClient.create(world.relay.origin)
    await client.signIn('sandbox', await grant(), requestId)
  })
  afterEach(() => world.sandbox.faults.clear())
  afterAll(() => {
    expect(world.lines.join()).not.toContain('internal_error')
    return world.close()
  })

  const value = 'k'.repeat(40)
  const good: Partial<Record<RouteName, Request>> = {
    reachability: { params: { environment: 'sandbox' } },
    check: { query: { type: 'SURVEYS' } },
    createEndpoint: { params: { requestId }, body: { type: 'SURVEYS', description: 'Anything' } },
    revokeEndpoint: { params: { ref: 'A'.repeat(22) } },
    verify: { body: { items: [{ type: 'SURVEYS', value }] } },
    testConnection: { body: { environment: 'sandbox', type: 'SURVEYS', key: value } },
    signIn: {
      body: {
        environment: 'sandbox',
        code: 'nobody-gave-this',
        codeVerifier: 'v'.repeat(43),
        redirectUri: 'https://ccaokkjipookanidlmbgdeaggcbmplpa.chromiumapp.org/',
      },
    },
  }
  // One without an answer would be read back for seconds.
  const WRITE = 'POST /api/invented/endpoints'
  const CALLS = ['rpc', 'RegisteredEndpointFor', 'estest', 'ESGlobalObjects', 'Login', '/Auth/Token', '/Auth/Revoke']

  test.each(NAMES)('%s is asked garbage', async (name) => {
    await fc.assert(
      fc.asyncProperty(garbage, async (request) => {
        judge(await client.call(name, sendable(name, request)), world)
      }),
      RUNS,
    )
  })

  test.each(NAMES)('%s meets garbage from EBS', async (name) => {
    const { faults } = world.sandbox
    await client.signIn('sandbox', await grant(), requestId)
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 4 }), async (answers) => {
        faults.clear()
        const given = (at: number) => answers[at % answers.length] ?? { status: 500 }
        for (const [at, call] of [...CALLS, 'invented'].entries()) {
          const { status } = given(at)
          if (call === 'invented') faults.add({ call: WRITE, answer: { status: Math.max(status, 400) % 500 || 400 } })
          faults.add({ call, answer: given(at) })
        }
        judge(await client.call(name, good[name]), world)
      }),
      RUNS,
    )
  })
})

/** Without what no client could send: a lone surrogate in an address, a body with GET. */
function sendable(name: RouteName, { params = {}, body, headers, ...others }: Request): Request {
  const safe = Object.fromEntries(Object.entries(params).map(([key, text]) => [key, text.toWellFormed()]))
  // workerd closes a connection on which a body was left unread: the next request must not be on it.
  const own = { ...headers, connection: 'close' }
  return { params: safe, ...others, headers: own, ...(ROUTES[name].method !== 'GET' && { body }) }
}
