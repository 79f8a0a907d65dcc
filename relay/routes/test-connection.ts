import { testValue } from '../ebs/calls/test-value.ts'
import type { Handler } from '../http/route-types.ts'
import { Refusal } from '../problems/problem.ts'

/** Calls EBS with the key alone (contract 8.3). One answer for everything that EBS says no to, so nothing is learned by trying. */
export const testConnection: Handler<'testConnection'> = async ({ relay, body, signal }) => {
  const environment = relay.environments.get(body.environment)
  if (!environment) throw new Refusal('unknown_environment')
  const type = environment.type(body.type)
  const startedAt = relay.now()
  const accepted = await testValue({ client: environment.client, signal }, type, body.key)
  return {
    status: 200,
    body: {
      result: accepted ? 'accepted' : 'refused',
      durationMs: Math.max(0, Math.round(relay.now() - startedAt)),
      testedAt: new Date(startedAt).toISOString(),
    },
  }
}
