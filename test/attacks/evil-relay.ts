/** A server of an attacker's that passes for a relay: it offers the genuine environments to everybody, and notes what it is sent. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type EvilRelay = { origin: string; asked: string[]; close(): Promise<void> }

/** @param genuine the origin of the relay that it passes for */
export async function startEvilRelay(genuine: string): Promise<EvilRelay> {
  const environments = await (await fetch(`${genuine}/v1/environments`)).text()
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    asked.push(`${request.method} ${request.url} ${Buffer.concat(chunks)}`)
    const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }
    response.writeHead(200, { 'content-type': 'application/json', ...cors }).end(environments)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    asked,
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
