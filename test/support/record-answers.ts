/**
 * `node test/support/record-answers.ts`: records each request and answer of today's relay beside the sandbox, and a
 * comparison file and an authorization request of today, for test/unit/shared/versions.test.ts. Run it when a minor
 * version is released. Never change a recording of an earlier one.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RouteName } from '../../shared/api.ts'
import type { Expectations } from '../../shared/expectations.ts'
import { VERSION } from '../../shared/version.ts'
import { GUIDED } from '../sandbox/start.ts'
import { nativeRequest } from './native-page.ts'
import { startWorld } from './relay.ts'
import { RelayClient, type Request } from './relay-client.ts'
import { signInAtSandbox } from './sign-in.ts'

const FOLDER = join(import.meta.dirname, '../unit/shared/recorded', VERSION.replace(/\.\d+$/, ''))
const LOOK_UP = 'POST /api/endpoint/RegisteredEndpointFor'
const TYPE = 'SURVEYS'

const world = await startWorld({ others: [GUIDED.forms] })
const { faults } = world.sandbox
/** What differs from run to run and means nothing, or opens something. */
const covered: [string, string][] = [
  [world.relay.origin, 'http://localhost:7410'],
  [world.sandbox.ebsOrigin, 'http://localhost:7411'],
]

function save(name: string, route: RouteName, { body, query, params }: Request, status: number, answer: unknown): void {
  let text = JSON.stringify({ route, request: { params, query, body }, status, answer }, null, 2)
  for (const [real, shown] of covered) text = text.replaceAll(real, shown)
  writeFileSync(join(FOLDER, `${name}.json`), `${text}\n`)
}

async function record(client: RelayClient, route: RouteName, request: Request = {}, suffix = '') {
  const { status, body } = await client.ask(route, request)
  save(route + suffix, route, request, status, body)
  return body
}

async function signIn(requestId: string, user = 'Admin'): Promise<RelayClient> {
  const client = await RelayClient.create(world.relay.origin)
  const { code, verifierSeed, redirectUri } = await signInAtSandbox(world.sandbox, client, { scope: 'essurveys', user })
  const body = { environment: 'sandbox', code, verifierSeed, redirectUri, scope: 'essurveys', requestId }
  const { status, body: answer } = await client.ask('signIn', { body })
  client.session = answer.session
  covered.push([answer.session, 'a-sealed-session'], [String(code), 'a-code'], [verifierSeed, 'S'.repeat(43)])
  if (user === 'Admin') save('signIn', 'signIn', { body }, status, answer)
  return client
}

mkdirSync(FOLDER, { recursive: true })
await record(await RelayClient.create(world.relay.origin), 'listEnvironments')
await record(await RelayClient.create(world.relay.origin), 'reachability', { params: { environment: 'sandbox' } })

const requestId = crypto.randomUUID()
const client = await signIn(requestId)
await record(client, 'check', { query: { type: TYPE } })
const create = {
  params: { requestId },
  body: { type: TYPE, description: 'Spring campaign', repeated: false, confirmed: [] },
}
const made = await client.ask('createEndpoint', create)
const { value, ref } = made.body.endpoint
covered.push([value, '4a1c2d3e-0000-4000-8000-000000000001,4a1c2d3e-0000-4000-8000-000000000002,0042'])
save('createEndpoint', 'createEndpoint', create, made.status, made.body)
await record(client, 'createEndpoint', create, '-repeated')
await record(client, 'listEndpoints')
await record(client, 'listParameters')
await record(client, 'verify', { body: { items: [{ type: TYPE, ref, valueRef: ref }], settle: true } })
await record(client, 'testConnection', { body: { environment: 'sandbox', type: TYPE, key: value } })

const expected = { environment: 'sandbox', type: TYPE, ref, valueRef: ref, description: create.body.description }
const exportedAt = new Date().toISOString()
const comparison: Expectations = { version: 1, relay: 'http://localhost:7410', exportedAt, endpoints: [expected] }
writeFileSync(join(FOLDER, 'comparison-file.json'), `${JSON.stringify(comparison, null, 2)}\n`)

const { address } = await nativeRequest(client, 'native', { scope: 'essurveys', ui_locales: 'en' })
const asked = Object.fromEntries(new URL(address).searchParams)
writeFileSync(join(FOLDER, 'authorization-request.json'), `${JSON.stringify(asked, null, 2)}\n`)

const other = crypto.randomUUID()
const second = { params: { requestId: other }, body: { type: TYPE, description: 'Another' } }
await record(await signIn(other), 'createEndpoint', second, '-exists')
await record(await signIn(other, 'Nikos'), 'createEndpoint', second, '-check-failed')

faults.add({ call: LOOK_UP, once: true, answer: { status: 404, body: '{"Message":"No"}' } })
await record(client, 'listEndpoints', {}, '-unread')
faults.clear()

await record(client, 'revokeEndpoint', { params: { ref }, query: { type: TYPE } })
await record(client, 'signOut')
await record(client, 'listEndpoints', {}, '-signed-out')
await world.close()
