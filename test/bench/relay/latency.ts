import { Client } from 'undici'
import { atMost, type Figure, median, quantile } from '../figure.ts'
import { makeBrowser, PATH, proofOf } from './browsers.ts'
import { CORES, start } from './servers.ts'

const ROUNDS = 5
const PER_ROUND = 2_000

/** What the relay adds to a call of EBS, with one connection: the same client asks one, then the other, by turns. */
export async function latency(say: (text: string) => void): Promise<Figure[]> {
  const upstream = await start('upstream', 0, CORES.load)
  const relay = await start('relay', upstream.port, CORES.server)
  const origins = { direct: `http://127.0.0.1:${upstream.port}`, relay: `http://127.0.0.1:${relay.port}` }
  const clients = { direct: new Client(origins.direct), relay: new Client(origins.relay) }
  const added = { p50: [] as number[], p99: [] as number[] }
  // The first two rounds warm up.
  for (let round = -1; round <= ROUNDS; round++) {
    const browser = await makeBrowser()
    // Proofs are the browser's work: made before the clock runs, as for the throughput.
    const proofs = Array.from({ length: PER_ROUND }, () => proofOf(browser, origins.relay))
    const times: Record<keyof typeof clients, number[]> = { direct: [], relay: [] }
    for (const dpop of proofs) {
      for (const name of ['direct', 'relay'] as const) {
        const headers = { authorization: `DPoP ${browser.session}`, dpop }
        const startedAt = performance.now()
        const { statusCode, body } = await clients[name].request({ path: PATH, method: 'GET', headers })
        await body.dump()
        times[name].push(performance.now() - startedAt)
        if (statusCode !== 200) throw new Error(`status ${statusCode}`)
      }
    }
    if (round < 1) continue
    const between = (q: number) => quantile(times.relay, q) - quantile(times.direct, q)
    added.p50.push(between(0.5))
    added.p99.push(between(0.99))
    say(`round ${round} of ${ROUNDS}: p50 ${between(0.5).toFixed(2)} ms, p99 ${between(0.99).toFixed(2)} ms added`)
  }
  for (const client of Object.values(clients)) await client.close()
  upstream.stop()
  relay.stop()
  return [
    atMost('added latency, p50', median(added.p50), 0.5, 'ms'),
    atMost('added latency, p99', median(added.p99), 3, 'ms'),
  ]
}
