import { atMost, type Figure } from '../figure.ts'
import { loadWithProofs } from './browsers.ts'
import { CORES, start } from './servers.ts'

const RUNS = 3

/** The process's memory after a million requests, beside that after the first hundred thousand: the worst of three runs. */
export async function memory(say: (text: string) => void): Promise<Figure[]> {
  const ratios: number[] = []
  for (let run = 1; run <= RUNS; run++) ratios.push(await growth((text) => say(`run ${run} of ${RUNS}, ${text}`)))
  return [
    atMost(
      'memory after 1,000,000 requests, of that after 100,000, worst of 3 runs',
      Math.max(...ratios),
      1.1,
      'ratio',
    ),
  ]
}

async function growth(say: (text: string) => void): Promise<number> {
  const upstream = await start('upstream', 0, { core: CORES.load })
  const relay = await start('relay', upstream.port, { core: CORES.server })
  const rss: number[] = []
  for (let hundreds = 1; hundreds <= 10; hundreds++) {
    // In parts, since proofs are made before they are sent, and hold for a minute.
    for (let part = 0; part < 50; part++) await loadWithProofs(relay, upstream.port, 2_000)
    rss.push(await relay.usage('memory'))
    say(`${hundreds * 100_000} requests: ${Math.round((rss.at(-1) ?? 0) / 1e6)} MB`)
  }
  upstream.stop()
  relay.stop()
  return (rss.at(-1) ?? 0) / (rss[0] ?? 1)
}
