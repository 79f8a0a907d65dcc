/** Reads EBS again until the reading is settled, or the deadline of the request is near. */
import type { Relay } from '../http/route-types.ts'
import { pause } from '../lib/abort.ts'
import { SETTLE_RESERVE_MS } from '../limits.ts'
import { Refusal } from '../problems/problem.ts'

/** The request that waits; each route's has these. */
type Waiting = { relay: Pick<Relay, 'now'>; signal: AbortSignal; deadline: AbortSignal; dueAt: number }

/**
 * Reads until the reading is settled, with one of the waits before each further read. Returns the last reading; `isCutShort`:
 * the deadline ended the reading. EBS servers of one pool answer from caches for seconds after a write (contract 1.2).
 * `waits` in ms.
 */
export async function readUntil<T>(
  read: () => Promise<T>,
  isSettled: (reading: T) => boolean,
  waits: readonly number[],
  { relay, signal, dueAt }: Omit<Waiting, 'deadline'>,
): Promise<{ reading: T; isCutShort: boolean }> {
  let reading = await read()
  for (const wait of waits) {
    if (isSettled(reading)) break
    if (relay.now() + wait + SETTLE_RESERVE_MS > dueAt) return { reading, isCutShort: true }
    await pause(wait, signal)
    reading = await read()
  }
  return { reading, isCutShort: false }
}

/**
 * Reads back after a write, as {@link readUntil} does, until the deadline, whether the client still waits or not. A read that fails counts as "not yet", since an EBS that restarts is the
 * likeliest reason for a lost answer; while reads fail, it goes on after the last wait. `reading` is undefined if no read
 * succeeded.
 */
export async function readBackUntil<T>(
  read: () => Promise<T>,
  isSettled: (reading: T) => boolean,
  waits: readonly number[],
  { relay, deadline, dueAt }: Waiting,
): Promise<{ reading: T | undefined; isCutShort: boolean }> {
  let reading: T | undefined
  for (let turn = 0; ; turn++) {
    const latest = await read().catch((error) => {
      if (error instanceof Refusal) return undefined
      throw error
    })
    reading = latest ?? reading
    if (latest !== undefined && (isSettled(latest) || turn >= waits.length)) return { reading, isCutShort: false }
    const wait = waits[Math.min(turn, waits.length - 1)]
    // The caller asked for one look, and it failed.
    if (wait === undefined) return { reading, isCutShort: true }
    if (relay.now() + wait + SETTLE_RESERVE_MS > dueAt) return { reading, isCutShort: true }
    try {
      await pause(wait, deadline)
    } catch {
      return { reading, isCutShort: true }
    }
  }
}
