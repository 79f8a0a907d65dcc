/**
 * One line for each request. Requests that no rate limit lets through or counts would flood the log: of their lines each client
 * gets a few, and the next one says how many were left out. The metrics count every request.
 */
import { BoundedMap } from '../lib/bounded-map.ts'
import { LOGGED_PATH_SEGMENTS, LOGGED_SEGMENT_MAX_CHARS, RATE_KEYS_MAX, UNLIMITED_LINES_RATE } from '../limits.ts'
import type { Log, LogFields } from '../observability/log.ts'
import { createAllowance } from './rate-limit.ts'

/** What is known of a request when it was answered. */
export type RequestLine = LogFields & { requestId: string; route: string; status: number; client: string }

/** Writes the line. `isUnlimited`: no rate limit bounds how many of these there are. */
export type LogRequest = (line: RequestLine, isUnlimited: boolean) => void

/** `now` in ms. The client's address stands in lines of refused requests alone. */
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
 * An address that nothing is at, for a log line: its first segments. A segment that is as long as a credential may be is left out:
 * somebody may have pasted one. What is not visible ASCII becomes `?`.
 */
export function pathForLog(path: string): string {
  const segments = path.split('/', LOGGED_PATH_SEGMENTS + 1)
  const isShort = (segment: string) => segment.length <= LOGGED_SEGMENT_MAX_CHARS
  return segments.map((one) => (isShort(one) ? one.replace(/[^\x21-\x7e]/g, '?') : '…')).join('/')
}
