/** The list of endpoint tokens says what could be read, and what not: "none" is said only after a read that succeeded. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'

const LOOK_UP = '/api/endpoint/RegisteredEndpointFor'

let world: World
let client: RelayClient
beforeAll(async () => {
  world = await startWorld()
  client = await RelayClient.create(world.relay.origin)
  await client.signIn('sandbox', await signInAtSandbox(world.sandbox, client, { scope: 'essurveys' }))
  const by = { requestId: crypto.randomUUID(), createdBy: 'Eleni' }
  world.sandbox.store.register({ type: 'SURVEYS', description: 'By a colleague', ...by })
})
afterAll(() => world.close())
afterEach(() => world.sandbox.faults.clear())

test('a type that cannot be read is named, and the others are shown', async () => {
  // One look-up of four; it is no outage, so it is not tried again.
  world.sandbox.faults.add({ call: `POST ${LOOK_UP}`, once: true, answer: { status: 404, body: '{"Message":"No"}' } })
  const { status, body } = await client.call('listEndpoints')
  expect(status).toBe(200)
  expect(body.unread).toEqual([{ type: expect.any(String), code: 'ebs_invalid_answer' }])
  const unread: string = body.unread[0].type
  const shown = body.endpoints.map(({ type }: { type: string }) => type)
  expect(shown).toEqual(unread === 'SURVEYS' ? [] : ['SURVEYS'])
})

test('a list of which no type can be read is a failure, never an empty list', async () => {
  world.sandbox.faults.add({ call: `POST ${LOOK_UP}`, answer: { status: 404, body: '{"Message":"No"}' } })
  const { status, body } = await client.call('listEndpoints')
  expect([status, body.code]).toEqual([502, 'ebs_invalid_answer'])
})

test('where the configuration says that any 404 means none, it does', async () => {
  const other = await startWorld({
    configure: (environment) => ({ ...environment, lookup: { ...environment.lookup, none: { statuses: [404] } } }),
  })
  const there = await RelayClient.create(other.relay.origin)
  await there.signIn('sandbox', await signInAtSandbox(other.sandbox, there, { scope: 'essurveys' }))
  for (const body of ['{"Message":"No endpoint"}', '<html>Not Found</html>', '']) {
    const remove = other.sandbox.faults.add({ call: `POST ${LOOK_UP}`, answer: { status: 404, body } })
    const sent = await there.call('listEndpoints')
    expect([sent.status, sent.body.endpoints, sent.body.unread]).toEqual([200, [], []])
    remove()
  }
  await other.close()
})

test('where the configuration names a message that means none, it does, with any status', async () => {
  const messages = ['nothing registered']
  const other = await startWorld({
    configure: (environment) => ({ ...environment, lookup: { ...environment.lookup, none: { messages } } }),
  })
  const there = await RelayClient.create(other.relay.origin)
  await there.signIn('sandbox', await signInAtSandbox(other.sandbox, there, { scope: 'essurveys' }))
  for (const [status, body] of [
    [200, '"Nothing registered"'],
    [400, '{"Message":"Nothing registered"}'],
    [404, '{"UserMessage":"NOTHING REGISTERED"}'],
  ] as const) {
    const remove = other.sandbox.faults.add({ call: `POST ${LOOK_UP}`, answer: { status, body } })
    const sent = await there.call('listEndpoints')
    expect([sent.status, sent.body.endpoints, sent.body.unread]).toEqual([200, [], []])
    remove()
  }
  await other.close()
})
