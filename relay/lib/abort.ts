import { Refusal } from '../problems/problem.ts'

/** Waits; throws `deadline_exceeded` as soon as the signal says so. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(new Refusal('deadline_exceeded'))
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

/** Waits for the promise until the signal aborts; then throws `deadline_exceeded`. */
export function within<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Refusal('deadline_exceeded'))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
    // Handled after the abort too: a rejection that nobody handles ends a process.
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
