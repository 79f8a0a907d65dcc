import { startWorld } from '../../support/relay.ts'
import { RelayClient } from '../../support/relay-client.ts'
import { signInAtSandbox } from '../../support/sign-in.ts'
import { atMost, type Figure, median } from '../figure.ts'

const ROUNDS = 7
/** Not delayed and not counted: so many until the code is as fast as in a relay that has run for a while. */
const WARM_UP = 25

/** From the code exchange to "verified", every call of EBS delayed. */
export async function registration(): Promise<Figure[]> {
  const DELAY_MS = 100
  const world = await startWorld()
  const { faults, store } = world.sandbox
  const times: number[] = []
  const [scope, type] = ['essurveys', 'SURVEYS']
  for (let turn = -WARM_UP; turn < ROUNDS; turn++) {
    const requestId = crypto.randomUUID()
    const client = await RelayClient.create(world.relay.origin)
    const grant = await signInAtSandbox(world.sandbox, client, { scope })
    const calls = [
      '/Auth/Token',
      'validateToken',
      'EBSConnectionTest',
      'ESGOUser',
      'RegisteredEndpointFor',
      'FetchCompanyParams',
      'invented',
    ]
    if (turn >= 0) for (const call of calls) faults.add({ call, delayMs: DELAY_MS })
    const startedAt = performance.now()
    await client.signIn('sandbox', grant, requestId)
    const made = await client.call('createEndpoint', { params: { requestId }, body: { type, description: 'Bench' } })
    const { value, ref } = made.body.endpoint
    const { body } = await client.call('verify', { body: { items: [{ type, ref, valueRef: ref }], settle: true } })
    if (turn >= 0) times.push(performance.now() - startedAt)
    store.revoke(type, value)
    faults.clear()
    const results = body.verifications[0].parameters.map((one: { result: string }) => one.result)
    if (results.some((result: string) => result !== 'match')) throw new Error(results.join())
  }
  await world.close()
  return [atMost('registration, EBS delayed by 100 ms: exchange to verified', median(times), 5 * DELAY_MS + 50, 'ms')]
}
