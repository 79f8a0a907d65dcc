/** EBS renews its token by `x-es-refresh-token`, on success and on error (contract 3.4): the session goes on with the new one. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { SESSION_HEADER } from '../../shared/api.ts'
import { startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'

const MINUTE_MS = 60_000
let ahead = 0
let world: World
beforeAll(async () => {
  world = await startWorld({ now: () => Date.now() + ahead })
  // A new token in the last half of five minutes.
  Object.assign(world.sandbox.switches, { tokenLifetimeMinutes: 5, rotationPercentage: 50 })
})
afterAll(() => world.close())
beforeEach(() => {
  ahead = 0
})

async function signedIn(user = 'Admin') {
  const client = await RelayClient.create(world.relay.origin)
  await client.signIn('sandbox', await signInAtSandbox(world.sandbox, client, { scope: 'essurveys', user }))
  return client
}

/** The first token has ended by then; the second one has not. */
async function worksLater(client: RelayClient) {
  ahead = 6 * MINUTE_MS
  expect((await client.ask('listEndpoints')).status).toBe(200)
}

test('a token that is renewed with an answer is the one used from then on', async () => {
  const client = await signedIn()
  ahead = 3 * MINUTE_MS
  const { status, headers } = await client.ask('listEndpoints')
  expect([status, headers.has(SESSION_HEADER)]).toEqual([200, true])
  await worksLater(client)
})

test('a token that is renewed with an error is the one used from then on', async () => {
  const requestId = crypto.randomUUID()
  world.sandbox.store.register({ type: 'SURVEYS', description: 'Kept', requestId, createdBy: 'Admin' })
  const client = await signedIn('Nikos')
  const { body } = await client.ask('listEndpoints')
  ahead = 3 * MINUTE_MS
  const refused = await client.ask('revokeEndpoint', {
    params: { ref: body.endpoints[0].ref },
    query: { type: 'SURVEYS' },
  })
  expect([refused.status, refused.body.code]).toEqual([403, 'ebs_forbidden'])
  expect(refused.headers.has(SESSION_HEADER)).toBe(true)
  await worksLater(client)
})

test('without a renewal, the session ends with the token', async () => {
  const client = await signedIn()
  ahead = 6 * MINUTE_MS
  expect((await client.ask('listEndpoints')).body.code).toBe('session_expired')
})
