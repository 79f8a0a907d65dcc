/** Admits each request (rate of the client, HTTPS, origin), and completes each answer (headers, log line, metrics). */
import type { Context } from 'hono'
import { REQUEST_ID_HEADER } from '../../shared/api.ts'
import { type Log, traceOf } from '../observability/log.ts'
import type { Meter } from '../observability/metrics.ts'
import { problemResponse, Refusal } from '../problems/problem.ts'
import type { CorsHeadersFor } from './cors.ts'
import type { RateLimit } from './rate-limit.ts'
import { createRequestLog } from './request-log.ts'

type AnswerParts = {
  log: Log
  meter: Meter
  /** Milliseconds since 1970. */
  now: () => number
  clientOf(context: Context): string
  isPlain: ((context: Context) => boolean) | undefined
  clientLimit: RateLimit
  corsHeadersFor: CorsHeadersFor
  /** On every answer. */
  common: Record<string, string>
}

/** The input for the work on one request. The work may add to `headers`, which go into the answer. */
export type Received = { requestId: string; client: string; headers: Record<string, string> }

type AnswerOptions = {
  /** For the log line of an unknown address. */
  path?: string | undefined
  /** For a page that people see: its answer to whatever is thrown. A browser may come to it from anywhere. */
  pageFor?: (refusal: Refusal, received: Received) => Promise<Response>
}

/** Answers one request by `work`, or with a problem if `work` throws. */
export type AnswerRequest = (
  context: Context,
  route: string,
  work: (received: Received) => Promise<Response>,
  options?: AnswerOptions,
) => Promise<Response>

/** The probes of a platform. No limit counts them, and they may come past the proxy and without TLS. */
const PROBES = ['healthz', 'readyz']

/** For log and metrics only, as nginx writes it: the client had gone before the answer. */
const CLIENT_GONE = 499

/** Makes the function that admits, answers, logs and counts each request. It never throws. */
export function createAnswer(parts: AnswerParts): AnswerRequest {
  const { log, meter, now } = parts
  const logRequest = createRequestLog(log, now)

  /** Throws `rate_limited`, `https_required` or `origin_not_allowed`. */
  function admit(c: Context, isProbe: boolean, isPage: boolean, { client, headers }: Received): void {
    const cors = isPage ? {} : parts.corsHeadersFor(c.req.header('origin'))
    Object.assign(headers, cors)
    if (!isProbe) parts.clientLimit(client)
    // Refused, never redirected: a client that used plain HTTP must notice (OWASP ASVS 4.1.2).
    if (!isProbe && parts.isPlain?.(c)) throw new Refusal('https_required')
    if (!cors) throw new Refusal('origin_not_allowed')
  }

  return async (c, route, work, { path, pageFor } = {}) => {
    const requestId = crypto.randomUUID()
    const startedAt = now()
    const isProbe = PROBES.includes(route)
    const headers: Record<string, string> = { ...parts.common, [REQUEST_ID_HEADER]: requestId }
    const received = { requestId, client: parts.clientOf(c), headers }
    let code: string | undefined
    let response: Response
    try {
      admit(c, isProbe, pageFor !== undefined, received)
      response = await work(received)
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal('internal_error', { done: 'unknown' })
      code = refusal.code
      meter.refused(code)
      if (refusal !== error) log.error('internal_error', { requestId, route, error: traceOf(error) })
      response = pageFor ? await pageFor(refusal, received) : problemResponse(refusal, requestId, headers)
    }
    const ms = now() - startedAt
    const status = c.req.raw.signal.aborted ? CLIENT_GONE : response.status
    meter.request(route, status, ms)
    const refused = code !== undefined && { code, ...(path !== undefined && { path }) }
    const line = { requestId, route, method: c.req.method, status, ms, client: received.client, ...refused }
    logRequest(line, isProbe || code === 'rate_limited')
    return response
  }
}
