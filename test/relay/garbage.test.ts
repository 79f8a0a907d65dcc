/** Garbage from clients, on every route, and garbage from EBS, for every call: an answer comes, it is no 500, and nothing leaks. */

import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ROUTES, type RouteName } from '../../shared/api.ts'
import { CHECK_IDS } from '../../shared/checks.ts'
import { endpointRef } from '../../shared/endpoint.ts'
import { ERRORS, Problem } from '../../shared/errors.ts'
import type { EnvironmentInput } from '../sandbox/environment.ts'
import { type Fault, HALF_JSON, HTML_ERROR } from '../sandbox/faults.ts'
import { fc } from '../support/fast-check.ts'
import { oauthOf } from '../support/oauth-of.ts'
import { RUNTIMES, startWorld, type World } from '../support/relay.ts'
import { RelayClient, type Request, type Sent } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'
import { judgeLog, leaks, SEALED } from './negative/row.ts'

const RUNS = { numRuns: 25, endOnFailure: true }
/** For each call of EBS. */
const RUNS_PER_CALL = { numRuns: 5, endOnFailure: true }
/** The one that ends the session comes last. */
const NAMES = (Object.keys(ROUTES) as RouteName[]).toSorted((a, b) => +(a === 'signOut') - +(b === 'signOut'))

/** The answer names a field by its JSON pointer (RFC 6901), and never repeats its content. */
const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('', '..', '%2e%2e', '__proto__', "') or 1 eq 1 --", '\u0000', '\ud800', 'x'.repeat(3_000)),
)
const text = fc.oneof(name, fc.constant('CANARY'.repeat(500)))
/** The characters that are allowed in a header. */
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
      fc.array(fc.record({ type, ref: fc.oneof(visible, anything) }, { requiredKeys: ['type'] })),
      anything,
    ),
    key: fc.oneof(visible, anything),
    code: fc.oneof(visible, anything),
    verifierSeed: fc.oneof(fc.constant('v'.repeat(43)), anything),
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

/** Other answers of EBS, or of a proxy in front of it. */
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
    fc.uint8Array({ maxLength: 200 }),
  ),
  type: fc.constantFrom(
    'application/json',
    'application/json; charset=windows-1253',
    'application/json; charset=utf-16',
    'application/json; charset=x-nonsense',
    'text/plain',
    'text/html',
    'nonsense',
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
  expect(leaks(world, JSON.stringify([body, [...answered]]))).toEqual([])
  expect(JSON.stringify(body)).not.toMatch(SEALED)
}

/** A key and a value that EBS does not have. */
const value = 'k'.repeat(40)

/**
 * Every call of EBS, and each route that makes it. `given`: the fault without which it is not made. `done`, for a write:
 * whether EBS does the request and answers with this status nevertheless.
 */
type Call = { route: RouteName; call: string; given?: Fault; done?: (status: number) => boolean }
/** Behind all but EBS's own no, a write may have been done. */
const unlessRefused = (status: number) => status < 400 || status === 429 || status >= 500
const TOKEN = 'POST /Auth/Token'
const CHECKS = ['EBSConnectionTest', 'GET /api/invented/applications', 'ESGOUser', 'users']
const NOT_VALID: Fault = { call: 'validateToken', answer: { status: 500 } }
const NO_LIST: Fault = { call: 'FetchCompanyParams', answer: { status: 404 } }
const CALLS: Call[] = [
  { route: 'reachability', call: 'ServerCapabilities' },
  { route: 'signIn', call: TOKEN, done: unlessRefused },
  { route: 'signIn', call: 'validateToken' },
  { route: 'signIn', call: 'POST /Auth/Revoke', given: NOT_VALID, done: unlessRefused },
  ...CHECKS.flatMap((call): Call[] => [
    { route: 'check', call },
    { route: 'createEndpoint', call },
  ]),
  { route: 'createEndpoint', call: 'RegisteredEndpointFor' },
  { route: 'createEndpoint', call: 'POST /api/invented/endpoints', done: unlessRefused },
  { route: 'listEndpoints', call: 'RegisteredEndpointFor' },
  { route: 'revokeEndpoint', call: 'RegisteredEndpointFor' },
  {
    route: 'revokeEndpoint',
    call: 'POST /api/invented/endpoints/revoke',
    done: (status) => unlessRefused(status) || status === 404,
  },
  { route: 'listParameters', call: 'FetchCompanyParams' },
  { route: 'listParameters', call: 'FetchCompanyParam', given: NO_LIST },
  { route: 'verify', call: 'FetchCompanyParams' },
  { route: 'verify', call: 'FetchCompanyParam', given: NO_LIST },
  { route: 'testConnection', call: 'PublicQuery' },
  { route: 'signOut', call: 'POST /Auth/Revoke', done: unlessRefused },
  { route: 'signOut', call: 'Logout', done: unlessRefused },
  { route: 'signOut', call: 'validateToken' },
]

