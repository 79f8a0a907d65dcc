/** A relay that gives out the environments of the genuine one, as anybody can, and notes what it is sent. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { freePort } from '../support/relay.ts'

export type OtherRelay = {
  origin: string
  /** Method and path of each request. */
  asked: string[]
  /** Body and headers of each request. */
  bodies: string[]
  close(): void
}

/** It answers requests without a proof as the genuine relay does, and all other requests with an empty object. */
export async function startOtherRelay(genuine: string): Promise<OtherRelay> {
  const port = await freePort()
  const asked: string[] = []
  const bodies: string[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    asked.push(`${request.method} ${request.url}`)
    bodies.push(body + JSON.stringify(request.headers))
    const isList = request.url === '/v1/environments'
    const answer = isList ? await (await fetch(`${genuine}/v1/environments`)).text() : '{}'
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer)
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return { origin: `http://localhost:${port}`, asked, bodies, close: () => server.close() }
}
