import { atLeast, compared, type Figure } from '../figure.ts'
import { type Apache, startApache } from './apache.ts'
import { loadWithProofs, plainRequests } from './browsers.ts'
import { byTurns, type Rate, ratio } from './by-turns.ts'
import { load } from './load.ts'
import { CORES, start } from './servers.ts'

const ROUNDS = 3
const PER_ROUND = 2_000

/** The relay beside another gateway that checks one signature on every request: the same upstream, one core, a fresh token each. */
export async function peer(say: (text: string) => void): Promise<Figure[]> {
  const upstream = await start('upstream', 0, { core: CORES.load })
  const apache = await startApache(upstream.port, CORES.server)
  if (!apache) {
    say('Apache with mod_auth_openidc is not installed: no comparison with it')
    upstream.stop()
    return []
  }
  const relay = await start('relay', upstream.port, { core: CORES.server })
  const rates = await byTurns(
    {
      relay: () => loadWithProofs(relay, upstream.port, PER_ROUND),
      apache: () => loadApache(apache),
    },
    ROUNDS,
    say,
  )
  for (const { stop } of [upstream, relay, apache]) stop()
  return [
    atLeast('throughput, of Apache with mod_auth_openidc', ratio(rates, 'relay', 'apache', say), 1),
    compared('the same, by the processor’s time', ratio(rates, 'relay', 'apache', say, 'process')),
  ]
}

async function loadApache({ port, token, processorTime }: Apache): Promise<Rate> {
  const requests = plainRequests(PER_ROUND, () => `Bearer ${token()}`)
  const before = processorTime()
  const clock = await load(port, requests)
  return { clock, process: requests.flat().length / (processorTime() - before) }
}
