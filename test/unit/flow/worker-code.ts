/**
 * The background's own code that drives creating, replacing and revoking, bundled once, so that a fresh worker is one call
 * away: its vault, network, windows and clock are given to it. What is stopped and started is the code that is shipped.
 */
import { createHash } from 'node:crypto'
import { join, relative } from 'node:path'
import { rolldown } from 'rolldown'

const ROOT = join(import.meta.dirname, '../../..')

/** The borders of the background: what lies behind them is faked. */
const BORDERS = [
  'extension/vault/intents.ts',
  'extension/vault/tokens.ts',
  'extension/vault/registered.ts',
  'extension/vault/checks.ts',
  'extension/vault/history.ts',
  'extension/background/relay/authorize.ts',
  'extension/background/tokens/badge.ts',
  'extension/background/state/storage-items.ts',
  'extension/background/state/notify-views.ts',
  'extension/background/relay/environments.ts',
  'extension/background/vault/auto-lock.ts',
  'extension/background/state/policy.ts',
  'extension/background/state/data-loss.ts',
  'extension/background/relay/client.ts',
  'extension/background/relay/sign-in-window.ts',
] as const
export type Border = (typeof BORDERS)[number] | 'wxt/browser'

export type WorkerCode = typeof import('../../../extension/background/wizard/commands.ts') &
  Pick<typeof import('../../../extension/contracts/errors.ts'), 'Failed'>
/** Evaluates the code anew, as a worker that has just been started. `sleep` stands in for `setTimeout`: its turn comes like any other. */
export type StartWorker = (borders: Record<Border, object>, sleep: (run: () => void) => void) => WorkerCode

/** Nothing is parsed on this side of the borders, and making the schemas anew for every worker takes longer than all else. */
const NO_SCHEMA = {}
const noSchemas = (code: string) =>
  Object.fromEntries([...code.matchAll(/valibot\.(\w+)/g)].map(([, name]) => [name, () => NO_SCHEMA]))

/** Web Crypto answers from a thread of its own, at no turn of ours: here it answers at once. */
const CRYPTO = {
  randomUUID: () => crypto.randomUUID(),
  subtle: { digest: async (_: string, bytes: Uint8Array) => createHash('sha256').update(bytes).digest() },
}

export async function loadWorkerCode(): Promise<StartWorker> {
  const entry = '\0worker'
  const bundle = await rolldown({
    input: entry,
    platform: 'neutral',
    external: ['valibot', 'wxt/browser'],
    plugins: [
      {
        name: 'borders',
        resolveId(source, importer) {
          if (source === entry) return source
          if (!importer?.startsWith(ROOT) || !source.startsWith('.')) return null
          const path = relative(ROOT, join(importer, '..', source))
          return BORDERS.some((border) => border === path) ? { id: path, external: true } : null
        },
        load(id) {
          if (id !== entry) return null
          const from = (path: string) => JSON.stringify(join(ROOT, path))
          return `export * from ${from('extension/background/wizard/commands.ts')}; export { Failed } from ${from('extension/contracts/errors.ts')}`
        },
      },
    ],
  })
  const { output } = await bundle.generate({ format: 'cjs', exports: 'named' })
  const evaluate = new Function('require', 'exports', 'setTimeout', 'crypto', output[0].code) as (
    require: (id: string) => unknown,
    exports: object,
    setTimeout: (run: () => void) => void,
    crypto: object,
  ) => void
  const valibot = noSchemas(output[0].code)
  return (borders, sleep) => {
    const exports = {}
    const required = (id: string) => (id === 'valibot' ? valibot : borders[id.replace(/^(\.\.?\/)+/, '') as Border])
    evaluate(required, exports, sleep, CRYPTO)
    return exports as WorkerCode
  }
}
