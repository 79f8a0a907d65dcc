/** `npm run relay`: the relay on Node, from its configuration file, until it is told to stop. */
import { setTimeout as sleep } from 'node:timers/promises'
import { DRAIN_NOTICE_MS } from './limits.ts'
import { loadConfig } from './load-config.ts'
import { createLog } from './log.ts'
import { ConfigError, readSecrets } from './secrets.ts'
import { serve } from './serve.ts'

async function main() {
  const config = loadConfig(process.env['RELAY_CONFIG'] ?? 'relay.config.json')
  const log = createLog((line) => process.stdout.write(`${line}\n`))
  const served = await serve(config, readSecrets(config, process.env), { log })
  log.info('listening', { port: config.listen.port })

  const stop = async () => {
    log.info('stopping')
    served.drain()
    await sleep(DRAIN_NOTICE_MS)
    await served.close()
    log.info('stopped')
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

main().catch((error) => {
  console.error(error instanceof ConfigError ? error.message : error)
  process.exit(1)
})
