/**
 * The attack: copy a request from a log of a proxy that ends TLS, which has the session and the proof of possession beside each
 * other, and send it again. The answer to `PUT /v1/endpoints/{requestId}` holds the endpoint token's value; the thief has no key.
 *
 * The defence: an instance remembers spent proofs (`relay/session/spent-proofs.ts`), and a proof names the body that it was made for
 * (`shared/body-digest.ts`). The relay keeps no state that instances share, so another instance takes the copy as long as the
 * proof holds: a minute. The last tests show that limit; `.github/SECURITY.md` tells of it.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { parseConfig } from '../../../relay/config/parse.ts'
import { PROOF_AGE_MAX_MS } from '../../../relay/limits.ts'
import { readSecrets } from '../../../relay/node/secrets.ts'
import { type Served, serve } from '../../../relay/node/serve.ts'
import { createLog, lineOf } from '../../../relay/observability/log.ts'
import { freePort, startWorld, type World } from '../../support/relay.ts'
import { fetchAlone, RelayClient } from '../../support/relay-client.ts'
import { signInAtSandbox } from '../../support/sign-in.ts'

const REGISTER = 'POST /api/invented/endpoints'

let ahead = 0
const now = () => Date.now() + ahead
const lines: string[] = []
const log = createLog((record) => lines.push(lineOf(record)))
let world: World
/** A second instance behind the same address: the same configuration and keys. */
let other: Served
beforeAll(async () => {
  world = await startWorld({
    now,
    async serveRelay(config, variables) {
      const start = async (port: number | undefined) => {
        const own = parseConfig(port ? { ...config, listen: { host: '127.0.0.1', port } } : config)
        return serve(own, readSecrets(own, variables), { log, now })
      }
      other = await start(await freePort())
      return start(undefined)
    },
  })
})
afterAll(async () => {
  await other.close()
  await world.close()
})
beforeEach(() => {
  ahead = 0
  lines.length = 0
})
afterEach(() => {
  const { store, faults } = world.sandbox
  faults.clear()
  for (const { type, token } of store.endpoints()) store.revoke(type, token)
})

type Captured = { method: string; path: string; headers: Record<string, string>; body: string }

/** What a log has of the victim's request to create an endpoint token. The victim has not sent it yet. */
async function capture({ withNonce = false } = {}) {
  const requestId = crypto.randomUUID()
  const client = await RelayClient.create(world.relay.origin)
  await client.signIn('sandbox', await signInAtSandbox(world.sandbox, client, { scope: 'essurveys' }), requestId)
  if (withNonce) {
    // The victim's clock is wrong, so the relay gives a nonce, which does not depend on it.
    ahead = 2 * PROOF_AGE_MAX_MS
    await client.call('listEndpoints')
    expect(client.nonce).toBeDefined()
  }
  const path = `/v1/endpoints/${requestId}`
  const body = JSON.stringify({ type: 'SURVEYS', description: 'The victim’s' })
  const dpop = await client.proof('PUT', path, client.session, body)
  const headers = { authorization: `DPoP ${client.session}`, dpop, 'content-type': 'application/json' }
  return { method: 'PUT', path, headers, body }
}

async function send({ method, path, headers, body }: Captured, origin = world.relay.origin) {
  const answer = await fetchAlone(origin + path, { method, headers, body })
  const text = await answer.text()
  return { status: answer.status, code: JSON.parse(text).code, text, nonce: answer.headers.get('dpop-nonce') }
}

const registered = () => world.sandbox.store.activeEndpoints('SURVEYS').map(({ token }) => token)
const askedToRegister = () =>
  world.sandbox.requests.filter(({ method, path }) => `${method} ${path}` === REGISTER).length
const warnings = () => lines.map((line) => JSON.parse(line)).filter(({ level }) => level === 'warn')

test('a request that is sent again brings a fresh nonce, one warning, no value, and no call of EBS', async () => {
  const captured = await capture()
  expect((await send(captured)).status).toBe(201)
  const [value = ''] = registered()
  const asked = world.sandbox.requests.length

  const again = await send(captured)
  expect([again.status, again.code, typeof again.nonce]).toEqual([401, 'use_dpop_nonce', 'string'])
  expect(again.text).not.toContain(value)
  expect(world.sandbox.requests).toHaveLength(asked)
  expect(warnings()).toMatchObject([
    { event: 'proof_used_again', route: 'createEndpoint', environment: 'sandbox', user: 'Admin', client: '127.0.0.1' },
  ])
})

test('a request that EBS refused makes no endpoint token when the thief sends it again', async () => {
  const captured = await capture()
  world.sandbox.faults.add({ call: REGISTER, once: true, answer: { status: 403 } })
  expect((await send(captured)).status).toBe(403)
  expect(await send(captured)).toMatchObject({ status: 401, code: 'use_dpop_nonce' })
  expect(registered()).toEqual([])
})

test('a request that is sent twenty times at once is carried out once', async () => {
  const captured = await capture()
  const before = askedToRegister()
  const all = await Promise.all(Array.from({ length: 20 }, () => send(captured)))
  expect(all.map(({ status }) => status).toSorted()).toEqual([201, ...Array<number>(19).fill(401)])
  expect(askedToRegister()).toBe(before + 1)
})

test.each([
  ['at the same instance', () => world.relay.origin],
  ['at another instance', () => other.origin],
])('a proof serves no other body, %s', async (_, origin) => {
  const captured = await capture()
  const asked = world.sandbox.requests.length
  const changed = { ...captured, body: captured.body.replace('The victim’s', 'The thief’s') }
  expect(await send(changed, origin())).toMatchObject({ status: 401, code: 'invalid_proof' })
  expect(world.sandbox.requests).toHaveLength(asked)
})

test('the victim’s own browser, which signs anew, goes on', async () => {
  const client = await RelayClient.create(world.relay.origin)
  const requestId = crypto.randomUUID()
  await client.signIn('sandbox', await signInAtSandbox(world.sandbox, client, { scope: 'essurveys' }), requestId)
  const create = { params: { requestId }, body: { type: 'SURVEYS', description: 'Mine' } }
  expect((await client.ask('createEndpoint', create)).status).toBe(201)
  expect((await client.ask('createEndpoint', create)).status).toBe(200)
})

test('the limit: another instance takes the copy, and answers with the value, while the proof holds', async () => {
  const captured = await capture()
  expect((await send(captured)).status).toBe(201)
  ahead = PROOF_AGE_MAX_MS - 5_000
  const copy = await send(captured, other.origin)
  expect([copy.status, copy.text.includes(registered()[0] ?? '-')]).toEqual([200, true])
  // There too it is spent now.
  expect(await send(captured, other.origin)).toMatchObject({ status: 401, code: 'use_dpop_nonce' })
})

test.each([
  ['without a nonce', false],
  ['with a nonce', true],
])('the limit: a proof %s is good for a minute, at whatever instance', async (_, withNonce) => {
  const captured = await capture({ withNonce })
  expect((await send(captured)).status).toBe(201)
  ahead += 62_000
  expect(await send(captured, other.origin)).toMatchObject({ status: 401, code: 'use_dpop_nonce' })
})
