import { Client } from 'undici'
import { atMost, type Figure, quantile } from '../figure.ts'
import { type Browser, PATH, proofOf } from './browsers.ts'
import { CORES, start } from './servers.ts'

/** What the relay adds to a call of EBS, with one connection. */
export async function latency(browsers: Browser[]): Promise<Figure[]> {
  const [browser] = browsers
  if (!browser) return []
  const upstream = await start('upstream', 0, CORES.load)
  const relay = await start('relay', upstream.port, CORES.server)
  const times: Record<'direct' | 'relay', number[]> = { direct: [], relay: [] }
  const origin = `http://127.0.0.1:${relay.port}`
  const clients = { direct: new Client(`http://127.0.0.1:${upstream.port}`), relay: new Client(origin) }
  for (let turn = 0; turn < 4_000; turn++) {
    for (const name of ['direct', 'relay'] as const) {
      const headers = { authorization: `DPoP ${browser.session}`, dpop: proofOf(browser, origin) }
      const startedAt = performance.now()
      const { body } = await clients[name].request({ path: PATH, method: 'GET', headers })
      await body.dump()
      if (turn >= 500) times[name].push(performance.now() - startedAt)
    }
  }
  for (const client of Object.values(clients)) await client.close()
  upstream.stop()
  relay.stop()
  const added = (q: number) => quantile(times.relay, q) - quantile(times.direct, q)
  return [atMost('added latency, p50', added(0.5), 0.5, 'ms'), atMost('added latency, p99', added(0.99), 3, 'ms')]
}
