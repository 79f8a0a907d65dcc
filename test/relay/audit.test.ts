/** Who did what: one line as soon as EBS accepted it, with the id of the request that did it, and nothing secret. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { REQUEST_ID_HEADER } from '../../shared/api.ts'
import { HTML_ERROR } from '../sandbox/faults.ts'
import { startWorld, type World } from '../support/relay.ts'
import { RelayClient, type Sent } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'
import { leaks } from './negative/row.ts'

const REGISTER = 'POST /api/invented/endpoints'
const REVOKE = 'POST /api/invented/endpoints/revoke'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => {
  expect(leaks(world, world.lines.join('\n'))).toEqual([])
  return world.close()
})
afterEach(() => {
  const { store, faults } = world.sandbox
  faults.clear()
  for (const { type, token } of store.endpoints()) store.revoke(type, token)
})

async function signedIn(requestId: string = crypto.randomUUID()) {
  const client = await RelayClient.create(world.relay.origin)
  const sent = await client.signIn(
    'sandbox',
    await signInAtSandbox(world.sandbox, client, { scope: 'essurveys' }),
    requestId,
  )
  const create = (body: object = {}) =>
    client.call('createEndpoint', { params: { requestId }, body: { type: 'SURVEYS', description: 'A token', ...body } })
  return { client, create, sent, requestId }
}

/** What the audit says of a request, without the time. */
const audited = ({ headers }: Sent) =>
  world.lines
    .map((line) => JSON.parse(line))
    .filter(({ level, requestId }) => level === 'audit' && requestId === headers.get(REQUEST_ID_HEADER))
    .map(({ time: _, level: __, requestId: ___, ...fields }) => fields)

const BY = { client: '127.0.0.1', environment: 'sandbox', user: 'Admin' }

test('a sign-in and a sign-out', async () => {
  const { client, sent } = await signedIn()
  expect(audited(sent)).toEqual([{ event: 'sign_in', ...BY }])
  expect(audited(await client.call('signOut'))).toEqual([{ event: 'sign_out', ...BY, revoked: true }])
})

test('a creation, a replacement and a revocation, each with what was seen', async () => {
  const first = await signedIn()
  const made = await first.create()
  const { ref } = made.body.endpoint
  const what = { type: 'SURVEYS', ref }
  expect(audited(made)).toEqual([{ event: 'create', ...BY, ...what, endpointRequestId: first.requestId }])

  const { client, create, requestId } = await signedIn()
  const again = await create({ replace: ref })
  const by = { type: 'SURVEYS', ref: again.body.endpoint.ref }
  expect(audited(again)).toEqual([{ event: 'replace', ...BY, ...by, endpointRequestId: requestId, replaced: ref }])

  const revoked = await client.call('revokeEndpoint', { params: { ref: by.ref }, query: { type: 'SURVEYS' } })
  const seen = { outcome: 'now', status: 204 }
  expect([revoked.status, audited(revoked)]).toEqual([200, [{ event: 'revoke', ...BY, ...by, ...seen }]])
  // What EBS does not show has its line too, and is not called revoked.
  const repeated = await client.call('revokeEndpoint', { params: { ref: by.ref }, query: { type: 'SURVEYS' } })
  expect(audited(repeated)).toEqual([{ event: 'revoke', ...BY, ...by, outcome: 'not-seen' }])
})

test('a creation whose answer got lost: unknown at once, and done when EBS is seen to have it', async () => {
  const { create, requestId } = await signedIn()
  world.sandbox.faults.add({ call: REGISTER, once: true, drop: 'after' })
  const made = await create()
  const about = { event: 'create', ...BY, type: 'SURVEYS', endpointRequestId: requestId }
  expect(audited(made)).toEqual([
    { ...about, outcome: 'unknown' },
    { ...about, ref: made.body.endpoint.ref },
  ])
})

test('a revocation whose answer got lost: unknown at once, and then what EBS shows', async () => {
  const { client, create } = await signedIn()
  const { ref } = (await create()).body.endpoint
  world.sandbox.faults.add({ call: REVOKE, once: true, drop: 'after' })
  const about = { event: 'revoke', ...BY, type: 'SURVEYS', ref }
  expect(audited(await client.call('revokeEndpoint', { params: { ref }, query: { type: 'SURVEYS' } }))).toEqual([
    { ...about, outcome: 'unknown' },
    { ...about, outcome: 'not-seen' },
  ])
})

test('a revocation that was answered by 404, as by a wrong address, is not called revoked', async () => {
  const { client, create } = await signedIn()
  const { ref } = (await create()).body.endpoint
  world.sandbox.faults.add({ call: REVOKE, once: true, answer: { status: 404, body: HTML_ERROR }, worked: true })
  const about = { event: 'revoke', ...BY, type: 'SURVEYS', ref }
  expect(audited(await client.call('revokeEndpoint', { params: { ref }, query: { type: 'SURVEYS' } }))).toEqual([
    { ...about, outcome: 'not-seen', status: 404 },
  ])
})

test('what EBS refuses has no line', async () => {
  const { create } = await signedIn()
  world.sandbox.faults.add({ call: REGISTER, once: true, answer: { status: 403 } })
  expect(audited(await create())).toEqual([])
})

test('a creation that cannot be read back has its line at once, and another when it is found', async () => {
  const { create, requestId } = await signedIn()
  const { faults } = world.sandbox
  const gate = faults.hold(REGISTER, 'after')
  const sent = create({ repeated: true })
  await gate.reached
  const readable = faults.add({ call: 'RegisteredEndpointFor', answer: { status: 403 } })
  // Neither the list nor the value itself tells.
  const testable = faults.add({ call: 'PublicQuery', answer: { status: 500 } })
  gate.open()
  const { status, body, ...rest } = await sent
  expect([status, body.code]).toEqual([504, 'outcome_unknown'])
  const [line, ...more] = audited({ status, body, ...rest })
  const about = { event: 'create', ...BY, type: 'SURVEYS', endpointRequestId: requestId }
  expect(line).toMatchObject({ ...about, outcome: 'unknown' })
  expect(more).toEqual([])

  // The extension asks again.
  readable()
  testable()
  const repeated = await create({ repeated: true })
  expect([repeated.status, audited(repeated)]).toEqual([200, [{ ...about, ref: repeated.body.endpoint.ref }]])
})

test('a replacement that a repeated request finds has its line there too', async () => {
  const { body } = await (await signedIn()).create()
  const replace = body.endpoint.ref
  const { create, requestId } = await signedIn()
  const first = await create({ replace })
  const again = await create({ replace, repeated: true })
  const about = { event: 'replace', ...BY, type: 'SURVEYS', endpointRequestId: requestId, replaced: replace }
  expect(audited(again)).toEqual([{ ...about, ref: first.body.endpoint.ref }])
})

test('a creation that EBS answers by "there is one" has its line when that is the one', async () => {
  const { create, requestId } = await signedIn()
  world.sandbox.faults.add({ call: REGISTER, once: true, answer: { status: 409 }, worked: true })
  const made = await create()
  const about = { event: 'create', ...BY, type: 'SURVEYS', endpointRequestId: requestId }
  expect([made.status, audited(made)]).toEqual([200, [{ ...about, ref: made.body.endpoint.ref }]])
})
