/**
 * The attack: open more connections than the relay has descriptors, send nothing, and never close them. The relay answers each
 * with 408 after ten seconds and closes its own side. A server's socket is half-open: as long as the client keeps its side, the
 * descriptor is in use. One connection attempt each would stop the relay for good.
 *
 * The defence: an error answer has a second to be read, then the socket is destroyed (`relay/node/own-answers.ts`); and there is
 * a bound on connections (`relay/limits.ts`).
 */
import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CONNECTIONS_MAX, HEADERS_ARRIVE_MS } from '../../../relay/limits.ts'
import { eventually } from '../../support/eventually.ts'
import { holdOpen } from '../../support/raw-http.ts'
import { startWorld } from '../../support/relay.ts'
import { fetchAlone } from '../../support/relay-client.ts'
import { type RelayProcess, serveAsProcess } from '../../support/relay-process.ts'

const DESCRIPTORS = 400
const CONNECTIONS = 420
const HELD_UP_MAX_MS = 30_000

/** On a new connection: one that was opened before the attack is served all the time. */
const isAlive = (origin: string) =>
  fetchAlone(`${origin}/healthz`, { signal: AbortSignal.timeout(1_000) }).then(
    ({ ok }) => ok,
    () => false,
  )
/** Open descriptors of a process, where the system tells them (Linux). */
const descriptorsOf = (relay: RelayProcess | undefined) =>
  existsSync('/proc/self/fd') ? readdirSync(`/proc/${relay?.child.pid}/fd`).length : 0

test.concurrent.for([
  { how: 'from the sources', fromSource: true },
  { how: 'from the one file that is deployed', fromSource: false },
])(
  `a relay that runs $how answers again, though ${CONNECTIONS} silent connections are never closed`,
  { timeout: 3 * HELD_UP_MAX_MS },
  async ({ fromSource }, { onTestFinished }) => {
    let relay: RelayProcess | undefined
    const serveRelay = serveAsProcess((running) => (relay = running), { fromSource, descriptors: DESCRIPTORS })
    const world = await startWorld({ serveRelay })
    const { origin } = world.relay
    onTestFinished(() => world.close())
    expect(await isAlive(origin)).toBe(true)
    const before = descriptorsOf(relay)

    const held = Array.from({ length: CONNECTIONS }, () => holdOpen(origin).socket)
    onTestFinished(() => held.forEach((socket) => void socket.destroy()))
    const openedAt = performance.now()
    // They do hold it up: else this test would show nothing.
    await eventually(async () => expect(await isAlive(origin)).toBe(false))
    await eventually(async () => expect(await isAlive(origin)).toBe(true), 10_000)
    const heldUpMs = performance.now() - openedAt
    expect(heldUpMs).toBeGreaterThan(HEADERS_ARRIVE_MS / 2)
    expect(heldUpMs).toBeLessThan(HELD_UP_MAX_MS)

    // The clients have not closed their side, and the descriptors are free again.
    expect(held.filter((socket) => !socket.destroyed).length).toBeGreaterThan(DESCRIPTORS / 2)
    await eventually(() => expect(descriptorsOf(relay)).toBeLessThanOrEqual(before + 5), 500)
  },
)

test('of more connections than the bound, the last are closed at once, and the log says so', async ({
  onTestFinished,
}) => {
  let relay: RelayProcess | undefined
  const world = await startWorld({ serveRelay: serveAsProcess((running) => (relay = running)) })
  onTestFinished(() => world.close())
  const held = Array.from({ length: CONNECTIONS_MAX + 20 }, () => holdOpen(world.relay.origin))
  onTestFinished(() => held.forEach(({ socket }) => void socket.destroy()))
  const closed = new Set<unknown>()
  for (const one of held) void one.answered.then(() => closed.add(one))
  await eventually(() => expect(closed.size).toBeGreaterThanOrEqual(20))
  expect(closed.size).toBeLessThan(30)
  await eventually(() => expect(relay?.lines.join()).toContain('"event":"connections_full","client":"127.0.0.1"'))
})
