/** What the vendor leaves open, EBS may do in any of its ways, and the answer is the same (contract 6, 7 and 8.1). */

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { endpointRef } from '../../shared/endpoint.ts'
import type { EnvironmentInput } from '../sandbox/environment.ts'
import { defaultSwitches, type Switches } from '../sandbox/switches.ts'
import { oauthOf } from '../support/oauth-of.ts'
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
afterEach(() => {
  Object.assign(world.sandbox.switches, defaultSwitches())
  world.sandbox.faults.clear()
})

/** A parameter id that this EBS does not have; another token URL, since a client must be there once. */
const withUnknownParameter = (environment: EnvironmentInput): EnvironmentInput => ({
  ...environment,
  id: 'unknown-parameter',
  authorization: { ...oauthOf(environment), tokenUrl: oauthOf(environment).tokenUrl.toLowerCase() },
  parameters: { ...environment.parameters, subscriptionGid: 'ESNOTHINGOFTHATNAME' },
})

/** The same EBS, described as one that answers with the value alone. */
const withBareTexts = (environment: EnvironmentInput): EnvironmentInput => ({
  ...environment,
  id: 'bare-texts',
  authorization: { ...oauthOf(environment), tokenUrl: oauthOf(environment).tokenUrl.replace('Token', 'TOKEN') },
  lookup: { answer: 'text' },
  registration: { mode: 'guided' },
})

async function signedIn(environment: string) {
  const someone = await RelayClient.create(world.relay.origin)
  await someone.signIn(environment, await signInAtSandbox(world.sandbox, someone, { scope: 'essurveys' }))
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

test('application ids in capitals, of the token and in the list, are the scopes that are configured', async () => {
  const { ways } = world.sandbox
  const asBefore = ways.applicationId
  ways.applicationId = (id) => id.toUpperCase()
  try {
    const someone = await RelayClient.create(world.relay.origin)
    const { status, body } = await someone.signIn(
      'sandbox',
      await signInAtSandbox(world.sandbox, someone, { scope: 'essurveys' }),
    )
    expect([status, body.scope]).toEqual([201, 'essurveys'])
    const checked = await someone.call('check', { query: { type: 'SURVEYS' } })
    expect(checked.body.checks.map((one: { status: string }) => one.status)).toEqual(['pass', 'pass', 'pass'])
  } finally {
    ways.applicationId = asBefore
  }
})

test('one parameter that EBS does not know does not hide the others', async () => {
  const { status, body } = await (await signedIn('unknown-parameter')).call('listParameters')
  const of = (id: string) => body.parameters.find((one: { id: string }) => one.id === id)
  expect(status).toBe(200)
  expect(of('ESNOTHINGOFTHATNAME').value).toBeNull()
  expect(of('ESCLOUDSTORE_SUBSCRIPTIONID').value).toBe(world.sandbox.store.subscription().id)
})

const error = (MessageID: string) => JSON.stringify({ MessageID, UserMessage: 'CANARY', Messages: [] })

test.each(['', ' ', '\r\n', '\t\n '])('white space before the JSON of an error does no harm: %j', async (blank) => {
  const parameters = (status: number, id: string) =>
    world.sandbox.faults.add({ call: 'FetchCompanyParams', once: true, answer: { status, body: blank + error(id) } })
  parameters(404, 'company-parameter-not-found')
  expect((await client.call('listParameters')).status).toBe(200)
  parameters(500, 'expired-webapi-token')
  const { status, body } = await client.call('listParameters')
  expect([status, body.code, body.ebsMessageId]).toEqual([401, 'session_revoked', 'expired-webapi-token'])
})

test.each([401, 403])('a token that EBS does not take any more ends the session, said with %d', async (status) => {
  world.sandbox.faults.add({ call: 'FetchCompanyParams', answer: { status, body: error('invalid-webapi-token') } })
  const { body } = await client.call('listParameters')
  expect(body).toMatchObject({ status: 401, code: 'session_revoked', ebsMessageId: 'invalid-webapi-token' })
})

test('an EBS whose application server is down is one that is not available: a read is tried again', async () => {
  const call = 'FetchCompanyParams'
  const answer = { status: 500, body: error('no-available-ebsserver') }
  for (let time = 0; time < 2; time++) world.sandbox.faults.add({ call, once: true, answer })
  expect((await client.call('listParameters')).status).toBe(200)
  const remove = world.sandbox.faults.add({ call, answer })
  const { body } = await client.call('listParameters')
  expect(body).toMatchObject({ status: 503, code: 'ebs_unavailable', ebsMessageId: 'no-available-ebsserver' })
  remove()
  expect((await client.call('listParameters')).status).toBe(200)
})

test.each([
  ['404 of a proxy in front of EBS', { status: 404, body: '{"Message":"CANARY"}' }, 404],
  ['HTML', { status: 200, body: '<html>CANARY' }, 200],
  ['a redirect', { status: 302, body: '' }, 302],
  ['500', { status: 500, body: error('internal-error') }, 500],
])(
  'an answer that ends in a refusal has one line with environment, call and status: %s',
  async (_, answer, outcome) => {
    world.sandbox.faults.add({ call: 'FetchCompanyParams', answer })
    const before = world.lines.length
    expect((await client.call('listParameters')).body.code).toMatch(/^ebs_/)
    const lines = world.lines.slice(before).map((line) => JSON.parse(line))
    const calls = lines.filter(({ event }) => event === 'ebs_call')
    expect(calls).toEqual([
      expect.objectContaining({ level: 'warn', environment: 'sandbox', call: 'FetchCompanyParams' }),
    ])
    expect(Number(calls[0].outcome)).toBe(outcome)
    expect(world.lines.join()).not.toContain('CANARY')
  },
)
