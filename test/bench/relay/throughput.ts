import { atLeast, compared, type Figure } from '../figure.ts'
import { loadWithProofs, plainRequests } from './browsers.ts'
import { byTurns, ratio } from './by-turns.ts'
import { load } from './load.ts'
import { startNginx } from './nginx.ts'
import { CORES, start } from './servers.ts'

const ROUNDS = 5
const PER_ROUND = 3_000

/** Requests per second on one core, a fresh proof on every request, beside what a bare handler does on it. */
export async function throughput(say: (text: string) => void): Promise<Figure[]> {
  const upstream = await start('upstream', 0, { core: CORES.load })
  const kinds = ['bare', 'bare-signed', 'relay', 'unsigned']
  const servers = await Promise.all(kinds.map((kind) => start(kind, upstream.port, { core: CORES.server })))
  const measure: Parameters<typeof byTurns>[0] = {}
  for (const [index, server] of servers.entries())
    measure[kinds[index] ?? ''] = () => loadWithProofs(server, upstream.port, PER_ROUND)
  const nginx = await startNginx(upstream.port, CORES.server)
  if (nginx) measure.nginx = async () => ({ clock: await load(nginx.port, plainRequests(PER_ROUND)) })
  else say('nginx is not installed: no comparison with proxy_pass')
  const rates = await byTurns(measure, ROUNDS, say)
  for (const server of [upstream, ...servers, nginx]) server?.stop()
  const of = (name: string, to: string, by?: 'process') => ratio(rates, name, to, say, by)
  return [
    atLeast('throughput, a fresh proof on every request, of the bare handler', of('relay', 'bare'), 0.5),
    atLeast('the same, of a bare handler that checks one signature', of('relay', 'bare-signed'), 0.75),
    compared('processor time of the bare handler, of the relay', of('relay', 'bare', 'process')),
    compared(
      'processor time of the bare handler with one signature, of the relay',
      of('relay', 'bare-signed', 'process'),
    ),
    compared('the same, signatures not looked at (diagnosis), of the bare handler', of('unsigned', 'bare')),
    ...(nginx ? [compared('the same, of nginx proxy_pass', of('relay', 'nginx'))] : []),
  ]
}
