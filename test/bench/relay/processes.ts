import { atLeast, type Figure } from '../figure.ts'
import { loadWithProofs } from './browsers.ts'
import { byTurns, ratio } from './by-turns.ts'
import { start } from './servers.ts'

const ROUNDS = 5
const PER_ROUND = 3_000

/**
 * On all cores: two processes behind one port (`node:cluster`) beside one. Signatures on the main thread, so that one process has
 * no use for a second core. Load and upstream take their part of the same cores.
 */
export async function processes(say: (text: string) => void): Promise<Figure[]> {
  const upstream = await start('upstream', 0)
  const one = await start('relay-main', upstream.port)
  const two = await start('relay-main', upstream.port, { processes: 2 })
  const rates = await byTurns(
    {
      one: () => loadWithProofs(one, upstream.port, PER_ROUND),
      two: () => loadWithProofs(two, upstream.port, PER_ROUND),
    },
    ROUNDS,
    say,
  )
  for (const { stop } of [upstream, one, two]) stop()
  return [atLeast('two processes behind one port, of one', ratio(rates, 'two', 'one', say), 1.7)]
}
