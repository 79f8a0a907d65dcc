import { atMost, type Figure } from '../figure.ts'
import { load, makeBrowsers } from './browsers.ts'
import { CORES, start } from './servers.ts'

/** What the process holds after a million requests, beside what it held after the first hundred thousand. */
export async function memory(say: (text: string) => void): Promise<Figure[]> {
  const upstream = await start('upstream', 0, CORES.load)
  const relay = await start('relay', upstream.port, CORES.server)
  const rss: number[] = []
  for (let hundreds = 1; hundreds <= 10; hundreds++) {
    const browsers = await makeBrowsers(relay.port, upstream.port)
    // In parts, since proofs are made before they are sent, and hold for a minute.
    for (let part = 0; part < 50; part++) await load(relay.port, browsers, 2_000)
    rss.push(await relay.memory())
    say(`${hundreds * 100_000} requests: ${Math.round((rss.at(-1) ?? 0) / 1e6)} MB`)
  }
  upstream.stop()
  relay.stop()
  return [
    atMost('memory after 1,000,000 requests, of that after 100,000', (rss.at(-1) ?? 0) / (rss[0] ?? 1), 1.1, 'ratio'),
  ]
}
