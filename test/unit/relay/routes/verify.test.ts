/** How often the relay reads EBS's parameters, and how it compares them. */
import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import { EnvironmentConfig } from '../../../../relay/config/environment.ts'
import type { Transport } from '../../../../relay/ebs/transport/transport.ts'
import { callContextFor, createEnvironment } from '../../../../relay/environment/environment.ts'
import type { Request } from '../../../../relay/http/route-types.ts'
import { DEADLINE_MS } from '../../../../relay/limits.ts'
import { silentLog } from '../../../../relay/observability/log.ts'
import { noMeter } from '../../../../relay/observability/metrics.ts'
import { verify } from '../../../../relay/routes/verify.ts'
import { endpointRef } from '../../../../shared/endpoint.ts'
import { minimalEnvironment } from '../../../support/minimal-environment.ts'

vi.mock('../../../../relay/limits.ts', async (original) => ({
  ...(await original<typeof import('../../../../relay/limits.ts')>()),
  READ_BACK_DELAYS_MS: [1, 1, 1],
  SECOND_LOOK_WAIT_MS: 1,
}))

const VALUE = 'v'.repeat(16)
const held = (value: string | null) => [{ ID: 'ENDPOINT', Value: value }]

/** Verifies one endpoint token at an EBS that shows these parameters, look by look; the last ones again and again. */
async function verified(shows: readonly unknown[], { settle = false, leftMs = DEADLINE_MS } = {}) {
  const looks = [...shows]
  const asked: string[] = []
  const transport: Transport = async ({ url }) => {
    asked.push(new URL(url).pathname)
    const body = JSON.stringify(looks.length > 1 ? looks.shift() : looks[0])
    return { status: 200, header: () => undefined, body }
  }
  const config = v.parse(EnvironmentConfig, minimalEnvironment())
  const parts = { secret: () => '', transport, log: silentLog, meter: noMeter, now: Date.now }
  const environment = createEnvironment(config, parts)
  const { signal } = new AbortController()
  const until = { signal, deadline: signal }
  const session = { token: { value: 'token' } } as Request<'verify'>['session']
  const valueRef = await endpointRef('minimal', 'TYPE', VALUE)
  const { body } = await verify({
    relay: { log: silentLog, now: Date.now } as Request<'verify'>['relay'],
    requestId: 'request',
    params: {} as Request<'verify'>['params'],
    query: undefined,
    body: { items: [{ type: 'TYPE', ref: valueRef, valueRef }], settle },
    session,
    environment,
    context: callContextFor(environment, session, until),
    jkt: 'key',
    dueAt: Date.now() + leftMs,
    ...until,
  })
  const [one] = body.verifications
  const result = one?.parameters.find(({ role }) => role === 'endpoint')?.result
  return { result, asked }
}

/** The subscription's parameters are not there either, so nothing else may be waited for. */
const all = (value: string | null) => [
  ...held(value),
  { ID: 'SUBSCRIPTIONID', Value: 'ES-1' },
  { ID: 'SUBSCRIPTIONGID', Value: 'G-1' },
]

test('what was just written is waited for, as long as servers of EBS answer from a cache', async () => {
  const settled = await verified([all(null), all('old'), all(VALUE)], { settle: true })
  expect([settled.result, settled.asked.length]).toEqual(['match', 3])
  const never = await verified([all('old')], { settle: true })
  expect([never.result, never.asked.length]).toEqual(['differs', 4])
})

test('what is not just written is looked at once more, and no longer', async () => {
  const cached = await verified([all('old'), all(VALUE)])
  expect([cached.result, cached.asked.length]).toEqual(['match', 2])
  const other = await verified([all('old'), all('old'), all(VALUE)])
  expect([other.result, other.asked.length]).toEqual(['differs', 2])
})

test('what is as expected is looked at once', async () => {
  for (const settle of [true, false]) expect((await verified([all(VALUE)], { settle })).asked).toHaveLength(1)
})

test('a second look for which there is no time is left out', async () => {
  expect((await verified([all('old')], { settle: true, leftMs: 1_000 })).asked).toHaveLength(1)
})

test('the relay reads the parameters of the type and of the subscription in one call', async () => {
  const { asked } = await verified([all(VALUE)])
  expect(asked).toEqual(['/api/rpc/FetchCompanyParams/ENDPOINT/SUBSCRIPTIONID/SUBSCRIPTIONGID'])
})

test('EBS may write the ids in another case', async () => {
  expect((await verified([[{ ID: 'Endpoint', Value: VALUE }]])).result).toBe('match')
})
