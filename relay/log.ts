/**
 * The log: one JSON object a line. A line holds only the fields below, so nothing secret gets in by accident; what could
 * still carry one (an error's text) is scrubbed.
 */
import type { CheckId } from '../shared/checks.ts'

export type LogFields = {
  requestId?: string
  route?: string
  method?: string
  /** The client's address, as the rate limit counts it: of refused requests, of warnings and of audit lines. */
  client?: string
  /** Of an address that nothing is at, bounded and without what could be a credential. */
  path?: string
  status?: number
  code?: string
  ms?: number
  environment?: string
  /** The EBS call, by its name in relay/ebs. */
  call?: string
  /** What became of it: a status, or why there was none; of an audited write, that EBS did not say. */
  outcome?: string | number
  ebsMessageId?: string
  user?: string
  type?: string
  ref?: string
  endpointRequestId?: string
  replaced?: string
  confirmed?: readonly CheckId[]
  revoked?: boolean
  /** For a failure of our own only: class and stack, never the text of an upstream. */
  error?: string
  port?: number
  dropped?: number
  /** Lines about this client that were left out before this one. */
  omitted?: number
}

/** Whom and which request, by the id that the answer carries: what an admin quotes is found here. */
export type AuditFields = LogFields & Required<Pick<LogFields, 'requestId' | 'environment' | 'user'>>

export type Log = {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
  /**
   * Who did what, as soon as EBS accepted it. Where its answer does not tell, a line with the outcome `unknown` comes at
   * once, and one without when EBS is seen to have done it, which may be in a repeated request: lines with the same
   * `endpointRequestId` are about one creation.
   */
  audit(event: 'sign_in' | 'sign_out' | 'create' | 'replace' | 'revoke', fields: AuditFields): void
}

/** Anything as long and as dense as a credential: three dotted parts, an endpoint value, a long run without a blank. */
const CREDENTIAL = /[\w-]{8,}(?:\.[\w-]*){2,}|[0-9a-f-]{36},[0-9a-f-]{36},\d+|[\w+/=-]{40,}/gi
export const scrub = (text: string) => text.replace(CREDENTIAL, '[hidden]')

/** What one line is made of. `time` in ms since 1970. */
export type LogRecord = { time: number; level: string; event: string; fields: LogFields }

/** A log that hands on records; `write` must not throw, and may make the line of one later. `now` in ms. */
export function createLog(write: (record: LogRecord) => void, now: () => number = Date.now): Log {
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}) =>
      write({ time: now(), level, event, fields })
  return { info: at('info'), warn: at('warn'), error: at('error'), audit: at('audit') }
}

/** The line, without its end. */
export function lineOf({ time, level, event, fields }: LogRecord): string {
  const safe = fields.error === undefined ? fields : { ...fields, error: scrub(fields.error) }
  return JSON.stringify({ time: new Date(time).toISOString(), level, event, ...safe })
}

export const silentLog: Log = createLog(() => {})
