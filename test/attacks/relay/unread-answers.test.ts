/**
 * The attack: ask for many pages on one connection, and read none of the answers. When the buffers of both sides are full, the
 * relay's answer cannot end. It is not idle, and no request arrives, so neither of those timeouts runs: the connection stays for
 * good, and as many as the relay takes would shut everybody out.
 *
 * The defence: a client has a bounded time to read an answer; then its connection is destroyed (`relay/node/serve.ts`).
 */
import { existsSync, readdirSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { ANSWER_READ_MS } from '../../../relay/limits.ts'
import { eventually } from '../../support/eventually.ts'
import { startWorld } from '../../support/relay.ts'
import { type RelayProcess, serveAsProcess } from '../../support/relay-process.ts'

const CONNECTIONS = 10
/** Together, their answers are larger than the buffers of both sides. */
const REQUESTS = 400

/** Sends the requests and never reads. Node reads once by itself, up to its own buffer. */
function readNothing(origin: string): Socket {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write('GET /hand-over HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(REQUESTS))
  return socket
}
/** Open descriptors of a process, where the system tells them (Linux). */
const descriptorsOf = (relay: RelayProcess | undefined) => readdirSync(`/proc/${relay?.child.pid}/fd`).length

test.skipIf(!existsSync('/proc/self/fd')).concurrent.for([
  { how: 'from the sources', fromSource: true },
  { how: 'from the one file that is deployed', fromSource: false },
])(
  'a relay that runs $how closes connections whose answers nobody reads',
  { timeout: 4 * ANSWER_READ_MS },
  async ({ fromSource }, { onTestFinished }) => {
    let relay: RelayProcess | undefined
    const world = await startWorld({ serveRelay: serveAsProcess((running) => (relay = running), { fromSource }) })
    onTestFinished(() => world.close())
    const before = descriptorsOf(relay)
    const held = Array.from({ length: CONNECTIONS }, () => readNothing(world.relay.origin))
    onTestFinished(() => held.forEach((socket) => void socket.destroy()))
    await eventually(() => expect(descriptorsOf(relay)).toBeGreaterThan(before + CONNECTIONS / 2), 1_000)
    await eventually(() => expect(descriptorsOf(relay)).toBeLessThanOrEqual(before), 2_500)
    expect(held.filter((socket) => !socket.destroyed)).toHaveLength(CONNECTIONS)
  },
)
