/**
 * The attack: two relays share a session key, as a test relay and the real one may, or an environment gets another EBS under the
 * same id. A session of the one is sent to the other, which would open it and send the EBS token that is inside to its own EBS.
 *
 * The defence: a session names its relay and its EBS (`relay/session/session.ts`).
 */
import { afterEach, expect, test } from 'vitest'
import { parseConfig } from '../../../relay/config/parse.ts'
import { readSecrets } from '../../../relay/node/secrets.ts'
import { type Served, serve } from '../../../relay/node/serve.ts'
import { silentLog } from '../../../relay/observability/log.ts'
import { freePort, startWorld, type World } from '../../support/relay.ts'
import { RelayClient } from '../../support/relay-client.ts'
import type { ConfigInput, Variables } from '../../support/relay-process.ts'
import { signInAtSandbox } from '../../support/sign-in.ts'

let world: World
let other: Served
afterEach(async () => {
  await other.close()
  await world.close()
})

/** As the other relay's operator has it: `config` is that of the first, at a port of its own. */
type Change = (config: ConfigInput, otherEbs: string) => ConfigInput
const anotherOrigin: Change = (config) => ({ ...config, publicOrigin: `http://localhost:${config.listen?.port}` })
const anotherEbs: Change = (config, baseUrl) => ({
  ...config,
  environments: config.environments.map((one) =>
    one.id === 'sandbox' ? { ...one, ebs: { ...one.ebs, baseUrl } } : one,
  ),
})

/** Two EBS servers, and two relays that share the session key. */
async function start(change: Change) {
  const second = {
    id: 'second',
    name: 'Second',
    kind: 'test',
    subscriptionId: 'ES-2',
    secretVariable: 'SECOND',
  } as const
  const run = (input: ConfigInput, variables: Variables) => {
    const config = parseConfig(input)
    return serve(config, readSecrets(config, variables), { log: silentLog })
  }
  world = await startWorld({
    others: [second],
    async serveRelay(config, variables) {
      const otherEbs = config.environments.find(({ id }) => id === second.id)?.ebs.baseUrl ?? ''
      const listen = { host: '127.0.0.1', port: await freePort() }
      other = await run(change({ ...config, listen }, otherEbs), variables)
      return run(config, variables)
    },
  })
}

test.each([
  ['with the same key and another origin', anotherOrigin],
  ['whose environment has another EBS under the same id', anotherEbs],
])('a relay %s refuses the session, and calls no EBS', async (_, change) => {
  await start(change)
  const client = await RelayClient.create(world.relay.origin)
  await client.signIn('sandbox', await signInAtSandbox(world.sandbox, client))
  expect((await client.call('listEndpoints')).status).toBe(200)

  const asked = () => [world.sandbox, ...world.others].map(({ requests }) => requests.length)
  const before = asked()
  // The owner asks by the session's own key: all is right but for the place.
  const origin = change === anotherOrigin ? other.origin : world.relay.origin
  const path = '/v1/endpoints'
  const dpop = await client.proof('GET', path, client.session, undefined, origin)
  const answer = await fetch(other.origin + path, { headers: { authorization: `DPoP ${client.session}`, dpop } })
  expect([answer.status, (await answer.json()).code]).toEqual([401, 'session_invalid'])
  expect(asked()).toEqual(before)
})
