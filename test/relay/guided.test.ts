import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpointRef } from '../../shared/endpoint.ts'
import { startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'

/** An environment whose endpoint tokens are made in the vendor's own portal: all that is published works the same. */
describe('a guided environment', () => {
  let world: World
  let client: RelayClient
  const type = 'APPINSIGHTS'
  beforeAll(async () => {
    world = await startWorld({ sandbox: { portal: 'forms' } })
    client = await RelayClient.create(world.relay.origin)
    await client.signIn('sandbox', await signInAtSandbox(world.sandbox, client))
  })
  afterAll(() => world.close())

  const made = () =>
    world.sandbox.store.register({
      type,
      description: 'Insights',
      requestId: crypto.randomUUID(),
      createdBy: 'Admin',
    })

  test('tells the way through the vendor’s pages: the manual’s words, and what the configuration says instead', async () => {
    const { body } = await client.call('listEnvironments')
    const [environment] = body.environments
    expect(environment).toMatchObject({ registration: 'guided', revocable: false, perType: 'one' })
    expect(environment.guide).toMatchObject({
      url: world.sandbox.portalUrl,
      add: { texts: expect.arrayContaining(['Add Token']) },
      show: { texts: expect.arrayContaining(['Value is hidden, click to show']) },
      value: '.token-value',
    })
  })

  test('creates nothing itself', async () => {
    const requestId = crypto.randomUUID()
    const forOne = await RelayClient.create(world.relay.origin)
    await forOne.signIn('sandbox', await signInAtSandbox(world.sandbox, forOne), requestId)
    const { status, body } = await forOne.call('createEndpoint', {
      params: { requestId },
      body: { type, description: 'Insights' },
    })
    expect([status, body.code, body.done]).toEqual([409, 'registration_guided', 'no'])
    expect(world.sandbox.store.activeEndpoint(type)).toBeUndefined()
  })

  test('finds, verifies and tests what was made in the portal', async () => {
    const { token: value } = made()
    const ref = await endpointRef('sandbox', type, value)
    const { body: listed } = await client.call('listEndpoints')
    expect(listed.endpoints).toEqual([{ ref, valueRef: ref, type, description: 'Insights', masked: '••••••••' }])
    const { body } = await client.call('verify', { body: { items: [{ type, ref, valueRef: ref }], settle: true } })
    const results = body.verifications[0].parameters.map((one: { result: string }) => one.result)
    expect(results).toEqual(['match', 'match', 'match'])
    const tested = await client.call('testConnection', { body: { environment: 'sandbox', type, key: value } })
    expect(tested.body).toMatchObject({ result: 'accepted' })
  })

  test('revokes nothing itself, and never reports an unlisted token as revoked', async () => {
    const { token } = made()
    const ref = await endpointRef('sandbox', type, token)
    const revoke = { params: { ref }, query: { type } }
    const refused = await client.call('revokeEndpoint', revoke)
    expect([refused.status, refused.body.code]).toEqual([409, 'registration_guided'])
    world.sandbox.store.revoke(type, token)
    const { body } = await client.call('revokeEndpoint', revoke)
    expect(body).toEqual({ revoked: 'not-seen', evidence: { sent: false, answer: null, listed: 'no' } })
  })
})
