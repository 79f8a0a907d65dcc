/** `npm run relay`: the relay on Node, from its configuration file, until it is told to stop. `--check` only looks at it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { ConfigError } from '../config/parse.ts'
import { DRAIN_NOTICE_MS, SHUTDOWN_MAX_MS } from '../limits.ts'
import { checkConfig } from '../node/check-config.ts'
import { loadConfig } from '../node/load-config.ts'
import { readSecrets } from '../node/secrets.ts'
import { serve } from '../node/serve.ts'
import { createLog } from '../observability/log.ts'
import { lineSink } from '../observability/log-sink.ts'

async function main(): Promise<void> {
  const { check, online } = options()
  if (check) {
    process.exitCode = (await checkConfig(process.env, { online })) ? 0 : 1
    return
  }
  const { config } = loadConfig(process.env)
  const secrets = readSecrets(config, process.env)
  const { host, port, metricsPort } = config.listen
  // Loaded only where somebody looks at metrics: it would be a tenth of the time to the first answer.
  const metrics = metricsPort === undefined ? undefined : await import('../node/prometheus.ts')
  const meter = metrics?.prometheusMeter()
  const log = createLog(lineSink(process.stdout, (lines) => meter?.droppedLines(lines)))
  const served = await serve(config, secrets, { log, ...(meter && { meter }) })
  const metricsServer = meter && metrics && (await metrics.serveMetrics(meter, host, metricsPort ?? 0))
  log.info('listening', { port })

  /** First "not ready", so that no new requests come; then those in flight finish; then the end. */
  const stop = async () => {
    log.info('stopping')
    served.drain()
    await sleep(DRAIN_NOTICE_MS)
    await Promise.race([served.close(), sleep(SHUTDOWN_MAX_MS, undefined, { ref: false })])
    metricsServer?.close()
    log.info('stopped')
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

function options(): { check: boolean; online: boolean } {
  const known = { check: { type: 'boolean', default: false }, online: { type: 'boolean', default: false } } as const
  try {
    return parseArgs({ options: known }).values
  } catch {
    throw new ConfigError('expected no options but --check and --online')
  }
}

main().catch((error) => {
  console.error(error instanceof ConfigError ? error.message : error)
  process.exit(1)
})
