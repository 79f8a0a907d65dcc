/**
 * Writes one line for each request. Requests beyond a rate limit, or under none, would flood the log, so each client gets a few
 * lines for these; its next line says how many were left out. The metrics count every request.
 */
import { BoundedMap } from '../lib/bounded-map.ts'
import { LOGGED_PATH_SEGMENTS, LOGGED_SEGMENT_MAX_CHARS, RATE_KEYS_MAX, UNLIMITED_LINES_RATE } from '../limits.ts'
import type { Log, LogFields } from '../observability/log.ts'
import { createAllowance } from './rate-limit.ts'

/** The facts about an answered request. */
type RequestLine = LogFields & { requestId: string; route: string; status: number; client: string }

/** Writes the line. `isUnlimited`: no rate limit bounds how many of these there are. */
type LogRequest = (line: RequestLine, isUnlimited: boolean) => void

/** Makes the log of requests. Only lines of refused requests have the client's address. `now` in ms. */
export function createRequestLog(log: Log, now: () => number): LogRequest {
  const mayWrite = createAllowance(UNLIMITED_LINES_RATE, now)
  const omitted = new BoundedMap<string, number>(RATE_KEYS_MAX)
  return ({ client, ...line }, isUnlimited) => {
    const fields = line.code === undefined ? line : { ...line, client }
    if (!isUnlimited) return log.info('request', fields)
    const count = omitted.get(client) ?? 0
    if (mayWrite(client) > 0) return omitted.set(client, count + 1)
    omitted.delete(client)
    log.info('request', count === 0 ? fields : { ...fields, client, omitted: count })
  }
}

/**
 * An unknown address for a log line: its first segments. A segment long enough to be a credential becomes `…`, since somebody
 * may have pasted one. Any character but visible ASCII becomes `?`.
 */
export function pathForLog(path: string): string {
  const segments = path.split('/', LOGGED_PATH_SEGMENTS + 1)
  const isShort = (segment: string) => segment.length <= LOGGED_SEGMENT_MAX_CHARS
  return segments.map((one) => (isShort(one) ? one.replace(/[^\x21-\x7e]/g, '?') : '…')).join('/')
}
