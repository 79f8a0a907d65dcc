/** The relay at the edge, as it would be deployed: bundled, minified, in the real workerd (through miniflare). */
import { Miniflare } from 'miniflare'
import type { InferInput } from 'valibot'
import type { RelayConfig } from '../../relay/config.ts'
import { bundle } from '../../relay/deploy/bundle.ts'
import type { Served } from '../../relay/node/serve.ts'

let bundled: Promise<string> | undefined

/** @param lines what the Worker logs goes here */
export async function serveInWorkerd(
  config: InferInput<typeof RelayConfig>,
  variables: Record<string, string>,
  port: number,
  lines: string[],
): Promise<Served> {
  bundled ??= bundle('worker')
  const miniflare = new Miniflare({
    modules: true,
    script: await bundled,
    compatibilityDate: '2026-07-01',
    host: '127.0.0.1',
    port,
    bindings: { ...variables, RELAY_CONFIG: JSON.stringify(config) },
    handleStructuredLogs: ({ message }: { message: string }) => void lines.push(message),
  })
  await miniflare.ready
  return { origin: `http://localhost:${port}`, drain: () => undefined, close: () => miniflare.dispose() }
}
