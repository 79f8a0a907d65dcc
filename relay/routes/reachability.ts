import type { Reply } from '../../shared/api.ts'
import { serverCapabilities } from '../ebs/calls/server-capabilities.ts'
import type { EbsEnvironment } from '../environment/environment.ts'
import type { Handler } from '../http/route-types.ts'
import { within } from '../lib/abort.ts'
import { REACHABILITY_CACHE_MS } from '../limits.ts'
import { Refusal } from '../problems/problem.ts'

type Known = { at: number; reply: Promise<Reply<'reachability'>> }

/**
 * Makes the handler, which asks each EBS at most every 30 s, however many clients ask: the route needs no session, so nobody
 * may use it to load EBS.
 */
export function createReachability(): Handler<'reachability'> {
  const known = new Map<string, Known>()
  return async ({ relay, params, deadline }) => {
    const environment = relay.environments.get(params.environment)
    if (!environment) throw new Refusal('unknown_environment')
    let latest = known.get(params.environment)
    const age = relay.now() - (latest?.at ?? 0)
    // A time in the future means that the clock was set back.
    if (!latest || age > REACHABILITY_CACHE_MS || age < 0) {
      // Other requests wait for the same answer, so it does not end with the first of them.
      const asked = { at: relay.now(), reply: ask(environment, deadline, relay.now) }
      known.set(params.environment, asked)
      // A failure of our own is no answer to remember.
      asked.reply.catch(() => known.get(params.environment) === asked && known.delete(params.environment))
      latest = asked
    }
    return { status: 200, body: await within(latest.reply, deadline) }
  }
}

async function ask(environment: EbsEnvironment, signal: AbortSignal, now: () => number) {
  const checkedAt = () => new Date(now()).toISOString()
  try {
    const version = await serverCapabilities({ client: environment.client, signal })
    return { reachable: true, version, checkedAt: checkedAt() }
  } catch (error) {
    if (error instanceof Refusal) return { reachable: false, version: null, checkedAt: checkedAt() }
    throw error
  }
}
