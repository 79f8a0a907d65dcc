/**
 * Answers in place of Node's HTTP server: to input that never became a request (too slow, too large, no HTTP), to a request
 * without a Host, and to an unknown expectation. Each answer is a problem like every other, with a log line and a metric.
 */
import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ErrorCode } from '../../shared/errors.ts'
import { createAllowance } from '../http/rate-limit.ts'
import { createRequestLog } from '../http/request-log.ts'
import { ERROR_ANSWER_READ_MS, UNLIMITED_LINES_RATE } from '../limits.ts'
import type { Log } from '../observability/log.ts'
import type { Meter } from '../observability/metrics.ts'
import { problemResponse, Refusal } from '../problems/problem.ts'

const CODES: Record<string, ErrorCode> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
}

type OwnAnswers = {
  /** The problem; it is counted and logged. */
  problem(code: ErrorCode, client: string): Response
  /** Answers a request that the app does not see, and closes the connection. */
  refuse(code: ErrorCode, client: string, response: ServerResponse): Promise<void>
  /** For the server's `clientError`. */
  clientError(error: Error & { code?: string }, socket: Duplex): Promise<void>
  /** For the server's `drop`: there are as many connections as it takes, so this one was closed at once. */
  turnedAway(client: string): void
}

type Parts = {
  /** On every answer. */
  headers: Record<string, string>
  log: Log
  meter: Meter
  now: () => number
  /** The client behind a socket without a request, for the log. */
  clientOfSocket(socket: Duplex): string
}

/** Makes the answers of one server. `now` in ms since 1970. */
export function createOwnAnswers({ headers, log, meter, now, clientOfSocket }: Parts): OwnAnswers {
  const logRequest = createRequestLog(log, now)
  const mayWarn = createAllowance(UNLIMITED_LINES_RATE, now)

  function problem(code: ErrorCode, client: string): Response {
    const requestId = crypto.randomUUID()
    const response = problemResponse(new Refusal(code), requestId, headers)
    meter.refused(code)
    meter.request('other', response.status, 0)
    // No rate limit counts these: no route is known yet.
    logRequest({ requestId, route: 'other', status: response.status, code, client }, true)
    return response
  }

  async function refuse(code: ErrorCode, client: string, response: ServerResponse) {
    const answer = problem(code, client)
    const body = await answer.text()
    const framing = { 'content-length': Buffer.byteLength(body), connection: 'close' }
    response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), ...framing }).end(body)
  }

  async function clientError(error: Error & { code?: string }, socket: Duplex) {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const answer = problem(CODES[error.code ?? ''] ?? 'malformed_request', clientOfSocket(socket))
    const body = await answer.text()
    const lines = [
      `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`,
      ...[...answer.headers].map(([name, value]) => `${name}: ${value}`),
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
    ]
    socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`)
    // The server's sockets are half-open: one whose client never closes its side would keep its descriptor for ever.
    const timer = setTimeout(() => socket.destroy(), ERROR_ANSWER_READ_MS)
    socket.once('close', () => clearTimeout(timer))
  }

  return {
    problem,
    refuse,
    clientError,
    turnedAway(client) {
      if (mayWarn('connections') === 0) log.warn('connections_full', { client })
    },
  }
}
