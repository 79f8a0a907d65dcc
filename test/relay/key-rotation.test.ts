/** Session keys are changed while two instances are restarted one by one, under traffic: nobody is signed out (rows 58, 59). */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeBase64url } from '../../shared/base64url.ts'
import { type Balancer, startBalancer } from '../support/balancer.ts'
import { eventually } from '../support/eventually.ts'
import { freePort, startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'
import { type ConfigInput, type RelayProcess, startRelayProcess, type Variables } from '../support/relay-process.ts'
import { signInAtSandbox } from '../support/sign-in.ts'

const KEYS = ['old', 'new'] as const
type Ring = readonly (typeof KEYS)[number][]
const keyOf = Object.fromEntries(
  KEYS.map((kid) => [kid, encodeBase64url(crypto.getRandomValues(new Uint8Array(32)))] as const),
)

let world: World
let balancer: Balancer
const instances: RelayProcess[] = []
/** Starts the instance of that number, with those keys. */
let start: (at: number, ring: Ring) => Promise<void>

beforeAll(async () => {
  const port = await freePort()
  const ports = [await freePort(), await freePort()]
  balancer = await startBalancer(port, ports)
  const serveRelay = async (config: ConfigInput, variables: Variables) => {
    start = async (at, ring) => {
      const sessionKeys = ring.map((kid) => ({ kid, key: { env: kid } }))
      const listen = { host: '127.0.0.1', port: ports[at] ?? 0 }
      instances[at] = await startRelayProcess({ ...config, sessionKeys, listen }, { ...variables, ...keyOf })
    }
    await Promise.all(ports.map((_, at) => start(at, ['old'])))
    const close = async () => void (await Promise.all(instances.map((instance) => instance.stop())))
    return { origin: config.publicOrigin, drain: () => undefined, close }
  }
  world = await startWorld({ port, serveRelay })
})
afterAll(async () => {
  await world.close()
  await balancer.close()
})

/** One by one, while the other serves. */
async function rollOut(ring: Ring) {
  for (const at of instances.keys()) {
    expect(await instances[at]?.stop()).toBe(0)
    await start(at, ring)
  }
}

const kidOf = ({ session = '' }: RelayClient) =>
  JSON.parse(Buffer.from(session.split('.')[0] ?? '', 'base64url').toString()).kid

test('58, 59: keys rotate under traffic, and nobody is signed out; then the old key opens nothing', async () => {
  const clients = await Promise.all(
    ['Admin', 'Nikos', 'Eleni'].map(async (user) => {
      const client = await RelayClient.create(world.relay.origin)
      await client.signIn('sandbox', await signInAtSandbox(world.sandbox, client, { user }))
      return client
    }),
  )
  const [first] = clients as [RelayClient]
  const early = first.session

  const answers: unknown[] = []
  let goesOn = true
  const traffic = clients.map(async (client) => {
    while (goesOn) {
      const answer = await client.ask('listEndpoints').catch((error) => ({ status: String(error), body: error.cause }))
      answers.push(answer.status === 200 ? 200 : [answer.status, answer.body.code])
    }
  })
  const enough = (count: number) => eventually(() => expect(answers.length).toBeGreaterThan(count), 500)
  const sealedWith = (kid: string) => eventually(() => expect(clients.map(kidOf)).toEqual([kid, kid, kid]), 500)

  await rollOut(['old', 'new'])
  await sealedWith('old')
  await rollOut(['new', 'old'])
  await sealedWith('new')
  await rollOut(['new'])
  await enough(answers.length + 20)
  goesOn = false
  await Promise.all(traffic)

  expect(answers.filter((answer) => answer !== 200)).toEqual([])
  first.session = early
  expect((await first.call('listEndpoints')).body.code).toBe('session_invalid')
}, 60_000)
