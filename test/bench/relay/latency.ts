import { Client } from 'undici'
import { atMost, compared, type Figure, median, quantile } from '../figure.ts'
import { type Browser, makeBrowser, PATH, proofOf } from './browsers.ts'
import { CORES, keepAwake, type Server, start } from './servers.ts'

const ROUNDS = 5
const PER_ROUND = 1_000

/** Milliseconds. */
type Added = { p50: number; p99: number }

/**
 * What the relay adds to a call of EBS, with one connection: the same client asks one, then the other, by turns. Beside it what
 * the bare handler adds, without and with the check of one signature, and what the relay adds where its core does not fall
 * asleep while it waits: to wake one of a virtual machine takes long, and calling EBS directly wakes none.
 */
export async function latency(say: (text: string) => void): Promise<Figure[]> {
  const upstream = await start('upstream', 0, { core: CORES.load })
  const relay = await start('relay', upstream.port, { core: CORES.server })
  const bare = await start('bare', upstream.port, { core: CORES.server })
  const signed = await start('bare-signed', upstream.port, { core: CORES.server })
  const added: Record<'relay' | 'bare' | 'signed' | 'awake', Added[]> = { relay: [], bare: [], signed: [], awake: [] }
  // The first two rounds warm up.
  for (let round = -1; round <= ROUNDS; round++) {
    const ofRelay = await addedBy(relay, upstream)
    const ofBare = await addedBy(bare, upstream)
    const ofSigned = await addedBy(signed, upstream)
    const letSleep = keepAwake(CORES.server)
    const awake = letSleep && (await addedBy(relay, upstream))
    letSleep?.()
    if (round < 1) continue
    added.relay.push(ofRelay)
    added.bare.push(ofBare)
    added.signed.push(ofSigned)
    if (awake) added.awake.push(awake)
    const each = { relay: ofRelay, bare: ofBare, 'bare-signed': ofSigned }
    const texts = Object.entries(each).map(
      ([name, { p50, p99 }]) => `${name} ${p50.toFixed(2)} and ${p99.toFixed(2)} ms`,
    )
    say(`latency, round ${round} of ${ROUNDS}, p50 and p99 added: ${texts.join(', ')}`)
  }
  for (const server of [upstream, relay, bare, signed]) server.stop()
  const p50 = (all: Added[]) => median(all.map((one) => one.p50))
  /** Beyond the bare handler with one signature, in the same round. */
  const beyond = (quantile: keyof Added) =>
    median(added.relay.map((one, round) => one[quantile] - (added.signed[round]?.[quantile] ?? Number.NaN)))
  return [
    atMost('added latency beyond a bare handler that checks one signature, p50', beyond('p50'), 0.1, 'ms'),
    atMost('added latency beyond a bare handler that checks one signature, p99', beyond('p99'), 1, 'ms'),
    compared('added latency, p50', p50(added.relay), 'ms'),
    compared('added latency of the bare handler, p50', p50(added.bare), 'ms'),
    compared('added latency of the bare handler and one signature, p50', p50(added.signed), 'ms'),
    ...(added.awake.length > 0 ? [compared('added latency, the core kept awake, p50', p50(added.awake), 'ms')] : []),
  ]
}

async function addedBy(server: Server, upstream: Server): Promise<Added> {
  const browser = await makeBrowser(server.port, upstream.port)
  const origin = `http://127.0.0.1:${server.port}`
  // Proofs are the browser's work: made before the clock runs, as for the throughput.
  const proofs = Array.from({ length: PER_ROUND }, () => proofOf(browser, origin))
  const clients = { direct: new Client(`http://127.0.0.1:${upstream.port}`), relayed: new Client(origin) }
  const times: Record<keyof typeof clients, number[]> = { direct: [], relayed: [] }
  for (const dpop of proofs) {
    for (const way of ['direct', 'relayed'] as const) times[way].push(await timed(clients[way], browser, dpop))
  }
  for (const client of Object.values(clients)) await client.close()
  const between = (q: number) => quantile(times.relayed, q) - quantile(times.direct, q)
  return { p50: between(0.5), p99: between(0.99) }
}

async function timed(client: Client, { session }: Browser, dpop: string): Promise<number> {
  const headers = { authorization: `DPoP ${session}`, dpop }
  const startedAt = performance.now()
  const { statusCode, body } = await client.request({ path: PATH, method: 'GET', headers })
  await body.dump()
  if (statusCode !== 200) throw new Error(`status ${statusCode}`)
  return performance.now() - startedAt
}
