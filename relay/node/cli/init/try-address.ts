/** Checks that an EBS answers at an address, without credentials (contract 5.1). */

import type { ErrorCode } from '../../../../shared/errors.ts'
import { serverCapabilities } from '../../../ebs/calls/server-capabilities.ts'
import { createBreaker } from '../../../ebs/circuit-breaker.ts'
import { createEbsClient } from '../../../ebs/client.ts'
import { nodeTransport } from '../../../ebs/transport/undici.ts'
import type { ConnectionOptions } from '../../../ebs/transport/undici-dispatcher.ts'
import { silentLog } from '../../../observability/log.ts'
import { noMeter } from '../../../observability/metrics.ts'
import { Refusal } from '../../../problems/problem.ts'

type Tried = { ok: true; version: string | null } | { ok: false; code: ErrorCode }

/** Calls ServerCapabilities once. @returns the version of the Web API, or the code of the failure */
export async function tryAddress(baseUrl: string, options: ConnectionOptions, signal: AbortSignal): Promise<Tried> {
  const transport = nodeTransport(options)
  const [log, meter, now] = [silentLog, noMeter, Date.now]
  const client = createEbsClient({
    environment: 'init',
    baseUrl,
    transport,
    breaker: createBreaker(now),
    log,
    meter,
    now,
  })
  try {
    return { ok: true, version: await serverCapabilities({ client, signal }) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, code: error.code }
  } finally {
    await transport.close()
  }
}
