/** The relay at the edge, as it would be deployed: bundled, minified, in the real workerd (through miniflare). */
import { join } from 'node:path'
import { Miniflare } from 'miniflare'
import type { InferInput } from 'valibot'
import { build } from 'vite'
import type { RelayConfig } from '../../relay/config.ts'
import type { Served } from '../../relay/node/serve.ts'
import { ROOT } from './extension.ts'

let bundled: Promise<string> | undefined

/** The Worker as one script. */
export function bundleWorker(): Promise<string> {
  bundled ??= makeBundle()
  return bundled
}

async function makeBundle(): Promise<string> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    ssr: { target: 'webworker', noExternal: true },
    build: {
      ssr: join(ROOT, 'relay/worker.ts'),
      write: false,
      minify: true,
      target: 'es2023',
      rolldownOptions: { output: { format: 'es', codeSplitting: false } },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error('the Worker does not bundle')
  return chunk.code
}

/** @param lines what the Worker logs goes here */
export async function serveInWorkerd(
  config: InferInput<typeof RelayConfig>,
  variables: Record<string, string>,
  port: number,
  lines: string[],
): Promise<Served> {
  const miniflare = new Miniflare({
    modules: true,
    script: await bundleWorker(),
    compatibilityDate: '2026-07-01',
    host: '127.0.0.1',
    port,
    bindings: { ...variables, RELAY_CONFIG: JSON.stringify(config) },
    handleStructuredLogs: ({ message }: { message: string }) => void lines.push(message),
  })
  await miniflare.ready
  return { origin: `http://localhost:${port}`, drain: () => undefined, close: () => miniflare.dispose() }
}
