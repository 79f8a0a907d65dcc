/** Informational answers before the final one are passed over, asked for or not (RFC 9110 section 15.2). */
import { createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { createInterimFilter } from '../../../../../relay/ebs/transport/interim.ts'
import { TransportError } from '../../../../../relay/ebs/transport/transport.ts'
import { nodeTransport } from '../../../../../relay/ebs/transport/undici.ts'
import { fc } from '../../../../support/fast-check.ts'

const CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n'
const CONTINUE_WITH_FIELDS = 'HTTP/1.1 100 Continue\r\nVia: 1.1 front\r\n\r\n'
const PROCESSING = 'HTTP/1.1 102 Processing\r\n\r\n'
const HINTS = 'HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n'
const OLD = 'HTTP/1.0 100 Continue\r\n\r\n'
const final = (body: string) => `HTTP/1.1 200 OK\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** What a transport makes of a server that answers the requests of each connection, in their order, with these packets. */
async function transportTo(packets: (request: number) => string[], { closes = false } = {}) {
  let connections = 0
  const server: Server = createServer((socket: Socket) => {
    connections++
    let requests = 0
    socket.setNoDelay(true)
    socket.on('error', () => undefined)
    socket.on('data', async () => {
      for (const packet of packets(requests++)) {
        socket.write(packet)
        await sleep(15)
      }
      if (closes) socket.end()
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  const url = `http://127.0.0.1:${address.port}/x`
  const transport = nodeTransport({ allowPrivate: true })
  open.push(
    () => server.close(),
    () => transport.close(),
  )
  const { signal } = new AbortController()
  const call = (method: 'GET' | 'POST') =>
    transport({ method, url, headers: {}, ...(method === 'POST' && { body: '{}' }), maxBytes: 1_000, signal }).then(
      ({ status, body }) => [status, body],
      (error) => [error instanceof TransportError && error.fault, error.maybeSent],
    )
  return { call, connections: () => connections }
}

const answers: [string, string[]][] = [
  ['100 in one packet', [CONTINUE + final('good')]],
  ['100 in two packets', [CONTINUE, final('good')]],
  ['100 in HTTP/1.0', [OLD, final('good')]],
  ['100 with header fields', [CONTINUE_WITH_FIELDS + final('good')]],
  ['100 cut anywhere', ['HTTP/1.1 1', '00 Continue\r\nVia: 1.1 fr', 'ont\r\n', '\r', `\n${final('good')}`]],
  ['several', [CONTINUE + CONTINUE, PROCESSING, HINTS + CONTINUE, final('good')]],
  ['102', [PROCESSING + final('good')]],
  ['103', [HINTS, final('good')]],
]
describe.each(['GET', 'POST'] as const)('%s', (method) => {
  test.each(answers)('%s: the final answer counts', async (_, packets) => {
    const { call, connections } = await transportTo(() => packets)
    expect(await call(method)).toEqual([200, 'good'])
    await sleep(30)
    // The connection is in order, and is used again.
    expect(await call(method)).toEqual([200, 'good'])
    expect(connections()).toBe(1)
  })
})

test('a body that looks like an informational answer is a body, whatever packets it comes in', async () => {
  const body = `${CONTINUE}${CONTINUE}good`
  const [head] = final(body).split(CONTINUE)
  const { call } = await transportTo(() => [`${CONTINUE}${head}`, CONTINUE, CONTINUE, 'good'])
  expect(await call('GET')).toEqual([200, body])
})

test.each([
  ['nothing but informational answers', [CONTINUE, HINTS]],
  ['half a head', [CONTINUE, 'HTTP/1.1 1']],
  ['a switch of protocols', ['HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n']],
  ['a head without an end', [`HTTP/1.1 100 Continue\r\nX: ${'x'.repeat(20_000)}`]],
  ['what is no HTTP', ['SSH-2.0-OpenSSH\r\n']],
])('%s is no answer, and the write may have been done', async (_, packets) => {
  const { call } = await transportTo(() => packets, { closes: true })
  expect(await call('POST')).toEqual(['broken', true])
})

test('an answer that comes without a request is never the answer to the next one', async () => {
  const { call, connections } = await transportTo((request) =>
    request === 0 ? [final('first'), CONTINUE + final('stray')] : [final('second')],
  )
  expect(await call('GET')).toEqual([200, 'first'])
  await sleep(50)
  expect(await call('GET')).toEqual([200, 'first'])
  expect(connections()).toBe(2)
})

test('however the bytes are cut, what is left is the final answer', () => {
  const client = Buffer.from(CONTINUE + HINTS + CONTINUE_WITH_FIELDS + final(`${CONTINUE}body`))
  const expected = final(`${CONTINUE}body`)
  fc.assert(
    fc.property(fc.array(fc.nat(client.length)), (cuts) => {
      const filter = createInterimFilter()
      filter.expectAnswer()
      const places = [0, ...cuts.toSorted((a, b) => a - b), client.length]
      const parts = places.slice(1).map((end, at) => filter.pass(client.subarray(places[at], end)))
      expect(Buffer.concat(parts).toString()).toBe(expected)
    }),
  )
})
