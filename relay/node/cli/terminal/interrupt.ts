/** Handles an interruption by the operator (Ctrl-C, SIGTERM, the terminal closed): the work cleans up, and nothing half-done is left. */

export class Interrupted extends Error {}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs the work with a signal that an interruption aborts. The work then cleans up and ends. Whatever its result,
 * {@link Interrupted} is thrown.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const stop = () => controller.abort()
  for (const name of SIGNALS) process.on(name, stop)
  try {
    const result = await work(controller.signal)
    controller.signal.throwIfAborted()
    return result
  } catch (error) {
    throw controller.signal.aborted ? new Interrupted() : error
  } finally {
    for (const name of SIGNALS) process.off(name, stop)
  }
}
