/** Requests per second, in rounds by turns: the load of the machine hits all alike. */
import { atLeast, compared, type Figure, median } from '../figure.ts'
import { load, makeBrowsers } from './browsers.ts'
import { CORES, start, startNginx } from './servers.ts'

const ROUNDS = 5
const PER_ROUND = 6_000

export async function throughput(say: (text: string) => void): Promise<Figure[]> {
  const upstream = await start('upstream', 0, CORES.load)
  const kinds = ['bare', 'relay', 'unsigned']
  const servers = await Promise.all(
    kinds.map(async (kind) => [kind, await start(kind, upstream.port, CORES.server)] as const),
  )
  const nginx = await startNginx(upstream.port, CORES.server)
  if (nginx) servers.push(['nginx', nginx])
  else say('nginx is not installed: no comparison with proxy_pass')
  const rates = new Map<string, number[]>(servers.map(([name]) => [name, []]))
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, { port }] of servers) {
      const rate = await load(port, await makeBrowsers(port, upstream.port), PER_ROUND)
      if (round > 0) rates.get(name)?.push(rate)
    }
    const latest = [...rates].map(([name, all]) => `${name} ${Math.round(all.at(-1) ?? 0)}/s`)
    if (round > 0) say(`round ${round} of ${ROUNDS}: ${latest.join(', ')}`)
  }
  for (const [, server] of servers) server.stop()
  upstream.stop()
  const ratio = (name: string, to: string) =>
    median((rates.get(name) ?? []).map((rate, round) => rate / (rates.get(to)?.[round] ?? Number.NaN)))
  return [
    atLeast('throughput, a fresh proof on every request, of the bare handler', ratio('relay', 'bare'), 0.25),
    atLeast('throughput, signatures not looked at (diagnosis), of the bare handler', ratio('unsigned', 'bare'), 0.55),
    ...(nginx
      ? [compared('throughput, a fresh proof on every request, of nginx proxy_pass', ratio('relay', 'nginx'))]
      : []),
  ]
}
