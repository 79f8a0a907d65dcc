import { atLeast, compared, type Figure } from '../figure.ts'
import { loadWithProofs } from './browsers.ts'
import { byTurns, ratio } from './by-turns.ts'
import { start } from './servers.ts'

const ROUNDS = 5
const PER_ROUND = 3_000

/** On all cores: signatures checked in the thread pool when several requests are in flight, beside the main thread alone. */
export async function threadPool(say: (text: string) => void): Promise<Figure[]> {
  const upstream = await start('upstream', 0)
  const [pooled, alone] = [await start('relay', upstream.port), await start('relay-main', upstream.port)]
  const rates = await byTurns(
    {
      pool: () => loadWithProofs(pooled, upstream.port, PER_ROUND),
      main: () => loadWithProofs(alone, upstream.port, PER_ROUND),
    },
    ROUNDS,
    say,
  )
  for (const { stop } of [upstream, pooled, alone]) stop()
  return [
    atLeast('two cores, signatures in the thread pool, of the main thread', ratio(rates, 'pool', 'main', say), 1.25),
    compared('the same, per second of the main thread', ratio(rates, 'pool', 'main', say, 'thread')),
  ]
}
