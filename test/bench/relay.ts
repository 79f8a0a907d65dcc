/**
 * `npm run bench:relay`: how close the relay is to the limit. Ratios within one run, medians of several rounds in turn; servers on
 * one core, load and upstream on another. `--quick` leaves the million requests out.
 */
import { bundle } from '../../relay/deploy/bundle.ts'
import { atMost, type Figure, print } from './figure.ts'
import { latency } from './relay/latency.ts'
import { memory } from './relay/memory.ts'
import { registration } from './relay/registration.ts'
import { CORES, pin } from './relay/servers.ts'
import { startUp } from './relay/start-up.ts'
import { throughput } from './relay/throughput.ts'

const say = (text: string) => process.stderr.write(`${text}\n`)

const worker = Buffer.byteLength(await bundle('worker')) / 1000
const figures: Figure[] = [
  ...(await startUp()),
  atMost('Worker bundle, minified', worker, 250, 'kB'),
  ...(await registration()),
]
// From here on this process is the load alone.
pin(process, CORES.load)
figures.push(...(await throughput(say)), ...(await latency(say)))
if (!process.argv.includes('--quick')) figures.push(...(await memory(say)))
print(figures)
process.exit(0)
