/** Whether a request may have arrived is told by how far it came, not by the name of the error that ended it. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { createServer } from 'node:http'
import { createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { TransportError } from '../../../../../relay/ebs/transport/transport.ts'
import { nodeTransport } from '../../../../../relay/ebs/transport/undici.ts'

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function listen(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  open.push(() => server.close())
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

/** What a write to that origin ends with. */
async function write(origin: string, signal = new AbortController().signal) {
  const transport = nodeTransport({ allowPrivate: true })
  open.push(() => transport.close())
  const sent = transport({ method: 'POST', url: `${origin}/x`, headers: {}, body: '{}', maxBytes: 100, signal })
  return sent.then(
    () => 'answered',
    (error) => [error instanceof TransportError && error.fault, error.maybeSent],
  )
}

test.each(['EHOSTUNREACH', 'ENETUNREACH', 'ECONNREFUSED', 'ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC', 'ECONNRESET'])(
  'a connection that ends with %s when the request has arrived is broken',
  async (code) => {
    let ours: Socket | undefined
    const noticed = (message: unknown) => {
      ours = (message as { socket: Socket }).socket
    }
    subscribe('net.client.socket', noticed)
    open.push(() => unsubscribe('net.client.socket', noticed))
    // As the system would say it.
    const server = createServer(() => ours?.destroy(Object.assign(new Error('the network'), { code })))
    expect(await write(`http://127.0.0.1:${await listen(server)}`)).toEqual(['broken', true])
  },
)

test('a connection that is refused has carried nothing', async () => {
  const server = createTcpServer()
  const port = await listen(server)
  await new Promise((closed) => server.close(closed))
  expect(await write(`http://127.0.0.1:${port}`)).toEqual(['unreachable', false])
})

test('a connection that ends before TLS is agreed has carried nothing', async () => {
  const port = await listen(createTcpServer((socket) => socket.once('data', () => socket.resetAndDestroy())))
  expect(await write(`https://127.0.0.1:${port}`)).toEqual(['unreachable', false])
})

test('what is given up before it is sent has carried nothing', async () => {
  const connected = new AbortController()
  // It waits for TLS, which is never agreed.
  const server = createTcpServer((socket) => {
    connected.abort()
    socket.destroy()
  })
  expect(await write(`https://127.0.0.1:${await listen(server)}`, connected.signal)).toEqual(['unsent', false])
  expect(await write('https://127.0.0.1:9', AbortSignal.abort())).toEqual(['unsent', false])
})

test('what is given up when it has arrived may have been done', async () => {
  const arrived = new AbortController()
  const port = await listen(createServer(() => arrived.abort()))
  expect(await write(`http://127.0.0.1:${port}`, arrived.signal)).toEqual(['aborted', true])
})

test('an answer that is longer than it may be is not read to its end', async () => {
  const read = async (length: number) => {
    const port = await listen(createServer((_, response) => response.end('x'.repeat(length))))
    return write(`http://127.0.0.1:${port}`)
  }
  expect(await read(100)).toBe('answered')
  expect(await read(101)).toEqual(['too-large', true])
})

test('a private address is refused before anything is sent, unless the operator says that EBS is there', async () => {
  let asked = 0
  const port = await listen(createServer((_, response) => response.end(String(asked++))))
  const transport = nodeTransport()
  open.push(() => transport.close())
  const { signal } = new AbortController()
  const call = { method: 'GET', url: `http://127.0.0.1:${port}/`, headers: {}, maxBytes: 100, signal } as const
  await expect(transport(call)).rejects.toMatchObject({ fault: 'denied', maybeSent: false })
  expect(asked).toBe(0)
})
