/**
 * `npm run relay`: runs the relay on Node from its configuration file until a signal stops it, or runs a command of its
 * command line.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { ConfigError } from '../config/parse.ts'
import { DRAIN_NOTICE_MS, SHUTDOWN_MAX_MS } from '../limits.ts'
import { loadConfig, UNUSABLE_CONFIG_EXIT } from '../node/load-config.ts'
import { onStop } from '../node/on-stop.ts'
import { readSecrets } from '../node/secrets.ts'
import { serve } from '../node/serve.ts'
import { createLog } from '../observability/log.ts'
import { lineSink } from '../observability/log-sink.ts'

async function main(): Promise<void> {
  const args = process.argv.slice(2)
  if (args.length > 0) {
    process.exitCode = await (await import('../node/cli/main.ts')).runCommand(args, process.env)
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
  onStop(stop, process.env)
}

main().catch((error) => {
  const isOfConfig = error instanceof ConfigError
  console.error(isOfConfig ? error.message : error)
  process.exit(isOfConfig ? UNUSABLE_CONFIG_EXIT : 1)
})