describe.each(RUNTIMES)('on %s', (runtime) => {
  let world: World
  let client: RelayClient
  let requestId: string
  beforeAll(async () => {
    // What is known of one EBS is not asked again for a while.
    const alsoEnvironments = Array.from({ length: RUNS_PER_CALL.numRuns }, (_, at) => again(at))
    world = await startWorld({ alsoEnvironments }, runtime)
    client = await RelayClient.create(world.relay.origin)
    world.secrets.add(value)
    await signIn()
  })
  afterEach(() => world.sandbox.faults.clear())
  afterAll(() => world.close())

  async function grant() {
    const grant = await signInAtSandbox(world.sandbox, client, { scope: 'essurveys' })
    world.secrets.add(grant.verifierSeed)
    return grant
  }
  /** A session for one endpoint token that EBS has not made yet. */
  async function signIn() {
    requestId = crypto.randomUUID()
    expect((await client.signIn('sandbox', await grant(), requestId)).status).toBe(201)
  }
  const registered = () => world.sandbox.store.activeEndpoints('SURVEYS').map(({ token }) => token)
  const none = () => {
    for (const token of registered()) world.sandbox.store.revoke('SURVEYS', token)
  }

  /** Puts EBS in the state in which the route makes all its calls. */
  const requests: Partial<Record<RouteName, (run: number) => Request | Promise<Request>>> = {
    reachability: (run) => ({ params: { environment: `again-${run}` } }),
    async signIn() {
      const { error: _, ...form } = await grant()
      return { body: { environment: 'sandbox', ...form } }
    },
    check: () => ({ query: { type: 'SURVEYS' } }),
    async createEndpoint() {
      none()
      await signIn()
      return { params: { requestId }, body: { type: 'SURVEYS', description: 'Anything', confirmed: CHECK_IDS } }
    },
    async revokeEndpoint() {
      none()
      const by = { requestId: crypto.randomUUID(), createdBy: 'Admin' }
      const { token } = world.sandbox.store.register({ type: 'SURVEYS', description: 'Anything', ...by })
      return { params: { ref: await endpointRef('sandbox', 'SURVEYS', token) }, query: { type: 'SURVEYS' } }
    },
    verify: async () => ({
      body: { items: [{ type: 'SURVEYS', valueRef: await endpointRef('sandbox', 'SURVEYS', value) }] },
    }),
    testConnection: () => ({ body: { environment: 'sandbox', type: 'SURVEYS', key: value } }),
    async signOut() {
      await signIn()
      return {}
    },
  }

  /** What the answer to a write says of it is so. */
  async function compare({ route, call }: Call, answer: number, { status, body }: Sent) {
    const isSaid = status < 300
    const isDenied = !isSaid && body.done === 'no'
    if (call === TOKEN && (answer === 429 || answer >= 500)) expect(body.done).toBe('unknown')
    if (route === 'createEndpoint') {
      if (isSaid) expect(registered()).toEqual([body.endpoint.value])
      if (isDenied) expect(registered()).toEqual([])
    }
    if (route === 'revokeEndpoint') {
      if (isSaid && body.revoked !== 'not-seen') expect(registered()).toEqual([])
      if (isDenied) expect(registered()).toHaveLength(1)
    }
    if (route === 'signOut' && body.revoked) expect((await client.call('listEndpoints')).status).toBe(401)
  }

  test.each(NAMES)('%s gets garbage', async (name) => {
    await fc.assert(
      fc.asyncProperty(garbage, async (request) => {
        judge(await client.call(name, sendable(name, request)), world)
      }),
      RUNS,
    )
    if (name === 'signOut') await signIn()
  })

  test.each(CALLS)('$route meets garbage from $call', async (one) => {
    const { route, call, given, done } = one
    const { faults } = world.sandbox
    let run = 0
    let met = 0
    const counted = { when: 'before', arrived: () => met++, until: Promise.resolve() } as const
    await fc.assert(
      fc.asyncProperty(answer, async (answer) => {
        const request = await requests[route]?.(run++)
        const worked = done?.(answer.status) ?? false
        if (given) faults.add(given)
        faults.add({ call, answer, worked, hold: counted })
        const sent = await client.call(route, request)
        faults.clear()
        judge(sent, world)
        if (done) await compare(one, answer.status, sent)
        // EBS fails at a check, which the admin has confirmed: it goes on.
        if (route === 'createEndpoint' && CHECKS.includes(call) && answer.status >= 409) {
          expect(sent.status).toBe(201)
        }
      }),
      RUNS_PER_CALL,
    )
    expect(met, 'how often it was made').toBeGreaterThanOrEqual(run)
  })

  test('after all of that, nothing secret is in the log', () => judgeLog(world))
})

/** The same EBS as an environment of its own. */
const again =
  (at: number) =>
  (environment: EnvironmentInput): EnvironmentInput => ({
    ...environment,
    id: `again-${at}`,
    authorization: { ...oauthOf(environment), clientId: `again-${at}` },
  })

/** Without what no client could send: a lone surrogate in an address, a body with GET. */
function sendable(name: RouteName, { params = {}, body, headers, ...others }: Request): Request {
  const safe = Object.fromEntries(Object.entries(params).map(([key, text]) => [key, text.toWellFormed()]))
  // workerd closes a connection on which a body was left unread: the next request must not be on it.
  const own = { ...headers, connection: 'close' }
  return { params: safe, ...others, headers: own, ...(ROUTES[name].method !== 'GET' && { body }) }
}
