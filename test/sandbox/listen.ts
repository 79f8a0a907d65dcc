/** A server that answers at `http://localhost:PORT` and nowhere else: on both loopback addresses, since browsers try both. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void
export type Listening = { origin: string; close(): Promise<void> }

/** Another program may have the port on one of the two addresses: with port 0, try another. */
const ATTEMPTS = 5

/** @param port 0 for any that is free; the handler is made once the origin is known */
export async function listen(port: number, handlerFor: (origin: string) => Handler): Promise<Listening> {
  for (let attempt = 1; ; attempt++) {
    let handler: Handler = (_, response) => response.writeHead(503).end()
    const servers = [createServer((...exchange) => handler(...exchange))]
    try {
      const bound = await bind(servers[0] as Server, port, '127.0.0.1')
      const second = createServer((...exchange) => handler(...exchange))
      if (await bindIfThere(second, bound)) servers.push(second)
      const origin = `http://localhost:${bound}`
      handler = handlerFor(origin)
      return { origin, close: () => closeAll(servers) }
    } catch (error) {
      await closeAll(servers)
      if (port !== 0 || attempt === ATTEMPTS) throw error
    }
  }
}

const bind = (server: Server, port: number, host: string) =>
  new Promise<number>((bound, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => {
      server.removeListener('error', failed)
      bound((server.address() as AddressInfo).port)
    })
  })

/** False where the machine has no IPv6. */
async function bindIfThere(server: Server, port: number) {
  try {
    await bind(server, port, '::1')
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return false
    throw error
  }
}

async function closeAll(servers: Server[]) {
  await Promise.all(
    servers.map(async (server) => {
      if (!server.listening) return
      const closed = new Promise((done) => server.close(done))
      server.closeAllConnections()
      await closed
    }),
  )
}
