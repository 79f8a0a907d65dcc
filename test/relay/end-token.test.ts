/** An EBS without an address for revocation (RFC 7009): Logout alone ends its tokens (contract 3.2). */

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { oauthOf } from '../support/oauth-of.ts'
import { startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({
    configure(environment) {
      const { revokeUrl: _, ...authorization } = oauthOf(environment)
      return { ...environment, authorization }
    },
  })
})
afterAll(() => world.close())
afterEach(() => world.sandbox.faults.clear())

const signIn = async (client: RelayClient) => client.signIn('sandbox', await signInAtSandbox(world.sandbox, client))
const asked = (call: string) => world.sandbox.requests.filter(({ path }) => path.endsWith(call))

test('a token that led to no session is ended, and the code is not to be sent again', async () => {
  world.sandbox.faults.add({ call: 'validateToken', once: true, answer: { status: 503, retryAfter: '1' } })
  const { status, body } = await signIn(await RelayClient.create(world.relay.origin))
  expect([status, body.code, body.retryable]).toEqual([503, 'ebs_unavailable', false])
  expect(asked('/Logout').map((request) => request.status)).toEqual([200])
  expect(asked('/Auth/Revoke')).toEqual([])
})

test('a sign-out ends the token too', async () => {
  const client = await RelayClient.create(world.relay.origin)
  await signIn(client)
  const { status, body } = await client.call('signOut')
  expect([status, body.revoked]).toEqual([200, true])
})
