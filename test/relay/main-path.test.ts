import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RUNTIMES, startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'

describe.each(RUNTIMES)('on %s', (runtime) => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({}, runtime)
  })
  afterAll(() => world.close())

  async function signedIn(requestId: string, scope: string) {
    const client = await RelayClient.create(world.relay.origin)
    const sent = await client.signIn('sandbox', await signInAtSandbox(world.sandbox, client, { scope }), requestId)
    expect(sent.body).toMatchObject({ scope, user: { id: 'Admin', administrator: true } })
    return client
  }

  test.each([
    ['APPINSIGHTS', 'esappinsights'],
    ['SURVEYS', 'essurveys'],
  ])('a %s endpoint token is created, registered, verified and accepted by EBS', async (type, scope) => {
    const requestId = crypto.randomUUID()
    const client = await signedIn(requestId, scope)
    const create = { params: { requestId }, body: { type, description: 'Spring campaign' } }

    const made = await client.call('createEndpoint', create)
    expect(made.status).toBe(201)
    expect(made.body.checks.map((check: { status: string }) => check.status)).toEqual(['pass', 'pass', 'pass'])
    const { value, ref } = made.body.endpoint
    expect(world.sandbox.store.activeEndpoint(type)?.token).toBe(value)

    const again = await client.call('createEndpoint', create)
    expect([again.status, again.body.endpoint]).toEqual([200, made.body.endpoint])

    const { body } = await client.call('verify', { body: { items: [{ type, ref, valueRef: ref }], settle: true } })
    expect(body.verifications[0].parameters.map((one: { result: string }) => one.result)).toEqual([
      'match',
      'match',
      'match',
    ])
    expect(JSON.stringify(body)).not.toContain(value)

    const listed = await client.call('listEndpoints')
    expect(listed.body.endpoints).toContainEqual({
      ref,
      valueRef: ref,
      type,
      description: 'Spring campaign',
      masked: '••••••••',
    })
    const tested = await client.call('testConnection', { body: { environment: 'sandbox', type, key: value } })
    expect(tested.body).toMatchObject({ result: 'accepted' })
  })

  test('parameters are shown as EBS has them, endpoint values only masked', async () => {
    const client = await signedIn(crypto.randomUUID(), 'esappinsights')
    const { body } = await client.call('listParameters')
    const { id, gid } = world.sandbox.store.subscription()
    expect(body.parameters.find((one: { role: string }) => one.role === 'subscription-id').value).toBe(id)
    expect(body.parameters.find((one: { role: string }) => one.role === 'subscription-gid').value).toBe(gid)
    expect(JSON.stringify(body)).not.toContain(world.sandbox.store.activeEndpoint('APPINSIGHTS')?.token)
  })

  test('a revoked endpoint token has ended in EBS, and revoking it again claims nothing', async () => {
    const client = await signedIn(crypto.randomUUID(), 'essurveys')
    const { body } = await client.call('listEndpoints')
    const { ref } = body.endpoints.find((one: { type: string }) => one.type === 'SURVEYS')
    const revoke = { params: { ref }, query: { type: 'SURVEYS' } }
    expect((await client.call('revokeEndpoint', revoke)).body).toEqual({
      revoked: 'now',
      evidence: { sent: true, answer: 204, listed: 'no' },
    })
    expect(world.sandbox.store.activeEndpoint('SURVEYS')).toBeUndefined()
    expect((await client.call('revokeEndpoint', revoke)).body).toMatchObject({ revoked: 'not-seen' })
  })

  test.each([
    ['field', 'one'],
    ['type', 'one'],
    ['field', 'several'],
  ] as const)('a replaced endpoint token, found again by %s, with %s per type', async (correlation, perType) => {
    const other = await startWorld(
      {
        configure: (environment) => ({
          ...environment,
          registration: {
            ...(environment.registration as object),
            correlation,
            perType,
          } as typeof environment.registration,
        }),
      },
      runtime,
    )
    const { store, switches, faults } = other.sandbox
    switches.endpointsPerType = perType
    const description = 'The same words'
    const old = store.register({ type: 'SURVEYS', description, requestId: crypto.randomUUID(), createdBy: 'Admin' })
    const requestId = crypto.randomUUID()
    const client = await RelayClient.create(other.relay.origin)
    await client.signIn('sandbox', await signInAtSandbox(other.sandbox, client, { scope: 'essurveys' }), requestId)
    const replace = (await client.call('listEndpoints')).body.endpoints[0].ref
    const create = { params: { requestId }, body: { type: 'SURVEYS', description, replace } }

    faults.add({ call: 'POST /api/invented/endpoints', once: true, drop: 'after' })
    const made = await client.call('createEndpoint', create)
    expect(made.status).toBe(201)
    expect(made.body.endpoint.value).not.toBe(old.token)
    const again = await client.call('createEndpoint', create)
    expect([again.status, again.body.endpoint]).toEqual([200, made.body.endpoint])
    expect(store.activeEndpoints('SURVEYS')).toHaveLength(perType === 'one' ? 1 : 2)

    const revoked = await client.call('revokeEndpoint', { params: { ref: replace }, query: { type: 'SURVEYS' } })
    expect(revoked.body.revoked).toBe(perType === 'one' ? 'not-seen' : 'now')
    expect(store.activeEndpoints('SURVEYS').map(({ token }) => token)).toEqual([made.body.endpoint.value])
    await other.close()
  })

  test('Deny gives no code, and nothing is in EBS', async () => {
    const before = world.sandbox.store.endpoints().length
    const client = await RelayClient.create(world.relay.origin)
    const grant = await signInAtSandbox(world.sandbox, client, { answer: 'deny' })
    expect(grant).toMatchObject({ code: null, error: 'access_denied' })
    expect(world.sandbox.store.endpoints()).toHaveLength(before)
  })

  test('after signing out, EBS takes the session no more', async () => {
    const client = await signedIn(crypto.randomUUID(), 'essurveys')
    expect((await client.call('signOut')).body).toEqual({ revoked: true })
    const { status, body } = await client.call('listEndpoints')
    expect([status, body.code]).toEqual([401, 'session_revoked'])
  })
})
