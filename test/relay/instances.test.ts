/** Several instances behind one address serve one session in turn: two processes on Node, and one on the edge runtime. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Balancer, startBalancer } from '../support/balancer.ts'
import { eventually } from '../support/eventually.ts'
import { freePort, startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import { type ConfigInput, type RelayProcess, startRelayProcess, type Variables } from '../support/relay-process.ts'
import { signInAtSandbox } from '../support/sign-in.ts'
import { serveInWorkerd } from '../support/workerd.ts'

const REGISTER = 'POST /api/invented/endpoints'

let world: World
let balancer: Balancer
let ports: number[]
/** How many requests each one logged. */
const served = () => [...processes.map(({ lines }) => requests(lines)), requests(edgeLines)]
const requests = (lines: string[]) => lines.filter((line) => line.includes('"event":"request"')).length
const processes: RelayProcess[] = []
const edgeLines: string[] = []

beforeAll(async () => {
  const port = await freePort()
  ports = [await freePort(), await freePort(), await freePort()]
  balancer = await startBalancer(port, ports)
  const serveRelay = async (config: ConfigInput, variables: Variables) => {
    const at = (number: number) => ({ ...config, listen: { host: '127.0.0.1', port: ports[number] ?? 0 } })
    processes.push(await startRelayProcess(at(0), variables), await startRelayProcess(at(1), variables))
    const edge = await serveInWorkerd(config, variables, ports[2] ?? 0, edgeLines)
    const close = async () => {
      await Promise.all([edge.close(), ...processes.map((instance) => instance.kill())])
    }
    return { ...edge, origin: config.publicOrigin, close }
  }
  world = await startWorld({ port, serveRelay })
})
afterAll(async () => {
  await world.close()
  await balancer.close()
})
afterEach(() => {
  balancer.instances = ports
  const { store, faults } = world.sandbox
  faults.clear()
  for (const { type, token } of store.endpoints()) store.revoke(type, token)
})

const createClient = () => RelayClient.create(world.relay.origin)
const grantOf = (client: RelayClient) => signInAtSandbox(world.sandbox, client, { scope: 'essurveys' })

async function signedIn(requestId?: string) {
  const client = await createClient()
  await client.signIn('sandbox', await grantOf(client), requestId)
  return client
}

test('a session and a nonce of one instance are good at every other', async () => {
  const requestId = crypto.randomUUID()
  const client = await signedIn(requestId)
  const before = served()
  const create = { params: { requestId }, body: { type: 'SURVEYS', description: 'In turn' } }
  const made = await client.call('createEndpoint', create)
  expect(made.status).toBe(201)
  for (let turn = 0; turn < 9; turn++) {
    const { status, body } = await client.call('listEndpoints')
    expect([status, body.endpoints?.[0]?.ref]).toEqual([200, made.body.endpoint.ref])
  }
  expect((await client.call('createEndpoint', create)).body.endpoint).toEqual(made.body.endpoint)
  const { ref } = made.body.endpoint
  const items = [{ type: 'SURVEYS', ref, valueRef: ref }]
  expect((await client.call('verify', { body: { items } })).body.verifications[0].parameters[0].result).toBe('match')
  const revoked = await client.call('revokeEndpoint', { params: { ref }, query: { type: 'SURVEYS' } })
  expect(revoked.body).toMatchObject({ revoked: 'now' })
  await eventually(() => {
    for (const [at, count] of served().entries()) expect(count - (before[at] ?? 0)).toBeGreaterThanOrEqual(4)
  })
})

test('37: a code sent to two instances at once gives at most one session', async () => {
  const client = await createClient()
  const grant = await grantOf(client)
  const sent = await Promise.all([client.signIn('sandbox', grant), client.signIn('sandbox', grant)])
  expect(sent.filter(({ status }) => status === 201).length).toBeLessThan(2)
  expect(sent.map(({ body }) => body.code)).toContain('code_invalid')
})

test('75: the same request 21 times at once, over all instances: EBS, which knows it by its id, has one endpoint, and no answer names another', async () => {
  const requestId = crypto.randomUUID()
  const client = await signedIn(requestId)
  const create = { params: { requestId }, body: { type: 'SURVEYS', description: 'At once' } }
  const sent = await Promise.all(Array.from({ length: 21 }, () => client.call('createEndpoint', create)))
  const values = sent.filter(({ status }) => status < 300).map(({ body }) => body.endpoint.value)
  expect(sent.filter(({ status, body }) => status >= 300 && body.code !== 'in_progress')).toEqual([])
  expect(new Set(values)).toEqual(new Set(world.sandbox.store.activeEndpoints('SURVEYS').map(({ token }) => token)))
  expect(world.sandbox.store.activeEndpoints('SURVEYS')).toHaveLength(1)
})

test.each([
  ['Node', 0],
  ['the edge runtime', 2],
])('75: the same request twice at once, at one instance on %s: it asks EBS to register once', async (_, at) => {
  balancer.instances = ports.slice(at, at + 1)
  const { requests, faults } = world.sandbox
  const registrations = () => requests.filter(({ method, path }) => `${method} ${path}` === REGISTER).length
  const requestId = crypto.randomUUID()
  const client = await signedIn(requestId)
  const create = { params: { requestId }, body: { type: 'SURVEYS', description: 'Twice' } }
  const before = registrations()
  const gate = faults.hold(REGISTER, 'before')
  const first = client.call('createEndpoint', create)
  await gate.reached
  const second = await client.call('createEndpoint', create)
  expect([second.status, second.body.code, second.body.done]).toEqual([409, 'in_progress', 'unknown'])
  gate.open()
  expect((await first).status).toBe(201)
  expect((await client.call('createEndpoint', create)).status).toBe(200)
  expect(registrations()).toBe(before + 1)
})

test('54: an instance that dies between EBS’s answer and its own: the code is spent, and another instance says so', async () => {
  const client = await createClient()
  const grant = await grantOf(client)
  world.sandbox.faults.add({ call: 'validateToken', once: true, delayMs: 10_000 })
  const asked = () => world.sandbox.requests.filter(({ path }) => path.endsWith('/validateToken')).length
  const before = asked()
  balancer.instances = ports.slice(0, 1)
  const lost = client.signIn('sandbox', grant).catch(() => 'lost')
  await eventually(() => expect(asked()).toBe(before + 1))
  await processes[0]?.kill()
  expect(await lost).toBe('lost')

  balancer.instances = ports
  const { status, body } = await client.signIn('sandbox', grant)
  expect([status, body.code]).toEqual([400, 'code_invalid'])
  expect((await (await signedIn()).call('listEndpoints')).status).toBe(200)
})
