/** A receiver of the monitor's webhooks: it accepts what the library's own verifier accepts, and nothing else. */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'

export type Received = { id: string; headers: IncomingHttpHeaders; text: string; event: WebhookEvent }
export type WebhookEvent = { type: string; timestamp: string; data: Record<string, unknown> }

export type Receiver = {
  url: string
  secret: string
  /** Those that were signed well, also when they were not taken. */
  received: Received[]
  /** How many were not. */
  refused: number
  /** The statuses of the next answers, first one first; then 204. */
  answers: number[]
  close(): Promise<void>
}

export async function startReceiver(): Promise<Receiver> {
  const secret = `whsec_${randomBytes(24).toString('base64')}`
  const server = createServer(async (request, response) => {
    const body = await text(request)
    try {
      const event = new Webhook(secret).verify(body, request.headers as Record<string, string>) as WebhookEvent
      receiver.received.push({ id: String(request.headers['webhook-id']), headers: request.headers, text: body, event })
    } catch {
      receiver.refused++
    }
    response.writeHead(receiver.answers.shift() ?? 204).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    secret,
    received: [],
    refused: 0,
    answers: [],
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
  return receiver
}
