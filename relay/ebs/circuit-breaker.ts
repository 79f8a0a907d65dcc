/**
 * A circuit breaker, one per environment: an EBS that keeps failing gets no reads for a while. Only reads of a signed-in user
 * count, so nobody else can open it.
 */
import { within } from '../lib/abort.ts'
import { BREAKER_FAILURES, BREAKER_OPEN_MS } from '../limits.ts'

export type Breaker = {
  /**
   * Returns 0 when a read may go out, else the ms until one may. After that time one read goes out as the probe, and concurrent
   * reads wait for its result: the reads of one request go out together, and the refusal of one must not stop the others.
   * Throws `deadline_exceeded`.
   */
  wait(signal: AbortSignal): Promise<number>
  /** The ms for which no read may go out; 0: it is closed, or the time has come for a probe. */
  openFor(): number
  succeeded(): void
  failed(): void
  /** A read is over, whatever its result. After an aborted probe, the next read may be the probe. */
  ended(): void
}

/** Makes a closed breaker. `now` in ms. */
export function createBreaker(now: () => number): Breaker {
  let failures = 0
  let openUntil = 0
  let probe: PromiseWithResolvers<void> | undefined

  function ended(): void {
    probe?.resolve()
    probe = undefined
  }

  function openFor(): number {
    const left = failures < BREAKER_FAILURES ? 0 : openUntil - now()
    // A longer wait than the whole time means that the clock was set back.
    return left > 0 && left <= BREAKER_OPEN_MS ? left : 0
  }

  return {
    openFor,
    async wait(signal) {
      while (probe) await within(probe.promise, signal)
      if (failures < BREAKER_FAILURES) return 0
      const left = openFor()
      if (left > 0) return left
      probe = Promise.withResolvers()
      return 0
    },
    succeeded() {
      failures = 0
      ended()
    },
    failed() {
      failures++
      openUntil = now() + BREAKER_OPEN_MS
      ended()
    },
    ended,
  }
}
