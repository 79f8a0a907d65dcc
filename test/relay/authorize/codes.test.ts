/** A code of the relay's own page: for one client, one use, one minute; and never a session. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NATIVE } from '../../sandbox/start.ts'
import { signInNatively } from '../../support/native-page.ts'
import { freePort, RUNTIMES, startWorld, type World } from '../../support/relay.ts'
import { RelayClient } from '../../support/relay-client.ts'
import { type ConfigInput, type RelayProcess, startRelayProcess, type Variables } from '../../support/relay-process.ts'
import type { Grant } from '../../support/sign-in.ts'

const clientOf = ({ relay }: World) => RelayClient.create(relay.origin)

describe.each(RUNTIMES)('on %s', (runtime) => {
  let world: World
  let ahead = 0
  beforeAll(async () => {
    world = await startWorld({ sandbox: NATIVE, now: () => Date.now() + ahead }, runtime)
  })
  afterAll(() => world?.close())

  test('a code that is used twice is refused, and the token that it gave is ended', async () => {
    const client = await clientOf(world)
    const grant = await signInNatively(world.sandbox, client)
    expect((await client.signIn('native', grant)).status).toBe(201)
    expect((await client.ask('listEndpoints')).status).toBe(200)
    expect((await client.signIn('native', grant)).body.code).toBe('code_invalid')
    expect((await client.ask('listEndpoints')).body.code).toBe('session_revoked')
  })

  test('another proof key cannot use a code, and its owner still can', async () => {
    const [client, thief] = [await clientOf(world), await clientOf(world)]
    const grant = await signInNatively(world.sandbox, client)
    expect((await thief.signIn('native', grant)).body.code).toBe('code_invalid')
    expect((await client.signIn('native', grant)).status).toBe(201)
  })

  test.each<[string, Partial<Grant>]>([
    ['another verifier', { verifierSeed: 'v'.repeat(43) }],
    ['another of the redirect URIs', {}],
  ])('a code with %s is refused, and stays good', async (_, changes) => {
    const client = await clientOf(world)
    const grant = await signInNatively(world.sandbox, client)
    const redirectUri = world.config.extensions[1]?.redirectUri ?? ''
    const changed = Object.keys(changes).length > 0 ? changes : { redirectUri }
    expect((await client.signIn('native', { ...grant, ...changed })).body.code).toBe('code_invalid')
    expect((await client.signIn('native', grant)).status).toBe(201)
  })

  test('no code is a session, and no session a code', async () => {
    const client = await clientOf(world)
    const grant = await signInNatively(world.sandbox, client)
    client.session = grant.code ?? ''
    expect((await client.ask('listEndpoints')).body.code).toBe('session_invalid')
    client.session = undefined
    const { body } = await client.signIn('native', grant)
    const { verifierSeed } = grant
    const again = await client.signIn('native', { ...grant, code: body.session, verifierSeed })
    expect(again.body.code).toBe('code_invalid')
  })

  test.runIf(runtime === 'node')('a code is over after a minute', async () => {
    const client = await clientOf(world)
    const grant = await signInNatively(world.sandbox, client)
    ahead = 60_000
    expect((await client.signIn('native', grant)).body.code).toBe('code_invalid')
    ahead = 0
  })
})

describe('two instances', () => {
  let world: World
  let origins: [string, string]
  beforeAll(async () => {
    const processes: RelayProcess[] = []
    const [first, second] = [await freePort(), await freePort()]
    const serveRelay = async (config: ConfigInput, variables: Variables) => {
      for (const port of [first, second]) {
        processes.push(await startRelayProcess({ ...config, listen: { host: '127.0.0.1', port } }, variables))
      }
      return {
        origin: config.publicOrigin,
        drain() {},
        close: async () => void (await Promise.all(processes.map((one) => one.kill()))),
      }
    }
    world = await startWorld({ sandbox: NATIVE, port: first, serveRelay, config: { instances: 'several' } })
    origins = [`http://localhost:${first}`, `http://localhost:${second}`]
  })
  afterAll(() => world?.close())

  test('a code of one is exchanged at the other; a copy needs verifier and key, so it is the same client', async () => {
    const client = await RelayClient.create(origins[0])
    const thief = await RelayClient.create(origins[0])
    const grant = await signInNatively(world.sandbox, client)
    expect((await exchangeAt(origins[1], thief, grant)).status).toBe(400)
    expect((await exchangeAt(origins[1], client, grant)).status).toBe(201)
    expect((await exchangeAt(origins[0], client, grant)).status).toBe(201)
    expect((await exchangeAt(origins[1], client, grant)).status).toBe(400)
  })

  /** The proof names the public origin; the request goes to one instance. */
  async function exchangeAt(origin: string, client: RelayClient, { error: _, ...grant }: Grant) {
    const body = JSON.stringify({ environment: 'native', ...grant })
    const dpop = await client.proof('POST', '/v1/sessions', undefined, body)
    return fetch(`${origin}/v1/sessions`, {
      method: 'POST',
      body,
      headers: { dpop, 'content-type': 'application/json' },
    })
  }
})
