/** One address for several instances that take turns, as a load balancer has it: who is not ready is passed over. */
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http'

export type Balancer = {
  /** Ports of the instances; may be changed at any time. */
  instances: number[]
  close(): Promise<void>
}

export async function startBalancer(port: number, instances: number[]): Promise<Balancer> {
  const balancer = { instances }
  let turn = 0
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const { instances } = balancer
    const first = turn++
    const inTurn = instances.map((_, at) => instances[(first + at) % instances.length] ?? 0)
    for (const instance of inTurn) {
      if (await isReady(instance)) return forward(incoming, Buffer.concat(chunks), outgoing, instance)
    }
    outgoing.writeHead(502).end()
  })
  await new Promise<void>((ready) => server.listen(port, ready))
  return Object.assign(balancer, {
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  })
}

const isReady = (port: number) =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

/** Sent once: what broke on the way may have been done. */
function forward(incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse, port: number): void {
  const { method, url, headers } = incoming
  const forwarded = send({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(outgoing)
  })
  forwarded.on('error', () => outgoing.destroy())
  forwarded.end(body)
}
