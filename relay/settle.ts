import { SETTLE_RESERVE_MS } from './limits.ts'
import { pause } from './pause.ts'

/**
 * Reads again, after each of the waits, until it is settled or the time runs out; gives the last reading, and whether it was
 * the time that ended it. EBS servers of one pool answer from caches for seconds after a write (contract 1.2). `dueAt` in ms.
 */
export async function readUntil<T>(
  read: () => Promise<T>,
  isSettled: (reading: T) => boolean,
  waits: readonly number[],
  { signal, dueAt, now }: { signal: AbortSignal; dueAt: number; now: () => number },
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
