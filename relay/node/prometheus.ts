/** Prometheus metrics of one instance (Node), on a port of their own: they are nobody's business but the operator's. */
import { createServer, type Server } from 'node:http'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Meter } from '../observability/metrics.ts'
import { listen } from './listen.ts'

type PrometheusMeter = Meter & { text(): Promise<string>; contentType: string; registry: Registry }

/** Seconds; EBS's answers take between 5 ms and the timeout. */
const BUCKETS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20]

/** Makes a meter with a registry of its own. `text()` gives the metrics as Prometheus reads them. */
export function prometheusMeter(): PrometheusMeter {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'relay_request_duration_seconds',
    help: 'Requests by route and status',
    labelNames: ['route', 'status'] as const,
    buckets: BUCKETS,
    registers,
  })
  const upstream = new Histogram({
    name: 'relay_ebs_call_duration_seconds',
    help: 'Calls to EBS by environment, call and outcome',
    labelNames: ['environment', 'call', 'outcome'] as const,
    buckets: BUCKETS,
    registers,
  })
  const refused = new Counter({
    name: 'relay_refusals_total',
    help: 'Requests refused, by code',
    labelNames: ['code'] as const,
    registers,
  })
  const dropped = new Counter({
    name: 'relay_log_lines_dropped_total',
    help: 'Log lines dropped because the sink was slow or gone',
    registers,
  })
  // The meter counts after the answer is on its way, so that no answer waits for it.
  return {
    request: (route, status, ms) => setImmediate(() => requests.observe({ route, status }, ms / 1000)),
    upstream: (environment, call, outcome, ms) =>
      setImmediate(() => upstream.observe({ environment, call, outcome }, ms / 1000)),
    refused: (code) => refused.inc({ code }),
    droppedLines: (count) => dropped.inc(count),
    text: () => registry.metrics(),
    contentType: registry.contentType,
    registry,
  }
}

/** The place of the metrics port in the configuration. */
export const METRICS_PORT = '/listen/metricsPort'

/** Serves `GET /metrics` and nothing else. Throws ConfigError, with the place of the port, where it cannot listen. */
export async function serveMetrics(
  meter: PrometheusMeter,
  host: string,
  port: number,
  setting = METRICS_PORT,
): Promise<Server> {
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': meter.contentType }).end(await meter.text())
  })
  await listen(server, host, port, setting)
  return server
}
