/** The relay as a server on Node: sockets and their bounds, signatures by node's crypto, and an end that cuts nothing off. */
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { createRelay, type RelayParts } from '../app.ts'
import type { RelayConfig } from '../config.ts'
import type { ImportEs256 } from '../front/dpop.ts'
import { clientKey } from '../front/rate-limit.ts'
import { securityHeaders } from '../front/security-headers.ts'
import {
  ARRIVAL_CHECKED_EVERY_MS,
  FIRST_BYTE_MS,
  HEADERS_ARRIVE_MS,
  HEADERS_MAX_BYTES,
  KEEP_ALIVE_MS,
  REQUEST_ARRIVES_MS,
} from '../limits.ts'
import type { Log } from '../log.ts'
import { type Meter, noMeter } from '../metrics.ts'
import { problemResponse, Refusal } from '../problems.ts'
import type { Secrets } from '../secrets.ts'
import { nodeTransport } from '../transport/node.ts'
import { clientErrorAnswer } from './client-error.ts'
import { listen } from './listen.ts'
import { transportOptions } from './transport-options.ts'
import { clientAddress, createIsProxy } from './trusted-proxies.ts'
import { importEs256OfNode } from './verify-es256.ts'

export type Served = {
  origin: string
  /** From now on `/readyz` says no; requests are still answered. */
  drain(): void
  /** Takes no more requests, waits for those in flight, then closes the connections to EBS. */
  close(): Promise<void>
}
export type ServeOptions = {
  log: Log
  meter?: Meter
  /** Milliseconds since 1970. */
  now?: () => number
  importEs256?: ImportEs256
}

/** Throws ConfigError where a file of the configuration is not good, or nothing can listen where it says. */
export async function serve(config: RelayConfig, secrets: Secrets, options: ServeOptions): Promise<Served> {
  const { log, meter = noMeter, now = Date.now } = options
  const transports = new Map(
    config.environments.map((environment, index) => {
      const options = transportOptions(environment, `/environments/${index}`)
      return [environment.id, nodeTransport(options)] as const
    }),
  )
  const isProxy = createIsProxy(config.trustedProxies)
  let draining = false
  let closed: Promise<void> | undefined
  const parts: RelayParts = {
    ...secrets,
    transportFor: ({ id }) => {
      const transport = transports.get(id)
      if (!transport) throw new Error(`no transport for ${id}`)
      return transport
    },
    log,
    meter,
    now,
    clientOf: (c) => clientKey(clientAddress(peerOf(c), c.req.header('x-forwarded-for'), isProxy)),
    isPlain: (c) => isProxy(peerOf(c)) && c.req.header('x-forwarded-proto') === 'http',
    isDraining: () => draining,
    importEs256: options.importEs256 ?? importEs256OfNode,
  }
  const app = createRelay(config, parts)
  const { host, port } = config.listen
  const headers = securityHeaders(config.publicOrigin)
  const answer = getRequestListener(app.fetch, {
    hostname: host,
    // A Host or a target that cannot be taken apart: the app never sees it.
    errorHandler: () => problemResponse(new Refusal('malformed_request'), crypto.randomUUID(), headers),
  })
  const server = createServer(
    {
      maxHeaderSize: HEADERS_MAX_BYTES,
      headersTimeout: HEADERS_ARRIVE_MS,
      requestTimeout: REQUEST_ARRIVES_MS,
      connectionsCheckingInterval: ARRIVAL_CHECKED_EVERY_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    (request, response) => {
      // A proxy that keeps the connection would send its next request to nobody.
      if (draining) response.setHeader('connection', 'close')
      // Kept alive by an answer to what was in flight: idle from now on, and it would hold up the end.
      response.once('close', () => closed && server.closeIdleConnections())
      void answer(request, response)
    },
  )
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.on('clientError', clientErrorAnswer(headers, log, meter))
  await listen(server, host, port)
  const bound = (server.address() as AddressInfo).port
  async function end(): Promise<void> {
    const noneLeft = new Promise<void>((done) => server.close(() => done()))
    server.closeIdleConnections()
    // To Node a connection is not idle when nothing came on it yet.
    const unused = setTimeout(() => {
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
    }, FIRST_BYTE_MS)
    await noneLeft
    clearTimeout(unused)
    await Promise.all([...transports.values()].map((transport) => transport.close()))
  }
  return {
    origin: `http://${host === '127.0.0.1' ? 'localhost' : host}:${bound}`,
    drain() {
      draining = true
    },
    close() {
      draining = true
      closed ??= end()
      return closed
    },
  }
}

const peerOf = (c: Context) => (getConnInfo(c).remote.address ?? '').replace(/^::ffff:/, '')
