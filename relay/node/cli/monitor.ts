/** `npm run relay -- monitor`: verifies at intervals, serves gauges, and reports changes by a webhook. */
import * as v from 'valibot'
import { ConfigError } from '../../config/parse.ts'
import { type ReadSecret, renewable } from '../../config/secrets.ts'
import { PageUrl } from '../../config/urls.ts'
import type { SecretRef } from '../../config/values.ts'
import { nodeTransport } from '../../ebs/transport/undici.ts'
import { createLog, type Log } from '../../observability/log.ts'
import { lineSink } from '../../observability/log-sink.ts'
import { createGauges } from '../headless/gauges.ts'
import { createNotifier } from '../headless/notify-changes.ts'
import { EXIT } from '../headless/outcome.ts'
import { createPlanner } from '../headless/plan-checks.ts'
import { watch } from '../headless/watch.ts'
import { createWebhook, isWebhookSecret } from '../headless/webhook.ts'
import { loadConfig, type Variables } from '../load-config.ts'
import { onStop } from '../on-stop.ts'
import { METRICS_PORT, prometheusMeter, serveMetrics } from '../prometheus.ts'
import { proxyOf } from '../proxy.ts'
import { secretReader } from '../secrets.ts'
import { CHECK_OPTIONS, CHECK_USAGE, planOptionsOf, secretOption } from './check-options.ts'
import { type Command, readOptions, UsageError } from './command.ts'
import { say } from './terminal/print.ts'

const OPTIONS = {
  ...CHECK_OPTIONS,
  every: { type: 'string', default: '1h' },
  'metrics-port': { type: 'string' },
  webhook: { type: 'string' },
  'webhook-secret-file': { type: 'string' },
  'webhook-secret-env': { type: 'string' },
} as const

export const monitor: Command = {
  summary: 'verifies at intervals, serves gauges, and reports changes by a webhook',
  usage: `npm run relay -- monitor [--every 1h] [--webhook URL] [--expectations FILE] [--environment ID]

Verifies at once, then at each interval, until SIGTERM. Each check signs in with the service user and ends its token. \
The comparison file is read before each check. If it cannot be used, the monitor logs that and keeps the former one.

${CHECK_USAGE}
  --every TIME                the interval, 5m to 7d: a number with m, h or d
  --metrics-port PORT         serves gauges for Prometheus at this port; default: listen.metricsPort in the configuration
  --webhook URL               receives drift, failure and recovery, once for each change; HTTPS or loopback
  --webhook-secret-file FILE  a file with the secret that signs the webhooks (Standard Webhooks: whsec_ and 24 to 64 bytes in Base64)
  --webhook-secret-env NAME   the same, in an environment variable

Exit code: 0 stopped by a signal, ${EXIT.usage} the options, the configuration or the file cannot be used.`,
  async run(args, env) {
    try {
      await runMonitor(readOptions(args, OPTIONS), env)
      return 0
    } catch (error) {
      if (!(error instanceof ConfigError || error instanceof UsageError)) throw error
      say(error.message)
      return EXIT.usage
    }
  },
}

type Values = ReturnType<typeof readOptions<typeof OPTIONS>>

async function runMonitor(values: Values, env: Variables): Promise<void> {
  const everyMs = everyOf(values.every)
  const options = planOptionsOf(values)
  const webhookSecret = secretOption(values, 'webhook-secret')
  const { config } = loadConfig(env)
  const meter = prometheusMeter()
  const log = createLog(lineSink(process.stdout, meter.droppedLines))
  const gauges = createGauges(meter.registry, everyMs / 1000)
  const planner = createPlanner(config, options, { env, log, meter, now: Date.now })
  // A mistake in the settings ends the command now, not at the first check.
  planner.plan()
  const stop = stopWhenTold(log, env)
  const webhook = openWebhook(values.webhook, webhookSecret, secretReader(env), { env, log, stop })
  const given = metricsPortOf(values['metrics-port'])
  const port = given ?? config.listen.metricsPort
  // A relay with the same configuration may have that port.
  const setting = given === undefined ? `${METRICS_PORT}, unless --metrics-port is given` : '--metrics-port'
  const server = port === undefined ? undefined : await serveMetrics(meter, config.listen.host, port, setting)
  const notify =
    webhook &&
    createNotifier(async (message) => {
      const isTaken = await webhook.send(message)
      if (!isTaken) gauges.undelivered(message.environment)
      return isTaken
    })
  try {
    await watch({ plan: planner.plan, everyMs, stop, log, note: gauges.note, notify })
  } finally {
    server?.close()
    server?.closeAllConnections()
    await Promise.all([planner.close(), webhook?.close()])
    log.info('stopped')
  }
}

const UNITS_MS: Record<string, number> = { m: 60_000, h: 3_600_000, d: 24 * 3_600_000 }
/** A shorter interval would repeat a wrong password so often that EBS may lock the user. */
const EVERY_MIN_MS = 5 * 60_000
/** A timer of Node cannot wait longer than 24 days. */
const EVERY_MAX_MS = 7 * 24 * 3_600_000

function everyOf(text: string): number {
  const [, number, unit = ''] = /^(\d{1,5})([mhd])$/.exec(text) ?? []
  const ms = Number(number) * (UNITS_MS[unit] ?? Number.NaN)
  if (ms >= EVERY_MIN_MS && ms <= EVERY_MAX_MS) return ms
  throw new UsageError('--every: expected 5m to 7d, as in 15m, 1h or 1d')
}

function metricsPortOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port >= 1 && port <= 65_535) return port
  throw new UsageError('--metrics-port: expected a port from 1 to 65535')
}

type WebhookParts = { env: Variables; log: Log; stop: AbortSignal }

/**
 * Opens the webhook, if one is given. Throws {@link UsageError}, and {@link ConfigError} for a secret that cannot be
 * used.
 */
function openWebhook(url: string | undefined, ref: SecretRef | undefined, read: ReadSecret, parts: WebhookParts) {
  if (url === undefined && ref === undefined) return undefined
  if (url === undefined || ref === undefined) {
    throw new UsageError('expected --webhook together with --webhook-secret-file or --webhook-secret-env')
  }
  // The address may hold a credential, so it is not printed.
  if (!v.is(PageUrl, url)) throw new UsageError('--webhook: expected an address with HTTPS, or on loopback')
  const secret = renewable(
    (...where) => {
      const text = read(...where)
      if (isWebhookSecret(text)) return text
      throw new ConfigError('the secret of the webhook: expected whsec_ and 24 to 64 bytes in Base64')
    },
    ref,
    'the secret of the webhook',
  )
  const proxy = proxyOf(parts.env)
  const transport = nodeTransport({ allowPrivate: true, ...(proxy && { proxy }) })
  return { send: createWebhook({ url, secret, transport, ...parts }), close: () => transport.close() }
}

function stopWhenTold(log: Log, env: Variables): AbortSignal {
  const stopping = new AbortController()
  onStop(() => {
    log.info('stopping')
    stopping.abort()
  }, env)
  return stopping.signal
}
