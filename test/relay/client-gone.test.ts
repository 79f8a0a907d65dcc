/** Row 53: a client that goes away takes its reads with it; what was begun to be written is finished, and no token is left. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())
afterEach(() => world.sandbox.faults.clear())

/** Longer than the test: what is still under way then was not given up. */
const LONG_MS = 15_000
const calls = (path: string) => world.sandbox.requests.filter((request) => request.path.includes(path)).length
const logged = (event: string, fields: Record<string, unknown>) =>
  expect(world.lines.map((line) => JSON.parse(line))).toContainEqual(expect.objectContaining({ event, ...fields }))

async function signedIn(requestId?: string) {
  const client = await RelayClient.create(world.relay.origin)
  const grant = await signInAtSandbox(world.sandbox, client, { scope: 'essurveys' })
  await client.signIn('sandbox', grant, requestId)
  return client
}

/** Sends a request, waits until EBS has been asked, and goes away. */
async function leaveWhile(path: string, send: (signal: AbortSignal) => Promise<unknown>) {
  const before = calls(path)
  const client = new AbortController()
  const sent = send(client.signal).catch(() => 'gone')
  await eventually(() => expect(calls(path)).toBe(before + 1))
  client.abort()
  expect(await sent).toBe('gone')
}

test('53: a read is given up: the call of EBS is cut', async () => {
  const client = await signedIn()
  world.sandbox.faults.add({ call: 'FetchCompanyParams', delayMs: LONG_MS })
  await leaveWhile('FetchCompanyParams', (signal) => client.call('listParameters', { signal }))
  await eventually(() => logged('ebs_call', { call: 'FetchCompanyParams', outcome: 'aborted' }))
  await eventually(() => logged('request', { route: 'listParameters', status: 499 }))
})

test('53: an endpoint token that EBS is registering is registered, and found again by its request', async () => {
  const requestId = crypto.randomUUID()
  const client = await signedIn(requestId)
  const create = { params: { requestId }, body: { type: 'SURVEYS', description: 'Left alone' } }
  world.sandbox.faults.add({ call: 'POST /api/invented/endpoints', once: true, delayMs: 300 })
  await leaveWhile('invented/endpoints', (signal) => client.call('createEndpoint', { ...create, signal }))
  await eventually(() => expect(world.sandbox.store.activeEndpoint('SURVEYS')?.requestId).toBe(requestId))
  await eventually(async () => expect((await client.call('createEndpoint', create)).status).toBe(200))
})

test('53: an endpoint token that EBS is revoking is revoked, and the audit says who did it', async () => {
  const requestId = crypto.randomUUID()
  world.sandbox.store.register({ type: 'B2BORDERS', description: 'Left alone', requestId, createdBy: 'Admin' })
  const client = await signedIn()
  const { ref } = (await client.call('listEndpoints')).body.endpoints.find(
    ({ type }: { type: string }) => type === 'B2BORDERS',
  )
  world.sandbox.faults.add({ call: 'POST /api/invented/endpoints/revoke', once: true, delayMs: 300 })
  const query = { type: 'B2BORDERS' }
  await leaveWhile('endpoints/revoke', (signal) => client.call('revokeEndpoint', { params: { ref }, query, signal }))
  await eventually(() => logged('revoke', { level: 'audit', user: 'Admin', ref }))
  expect(world.sandbox.store.activeEndpoint('B2BORDERS')).toBeUndefined()
  // The read-back goes on too: the answer that nobody got was a good one.
  await eventually(() => logged('request', { route: 'revokeEndpoint', status: 499 }))
  const lines = world.lines.map((line) => JSON.parse(line))
  expect(lines.find(({ route }) => route === 'revokeEndpoint')).not.toHaveProperty('code')
})

test('53: a sign-in that nobody waits for leaves no token behind', async () => {
  const client = await RelayClient.create(world.relay.origin)
  const { code, verifierSeed, redirectUri } = await signInAtSandbox(world.sandbox, client)
  world.sandbox.faults.add({ call: 'validateToken', delayMs: LONG_MS })
  const before = calls('/Auth/Revoke')
  await leaveWhile('validateToken', (signal) =>
    client.call('signIn', { body: { environment: 'sandbox', code, verifierSeed, redirectUri }, signal }),
  )
  await eventually(() => expect(calls('/Auth/Revoke')).toBe(before + 1))
})
