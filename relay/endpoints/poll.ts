import { pause } from '../lib/abort.ts'
import { SETTLE_RESERVE_MS } from '../limits.ts'
import { Refusal } from '../problems/problem.ts'

type Deadlines = { signal: AbortSignal; dueAt: number; now: () => number }

/**
 * Reads again, after each of the waits, until it is settled or the time runs out; gives the last reading, and whether it was
 * the time that ended it. EBS servers of one pool answer from caches for seconds after a write (contract 1.2). `dueAt` in ms.
 */
export async function readUntil<T>(
  read: () => Promise<T>,
  isSettled: (reading: T) => boolean,
  waits: readonly number[],
  { signal, dueAt, now }: Deadlines,
): Promise<{ reading: T; isCutShort: boolean }> {
  let reading = await read()
  for (const wait of waits) {
    if (isSettled(reading)) break
    if (now() + wait + SETTLE_RESERVE_MS > dueAt) return { reading, isCutShort: true }
    await pause(wait, signal)
    reading = await read()
  }
  return { reading, isCutShort: false }
}

/**
 * The same for reading back after a write: a read that fails counts as "not yet", for the likeliest reason of a lost answer is
 * an EBS that restarts. Goes on after the last wait as long as reads fail. `reading` is undefined when none succeeded.
 */
export async function readBackUntil<T>(
  read: () => Promise<T>,
  isSettled: (reading: T) => boolean,
  waits: readonly number[],
  { signal, dueAt, now }: Deadlines,
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
    // One look was asked for, and it failed.
    if (wait === undefined) return { reading, isCutShort: true }
    if (now() + wait + SETTLE_RESERVE_MS > dueAt) return { reading, isCutShort: true }
    try {
      await pause(wait, signal)
    } catch {
      return { reading, isCutShort: true }
    }
  }
}
