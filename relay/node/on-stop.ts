/** When a process of the relay has to stop: on a signal, or when the shell is gone in which npm started it. */
import type { Variables } from './load-config.ts'

/** How long the relay may run on without its shell. */
const LOOK_MS = 500

/**
 * Calls `stop` once, on SIGTERM, on SIGINT, or when npm's shell is gone. npm passes a signal to its shell only, and
 * dash (`/bin/sh` of Debian) ends without passing it on. On Windows the parent's id never changes.
 */
export function onStop(stop: () => void, env: Variables): void {
  const shell = process.ppid
  let isStopping = false
  const stopOnce = () => {
    clearInterval(look)
    if (!isStopping) stop()
    isStopping = true
  }
  const isOfNpm = env['npm_lifecycle_event'] !== undefined
  const look = isOfNpm ? setInterval(() => process.ppid !== shell && stopOnce(), LOOK_MS).unref() : undefined
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stopOnce)
}
