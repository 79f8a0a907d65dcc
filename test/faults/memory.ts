/** What the relay and the worker hold after their garbage is collected, as a soak goes on; and whether that stays the same. */
import { backgroundOf } from '../support/browser.ts'
import type { Stage } from './stage.ts'

/** Megabytes. */
export type Sample = { relay: number; worker: number }
const MB = 2 ** 20

export async function sample(stage: Stage): Promise<Sample> {
  const { client } = await backgroundOf(stage.admin.browser)
  await client.send('HeapProfiler.collectGarbage')
  const { usedSize } = await client.send('Runtime.getHeapUsage')
  const { heapUsed } = await stage.relay.memory()
  return { relay: heapUsed / MB, worker: usedSize / MB }
}

/** More than this, and it grows: caches fill up, and code is compiled, for a while. */
const GROWTH_MAX = 0.15

/**
 * From the second third, when nothing is restarted any more, to the last.
 * @returns by how much it grew, as a part of itself; medians, since one sample may meet a request under way
 */
export function growth(samples: readonly Sample[], of: keyof Sample): { from: number; to: number; isFlat: boolean } {
  const third = Math.floor(samples.length / 3)
  const median = (part: readonly Sample[]) =>
    part.map((one) => one[of]).sort((a, b) => a - b)[Math.floor(part.length / 2)] ?? 0
  const from = median(samples.slice(third, 2 * third))
  const to = median(samples.slice(2 * third))
  return { from, to, isFlat: to <= from * (1 + GROWTH_MAX) }
}
