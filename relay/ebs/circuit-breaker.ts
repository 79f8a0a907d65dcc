/**
 * A circuit breaker: an EBS that keeps failing gets no reads for a while, so that its trouble is neither prolonged nor ours.
 * One per environment. Only reads of somebody who is signed in count, so nobody else can open it.
 */
import { BREAKER_FAILURES, BREAKER_OPEN_MS } from '../limits.ts'

export type Breaker = {
  /** 0 when a read may go, else the ms until one may. After that time one read goes as the probe, and the rest wait on. */
  wait(): number
  succeeded(): void
  failed(): void
}

/** @param now in ms */
export function createBreaker(now: () => number): Breaker {
  let failures = 0
  let openUntil = 0
  return {
    wait() {
      if (failures < BREAKER_FAILURES) return 0
      const left = openUntil - now()
      // More than the whole time: the clock was set back.
      if (left > 0 && left <= BREAKER_OPEN_MS) return left
      openUntil = now() + BREAKER_OPEN_MS
      return 0
    },
    succeeded() {
      failures = 0
    },
    failed() {
      failures++
      openUntil = now() + BREAKER_OPEN_MS
    },
  }
}
