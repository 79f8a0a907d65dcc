/**
 * Leaves an EBS alone that keeps failing, so that its trouble is neither prolonged nor ours. One per environment: others
 * are not touched. After a pause one read may try; a write never is the one to find out.
 */
import { BREAKER_FAILURES, BREAKER_OPEN_MS } from '../limits.ts'

export type Breaker = {
  /** 0 when the call may go, else the ms to wait. A read that may go after a pause counts as the trial. */
  wait(kind: 'read' | 'write'): number
  /** Whether a call that may go now is the trial. */
  isTrial(): boolean
  succeeded(): void
  failed(): void
  /** The trial is over. One that was called off has neither succeeded nor failed: then the next read is the trial. */
  tried(): void
}

export function createBreaker(now: () => number): Breaker {
  let failures = 0
  let openUntil = 0
  let isTrying = false
  return {
    wait(kind) {
      if (failures < BREAKER_FAILURES) return 0
      const left = openUntil - now()
      // More than the pause itself: the clock was set back.
      if (left > 0 && left <= BREAKER_OPEN_MS) return left
      if (kind === 'write') return BREAKER_OPEN_MS
      openUntil = now() + BREAKER_OPEN_MS
      isTrying = true
      return 0
    },
    isTrial: () => failures >= BREAKER_FAILURES,
    succeeded() {
      failures = 0
      isTrying = false
    },
    failed() {
      failures++
      isTrying = false
      if (failures >= BREAKER_FAILURES) openUntil = now() + BREAKER_OPEN_MS
    },
    tried() {
      if (isTrying) openUntil = 0
      isTrying = false
    },
  }
}
