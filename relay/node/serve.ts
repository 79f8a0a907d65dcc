/** The relay as a server on Node: sockets and their bounds, signatures by node's crypto, and an end that cuts nothing off. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { availableParallelism } from 'node:os'
import { getRequestListener } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { createRelay, type RelayParts } from '../app.ts'
import type { RelayConfig } from '../config/schema.ts'
import type { Secrets } from '../config/secrets.ts'
import { nodeTransport } from '../ebs/transport/undici.ts'
import { clientKey } from '../http/client-key.ts'
import { securityHeaders } from '../http/security-headers.ts'
import {
  ANSWER_READ_MS,
  ARRIVAL_CHECKED_EVERY_MS,
  CONNECTIONS_MAX,
  FIRST_BYTE_MS,
  HEADERS_ARRIVE_MS,
  HEADERS_MAX_BYTES,
  KEEP_ALIVE_MS,
  REQUEST_ARRIVES_MS,
} from '../limits.ts'
import type { Log } from '../observability/log.ts'
import { type Meter, noMeter } from '../observability/metrics.ts'
import type { ImportEs256 } from '../session/dpop.ts'
import { listen } from './listen.ts'
import { createOwnAnswers } from './own-answers.ts'
import { proxyOf } from './proxy.ts'
import { transportOptions } from './transport-options.ts'
import { cameByHttps, clientAddress, createIsProxy } from './trusted-proxies.ts'
import { createEs256Import } from './verify-es256.ts'

/** With one, another thread can only take turns with this one. */
const CORES = availableParallelism()

export type Served = {
  origin: string
  /** From now on `/readyz` says no; requests are still answered. */
  drain(): void
  /** Takes no more requests, waits for those in flight, then closes the connections to EBS. */
  close(): Promise<void>
}
type ServeOptions = {
  log: Log
  meter?: Meter
  /** Milliseconds since 1970. */
  now?: () => number
  importEs256?: ImportEs256
}

/** Starts the server. Throws ConfigError if a file of the configuration is not good, or the address of `listen` cannot be used. */
export async function serve(config: RelayConfig, secrets: Secrets, options: ServeOptions): Promise<Served> {
  const { log, meter = noMeter, now = Date.now } = options
  const proxy = proxyOf(process.env)
  const transports = new Map(
    config.environments.map((environment, index) => {
      const options = transportOptions(environment, `/environments/${index}`, proxy)
      return [environment.id, nodeTransport(options)] as const
    }),
  )
  const isProxy = createIsProxy(config.trustedProxies)
  const clientOf = (peer: string, forwardedFor: string | undefined) =>
    clientKey(clientAddress(peer, forwardedFor, isProxy))
  let draining = false
  let inFlight = 0
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
    clientOf: (c) => clientOf(peerOf(c), c.req.header('x-forwarded-for')),
    // Without proxies nobody can tell: programs on the same machine reach a relay on loopback.
    isPlain: (c) =>
      config.trustedProxies.length > 0 &&
      !cameByHttps(peerOf(c), c.req.header('x-forwarded-proto'), isProxy, config.forwardedProto),
    isDraining: () => draining,
    ...(config.instances === 'one' && {
      // The process does not wait for it.
      later: (ms: number, work: () => Promise<void>) => void setTimeout(work, ms).unref(),
    }),
    importEs256: options.importEs256 ?? createEs256Import(() => inFlight > 1 && CORES > 1),
  }
  const app = createRelay(config, parts)
  const { host, port } = config.listen
  const own = createOwnAnswers({
    headers: securityHeaders(config.publicOrigin),
    log,
    meter,
    now,
    clientOfSocket: (socket) => clientOf(addressOf(socket as Socket), undefined),
  })
  const clientOfIncoming = ({ socket, headers }: IncomingMessage) =>
    clientOf(addressOf(socket), headers['x-forwarded-for']?.toString())
  /** The listener makes its Request at once, and does not tell its error handler which request it was. */
  let arriving: IncomingMessage | undefined
  const answer = getRequestListener(app.fetch, {
    hostname: host,
    // A Host or a target that cannot be taken apart: the app never sees it.
    errorHandler: () => own.problem('malformed_request', arriving ? clientOfIncoming(arriving) : 'unknown'),
  })
  const server = createServer(
    {
      maxHeaderSize: HEADERS_MAX_BYTES,
      headersTimeout: HEADERS_ARRIVE_MS,
      requestTimeout: REQUEST_ARRIVES_MS,
      connectionsCheckingInterval: ARRIVAL_CHECKED_EVERY_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      // Looked at below, so that the answer is a problem.
      requireHostHeader: false,
    },
    (request, response) => {
      // The other timeouts cover requests that arrive, and idle connections. An answer that nobody reads is neither.
      const unread = setTimeout(() => request.socket.destroy(), ANSWER_READ_MS).unref()
      inFlight++
      response.once('close', () => {
        inFlight--
        clearTimeout(unread)
        // It kept this connection alive. Now it is idle, and would hold up the end.
        if (closed) server.closeIdleConnections()
      })
      // A proxy that keeps the connection would send its next request to nobody.
      if (draining) response.setHeader('connection', 'close')
      if (lacksHost(request)) return void own.refuse('malformed_request', clientOfIncoming(request), response)
      arriving = request
      void answer(request, response)
    },
  )
  server.maxConnections = CONNECTIONS_MAX
  server.on('drop', (dropped) => own.turnedAway(clientOf(unmapped(dropped?.remoteAddress), undefined)))
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.on('clientError', own.clientError)
  server.on('checkExpectation', (request: IncomingMessage, response) => {
    void own.refuse('expectation_failed', clientOfIncoming(request), response)
  })
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

/** RFC 9112 section 3.2; a client of HTTP/1.0, as some health probes are, names none. */
const lacksHost = ({ httpVersion, headers }: IncomingMessage) => httpVersion === '1.1' && headers.host === undefined

const addressOf = ({ remoteAddress }: Socket) => unmapped(remoteAddress)
const peerOf = (c: Context) => unmapped(getConnInfo(c).remote.address)
const unmapped = (address = '') => address.replace(/^::ffff:/, '')
