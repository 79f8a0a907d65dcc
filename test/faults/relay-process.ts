/**
 * The relay in a process of its own, so that it can be killed: told by messages what to serve, and how far its clock is ahead.
 * Loaded with `short-waits.ts`.
 */

import { parseConfig } from '../../relay/config/parse.ts'
import { readSecrets } from '../../relay/node/secrets.ts'
import { serve } from '../../relay/node/serve.ts'
import { createLog } from '../../relay/observability/log.ts'
import type { Told } from './relay-child.ts'

let aheadMs = 0

process.on('message', async (told: Told) => {
  if ('memory' in told) {
    globalThis.gc?.()
    const { heapUsed, rss } = process.memoryUsage()
    process.send?.({ heapUsed, rss })
    return
  }
  aheadMs = told.aheadMs
  if (!('config' in told)) return
  const config = parseConfig(told.config)
  const secrets = readSecrets(config, told.variables)
  await serve(config, secrets, { log: createLog(() => undefined), now: () => Date.now() + aheadMs })
  process.send?.('listening')
})
process.on('disconnect', () => process.exit(0))
