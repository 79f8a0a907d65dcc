/**
 * `npm run bench:relay`: how close the relay is to the limit. Ratios within one run, medians of several rounds in turn.
 * `--only NAME` measures one thing. `--quick` leaves the three million requests out. Bun is downloaded by `--only bun` alone.
 */
import { bundle } from '../../relay/deploy/bundle.ts'
import { atMost, type Figure, print } from './figure.ts'
import { bun } from './relay/bun.ts'
import { latency } from './relay/latency.ts'
import { memory } from './relay/memory.ts'
import { peer } from './relay/peer.ts'
import { processes } from './relay/processes.ts'
import { registration } from './relay/registration.ts'
import { CORES, pinSelf } from './relay/servers.ts'
import { startUp } from './relay/start-up.ts'
import { threadPool } from './relay/thread-pool.ts'
import { throughput } from './relay/throughput.ts'

type Measure = (say: (text: string) => void) => Promise<Figure[]>

const workerSize: Measure = async () => [
  atMost('Worker bundle, minified', Buffer.byteLength(await bundle('worker')) / 1000, 250, 'kB'),
]
/** On all cores. */
const FREE: Record<string, Measure> = {
  'start-up': startUp,
  worker: workerSize,
  registration,
  'thread-pool': threadPool,
  processes,
}
/** The servers on one core; this process, which is the load, and the upstream on another. */
const PINNED: Record<string, Measure> = { throughput, latency, peer, memory, bun }

const [, only] = process.argv.join(' ').match(/--only (\S+)/) ?? []
const isQuick = process.argv.includes('--quick')
const isWanted = (name: string) => (only ? name === only : name !== 'bun' && !(name === 'memory' && isQuick))

const figures: Figure[] = []
for (const [all, pin] of [
  [FREE, false],
  [PINNED, true],
] as const) {
  if (pin) pinSelf(CORES.load)
  for (const [name, measure] of Object.entries(all)) {
    if (isWanted(name)) figures.push(...(await measure((text) => process.stderr.write(`${name}: ${text}\n`))))
  }
}
print(figures)
process.exit(0)
