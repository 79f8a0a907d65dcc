import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpointRef } from '../../shared/endpoint.ts'
import { startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'

const REGISTER = 'POST /api/invented/endpoints'

/** Where EBS keeps several of a type, and so stops nobody. */
let world: World
beforeAll(async () => {
  world = await startWorld({
    configure: (environment) => ({
      ...environment,
      registration: { ...environment.registration, perType: 'several' } as typeof environment.registration,
    }),
  })
  world.sandbox.switches.endpointsPerType = 'several'
})
afterAll(() => world.close())

async function signedIn(requestId: string, user: string) {
  const client = await RelayClient.create(world.relay.origin)
  await client.signIn('sandbox', await signInAtSandbox(world.sandbox, client, { scope: 'essurveys', user }), requestId)
  return (body: object) =>
    client.call('createEndpoint', { params: { requestId }, body: { type: 'SURVEYS', description: 'A token', ...body } })
}

/** One that EBS has, and its ref. */
async function registered() {
  const { token } = world.sandbox.store.register({
    type: 'SURVEYS',
    description: 'The old one',
    requestId: crypto.randomUUID(),
    createdBy: 'Admin',
    beside: true,
  })
  return endpointRef('sandbox', 'SURVEYS', token)
}
const active = () => world.sandbox.store.activeEndpoints('SURVEYS').length

test('what a request made, and was revoked since, is not handed out again', async () => {
  const create = await signedIn(crypto.randomUUID(), 'Admin')
  const { body } = await create({})
  world.sandbox.store.revoke('SURVEYS', body.endpoint.value)
  const before = active()
  const again = await create({ repeated: true })
  expect([again.status, again.body.code, again.body.done]).toEqual([410, 'endpoint_gone', 'no'])
  expect(JSON.stringify(again.body)).not.toContain(body.endpoint.value)
  expect(active()).toBe(before)
})

test('two replace the same one: one is made, and the other is told which', async () => {
  const requestId = crypto.randomUUID()
  const [first, second] = [await signedIn(requestId, 'Admin'), await signedIn(requestId, 'Eleni')]
  const replace = await registered()
  const before = active()
  const gate = world.sandbox.faults.hold(REGISTER, 'before')
  const made = first({ replace })
  await gate.reached
  const meanwhile = await second({ replace })
  expect([meanwhile.status, meanwhile.body.code, meanwhile.body.done]).toEqual([409, 'in_progress', 'no'])
  gate.open()
  const { ref } = (await made).body.endpoint
  const afterwards = await second({ replace })
  expect([afterwards.status, afterwards.body.code, afterwards.body.ref]).toEqual([409, 'endpoint_exists', ref])
  expect(active()).toBe(before + 1)
})

test('two replace the same one through two instances: EBS makes one, and the other is told which', async () => {
  const requestId = crypto.randomUUID()
  const create = await signedIn(requestId, 'Admin')
  const replace = await registered()
  const gate = world.sandbox.faults.hold(REGISTER, 'before')
  const sent = create({ replace })
  await gate.reached
  const by = { type: 'SURVEYS', description: 'A token', requestId, createdBy: 'Eleni', beside: true }
  const { token } = world.sandbox.store.register(by)
  gate.open()
  const { status, body } = await sent
  const ref = await endpointRef('sandbox', 'SURVEYS', token)
  expect([status, body.code, body.ref]).toEqual([409, 'endpoint_exists', ref])
})
