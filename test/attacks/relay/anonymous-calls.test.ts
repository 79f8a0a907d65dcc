/**
 * The attack: switch an EBS off for everybody, without a sign-in. A filter in front of EBS cuts connections that carry a suspect
 * text. The attacker has the relay send such texts, as the value of a connection test or as a code, until the relay's circuit
 * breaker takes EBS for down, and refuses the reads of who is signed in.
 *
 * The defence: only reads of who is signed in count for the breaker, and calls without a sign-in are sent once
 * (`relay/ebs/client.ts`).
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BREAKER_FAILURES } from '../../../relay/limits.ts'
import { EXTENSION } from '../../support/extension.ts'
import { RUNTIMES, startWorld, type World } from '../../support/relay.ts'
import { RelayClient } from '../../support/relay-client.ts'
import { signInAtSandbox } from '../../support/sign-in.ts'

const TIMES = 4 * BREAKER_FAILURES
const SUSPECT = '<script'.repeat(8)

describe.each(RUNTIMES)('on %s', (runtime) => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({}, runtime)
  })
  afterAll(() => world.close())

  test('calls of nobody that EBS cuts are sent once each, and an admin is served all the time', async () => {
    const admin = await RelayClient.create(world.relay.origin)
    await admin.signIn('sandbox', await signInAtSandbox(world.sandbox, admin, { scope: 'essurveys' }))
    const attacker = await RelayClient.create(world.relay.origin)
    const { faults, requests } = world.sandbox
    for (const call of ['PublicQuery', 'POST /Auth/Token', 'ServerCapabilities']) faults.add({ call, drop: 'before' })
    const before = requests.length
    for (let turn = 0; turn < TIMES; turn++) {
      const body = { environment: 'sandbox', type: 'SURVEYS', key: SUSPECT }
      expect((await attacker.call('testConnection', { body })).body.code).toBe('ebs_unreachable')
      const { redirectUri } = EXTENSION
      const grant = { code: `${SUSPECT}${turn}`, error: null, verifierSeed: 'v'.repeat(43), redirectUri }
      expect((await attacker.signIn('sandbox', grant)).body.code).toBe('exchange_outcome_unknown')
      expect((await admin.call('listParameters')).status).toBe(200)
    }
    const sent = requests.slice(before)
    expect(sent.filter(({ path }) => path.includes('PublicQuery'))).toHaveLength(TIMES)
    expect(sent.filter(({ path }) => path === '/Auth/Token')).toHaveLength(TIMES)
  })
})
