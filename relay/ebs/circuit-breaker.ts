/**
 * A circuit breaker: an EBS that keeps failing gets no reads for a while, so that its trouble is neither prolonged nor ours.
 * One per environment. Only reads of somebody who is signed in count, so nobody else can open it.
 */
import { within } from '../lib/abort.ts'
import { BREAKER_FAILURES, BREAKER_OPEN_MS } from '../limits.ts'

export type Breaker = {
  /**
   * 0 when a read may go, else the ms until one may. After that time one read goes as the probe, and the rest wait for what
   * becomes of it: those of one request go out together, and the first must not be stopped by the refusal of another.
   * Throws `deadline_exceeded`.
   */
  wait(signal: AbortSignal): Promise<number>
  succeeded(): void
  failed(): void
  /** A read is over, whatever came of it: after one that nobody waited for, the next may be the probe. */
  ended(): void
}

/** @param now in ms */
export function createBreaker(now: () => number): Breaker {
  let failures = 0
  let openUntil = 0
  let probe: PromiseWithResolvers<void> | undefined

  function ended(): void {
    probe?.resolve()
    probe = undefined
  }

  return {
    async wait(signal) {
      while (probe) await within(probe.promise, signal)
      if (failures < BREAKER_FAILURES) return 0
      const left = openUntil - now()
      // More than the whole time: the clock was set back.
      if (left > 0 && left <= BREAKER_OPEN_MS) return left
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
