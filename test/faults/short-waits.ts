/**
 * Preloaded by tests that wait for what takes long: the relay's own waits, as this process alone sees them, are shorter. The
 * relay has no such setting; its limits are replaced on their way from the disk.
 */
import { registerHooks } from 'node:module'

const SHORT: Record<string, string> = {
  HEADERS_TIMEOUT_MS: '700',
  BODY_TIMEOUT_MS: '700',
  READ_BACK_DELAYS_MS: '[50, 100, 200, 400]',
  RETRY_WAITS_MS: '[20, 50]',
  BREAKER_OPEN_MS: '50',
  // Nobody signs in for five hundred endpoint tokens in ten minutes.
  SIGN_IN_RATE: '{ burst: 1_000, everyMs: 10 }',
}

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (!url.endsWith('/relay/limits.ts')) return loaded
    let source = String(loaded.source)
    for (const [name, value] of Object.entries(SHORT)) {
      const before = source
      source = source.replace(new RegExp(`(export const ${name}) = .*`), `$1 = ${value}`)
      if (source === before) throw new Error(`the relay has no limit ${name}`)
    }
    return { ...loaded, source }
  },
})
