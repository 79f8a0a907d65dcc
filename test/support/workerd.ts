/** The relay at the edge, as it would be deployed: bundled, minified, in the real workerd (through miniflare). */
import { readFileSync } from 'node:fs'
import { Miniflare } from 'miniflare'
import type { InferInput } from 'valibot'
import type { RelayConfig } from '../../relay/config/schema.ts'
import type { Served } from '../../relay/node/serve.ts'
import { bundledRelay } from './relay-bundles.ts'

/** @param lines what the Worker logs goes here */
export async function serveInWorkerd(
  config: InferInput<typeof RelayConfig>,
  variables: Record<string, string>,
  port: number,
  lines: string[],
): Promise<Served> {
  const miniflare = new Miniflare({
    modules: true,
    script: readFileSync(bundledRelay('worker'), 'utf8'),
    compatibilityDate: '2026-07-01',
    host: '127.0.0.1',
    port,
    bindings: { ...variables, RELAY_CONFIG_JSON: JSON.stringify(config) },
    handleStructuredLogs: ({ message }: { message: string }) => void lines.push(message),
  })
  await miniflare.ready
  return { origin: `http://localhost:${port}`, drain: () => undefined, close: () => miniflare.dispose() }
}
