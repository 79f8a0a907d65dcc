/** What the vendor leaves open, EBS may do in any of its ways, and the answer is the same (contract 6, 7 and 8.1). */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { EnvironmentInput } from '../../relay/sandbox/environment.ts'
import { defaultSwitches, type Switches } from '../../relay/sandbox/switches.ts'
import { endpointRef } from '../../shared/endpoint.ts'
import { startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'

let world: World
let client: RelayClient
let value = ''
beforeAll(async () => {
  world = await startWorld({ alsoEnvironments: [withUnknownParameter, withBareTexts] })
  client = await signedIn('sandbox')
  const requestId = crypto.randomUUID()
  const made = world.sandbox.store.register({ type: 'SURVEYS', description: 'Kept', requestId, createdBy: 'Admin' })
  value = made.token
})
afterAll(() => world.close())
afterEach(() => Object.assign(world.sandbox.switches, defaultSwitches()))

/** A parameter id that this EBS does not have; another token URL, since a client must be there once. */
const withUnknownParameter = (environment: EnvironmentInput): EnvironmentInput => ({
  ...environment,
  id: 'unknown-parameter',
  oauth: { ...environment.oauth, tokenUrl: environment.oauth.tokenUrl.toLowerCase() },
  parameters: { ...environment.parameters, subscriptionGid: 'ESNOTHINGOFTHATNAME' },
})

/** The same EBS, described as one that answers with the value alone. */
const withBareTexts = (environment: EnvironmentInput): EnvironmentInput => ({
  ...environment,
  id: 'bare-texts',
  oauth: { ...environment.oauth, tokenUrl: environment.oauth.tokenUrl.replace('Token', 'TOKEN') },
  lookup: { answer: 'text' },
  registration: { mode: 'guided' },
})

async function signedIn(environment: string) {
  const someone = await RelayClient.create(world.relay.origin)
  await someone.signIn(environment, await signInAtSandbox(world.sandbox, { scope: 'essurveys' }))
  return someone
}

const switched = (switches: Partial<Switches>) => Object.assign(world.sandbox.switches, switches)

test.each(['name', 'number'] as const)('ESType as a %s: parameters are read all the same', async (esTypeStyle) => {
  switched({ esTypeStyle })
  const { body } = await client.call('verify', {
    body: { items: [{ type: 'SURVEYS', valueRef: await endpointRef('sandbox', 'SURVEYS', value) }] },
  })
  expect(body.verifications[0].parameters.map((one: { result: string }) => one.result)).toEqual([
    'match',
    'match',
    'match',
  ])
})

/** A bare text is a value only where the configuration says so. */
const lookedUp = async (style: Switches['endpointStyle']) =>
  (style === 'string' ? await signedIn('bare-texts') : client).call('listEndpoints')

test.each(['object', 'string', 'array'] as const)('an endpoint told as %s is found', async (endpointStyle) => {
  switched({ endpointStyle })
  const { status, body } = await lookedUp(endpointStyle)
  expect([status, body.endpoints.map(({ type }: { type: string }) => type)]).toEqual([200, ['SURVEYS']])
})

test.each([
  ['null', 'object'],
  ['204', 'object'],
  ['404', 'object'],
  ['empty', 'string'],
  ['empty', 'array'],
] as const)(
  '"nothing registered" told by %s (%s) is nothing, not a failure',
  async (noEndpointStyle, endpointStyle) => {
    switched({ noEndpointStyle, endpointStyle })
    const { status, body } = await lookedUp(endpointStyle)
    expect([status, body.endpoints.length]).toEqual([200, 1])
  },
)

test.each([
  ['names', 'pass', 'ok'],
  ['list', 'pass', 'ok'],
  // Which bit stands for WEBAPI is not published: the admin may confirm it.
  ['flags', 'unknown', 'user-not-known'],
] as const)('enums of a user told as %s: the administrator is judged "%s"', async (style, status, reason) => {
  switched({ enumStyle: style })
  const { body } = await client.call('check', { query: { type: 'SURVEYS' } })
  expect(body.checks).toContainEqual({ id: 'administrator', status, reason, subject: 'Alexandra Dimou' })
})

test('one parameter that EBS does not know does not hide the others', async () => {
  const { status, body } = await (await signedIn('unknown-parameter')).call('listParameters')
  const of = (id: string) => body.parameters.find((one: { id: string }) => one.id === id)
  expect(status).toBe(200)
  expect(of('ESNOTHINGOFTHATNAME').value).toBeNull()
  expect(of('ESCLOUDSTORE_SUBSCRIPTIONID').value).toBe(world.sandbox.store.subscription().id)
})
