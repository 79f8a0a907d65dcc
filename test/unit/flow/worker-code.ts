/**
 * The background's own code that drives creating, replacing and revoking, bundled once, so that a fresh worker is one call
 * away: its vault, network, windows and clock are given to it. What is stopped and started is the code that is shipped.
 */
import { createHash } from 'node:crypto'
import { Session } from 'node:inspector/promises'
import { SourceMap } from 'node:module'
import { join, relative } from 'node:path'
import { rolldown } from 'rolldown'

const ROOT = join(import.meta.dirname, '../../..')

/** The borders of the background: what lies behind them is faked. */
const BORDERS = [
  'extension/vault/intents.ts',
  'extension/vault/tokens.ts',
  'extension/vault/values.ts',
  'extension/vault/registered.ts',
  'extension/vault/checks.ts',
  'extension/vault/history.ts',
  'extension/background/relay/authorize.ts',
  'extension/background/tokens/badge.ts',
  'extension/background/state/storage-items.ts',
  'extension/background/state/notify-views.ts',
  'extension/background/relay/environments.ts',
  'extension/background/vault/auto-lock.ts',
  'extension/background/state/agreement.ts',
  'extension/background/state/policy.ts',
  'extension/background/relay/client.ts',
  'extension/background/relay/sign-in-window.ts',
] as const
export type Border = (typeof BORDERS)[number] | 'wxt/browser'

export type WorkerCode = typeof import('../../../extension/background/wizard/start.ts') &
  typeof import('../../../extension/background/wizard/resume.ts') &
  typeof import('../../../extension/background/wizard/leave.ts') &
  Pick<typeof import('../../../extension/contracts/errors.ts'), 'Failed'>
const EXPORTED = ['start', 'resume', 'leave'].map((name) => `extension/background/wizard/${name}.ts`)

/** Evaluates the code anew, as a worker that has just been started. `sleep` replaces `setTimeout`: its turn comes like any other. */
export type StartWorker = (borders: Record<Border, object>, sleep: (run: () => void) => void) => WorkerCode

/** Nothing is parsed on this side of the borders, and making the schemas anew for every worker takes longer than all else. */
const NO_SCHEMA = { entries: {} }
const noSchemas = (code: string) =>
  Object.fromEntries([...code.matchAll(/valibot\.(\w+)/g)].map(([, name]) => [name, () => NO_SCHEMA]))

/** Web Crypto answers from a thread of its own, at no turn of ours: here it answers at once. */
const CRYPTO = {
  randomUUID: () => crypto.randomUUID(),
  subtle: { digest: async (_: string, bytes: Uint8Array) => createHash('sha256').update(bytes).digest() },
}

/** What a worker holds ends with it: each has locks of its own. */
function newLocks() {
  const last = new Map<string, Promise<unknown>>()
  return {
    request<T>(name: string, work: () => Promise<T>): Promise<T> {
      const mine = (last.get(name) ?? Promise.resolve()).then(work)
      last.set(
        name,
        mine.catch(() => undefined),
      )
      return mine
    },
  }
}

/** The name under which the engine knows the bundle. */
const BUNDLE = 'worker-code.js'

export type Loaded = {
  start: StartWorker
  /** Our files of which `work` calls a function, by the engine's own count. What is called at a border counts as the border's. */
  filesEntered(work: () => Promise<void>): Promise<string[]>
}

export async function loadWorkerCode(): Promise<Loaded> {
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
          const commands = EXPORTED.map((path) => `export * from ${from(path)};`).join('')
          return `${commands} export { Failed } from ${from('extension/contracts/errors.ts')}`
        },
      },
    ],
  })
  const { output } = await bundle.generate({ format: 'cjs', exports: 'named', sourcemap: true })
  const { code, map } = output[0]
  const source = `${code}\n//# sourceURL=${BUNDLE}`
  const evaluate = new Function('require', 'exports', 'setTimeout', 'crypto', 'navigator', source) as (
    require: (id: string) => unknown,
    exports: object,
    setTimeout: (run: () => void) => void,
    crypto: object,
    navigator: object,
  ) => void
  const valibot = noSchemas(code)
  const crossed = new Set<string>()
  const start: StartWorker = (borders, sleep) => {
    const exports = {}
    const required = (id: string) => {
      const path = id.replace(/^(\.\.?\/)+/, '') as Border
      return id === 'valibot' ? valibot : noting(borders[path], () => crossed.add(path))
    }
    evaluate(required, exports, sleep, CRYPTO, { locks: newLocks() })
    return exports as WorkerCode
  }
  // The engine's source of a function has its head, behind a bracket, before what it was made of.
  const head = `(${evaluate}`.indexOf(code)
  const sourceMap = new SourceMap(map as never)
  const fileAt = (offset: number): string | undefined => {
    const lines = code.slice(0, offset - head).split('\n')
    const entry = sourceMap.findEntry(lines.length - 1, lines.at(-1)?.length ?? 0)
    return 'originalSource' in entry ? join('dist', entry.originalSource) : undefined
  }

  return {
    start,
    async filesEntered(work) {
      const session = new Session()
      session.connect()
      await session.post('Profiler.enable')
      await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
      crossed.clear()
      await work()
      const { result } = await session.post('Profiler.takePreciseCoverage')
      session.disconnect()
      const called = result
        .filter(({ url }) => url === BUNDLE)
        .flatMap(({ functions }) =>
          functions.flatMap(({ ranges: [range] }) => (range?.count ? [range.startOffset] : [])),
        )
      const entered = new Set([...called.map(fileAt), ...crossed])
      return [...entered]
        .filter((file) => file?.startsWith('extension/') || file?.startsWith('shared/'))
        .sort() as string[]
    },
  }
}

/** The same, and says when something of it is called. */
function noting<T extends object>(border: T, note: () => void): T {
  return new Proxy(border, {
    get(target, name) {
      const part: unknown = Reflect.get(target, name)
      if (typeof part === 'object' && part !== null) return noting(part, note)
      if (typeof part !== 'function') return part
      return (...given: unknown[]) => {
        note()
        return Reflect.apply(part, target, given)
      }
    },
  })
}
