/**
 * The log: one JSON object a line. A line holds only the fields below, so nothing secret gets in by accident; what could
 * still carry one (an error's text) is scrubbed.
 */
import type { CheckId } from '../shared/checks.ts'

export type LogFields = {
  requestId?: string
  route?: string
  method?: string
  status?: number
  code?: string
  ms?: number
  environment?: string
  /** The EBS call, by its name in relay/ebs. */
  call?: string
  /** What became of it: a status, or why there was none. */
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
}

export type Log = {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
  /** Who did what: sign-in, sign-out, create, replace, revoke. */
  audit(event: string, fields?: LogFields): void
}

/** Anything as long and as dense as a credential: three dotted parts, an endpoint value, a long run without a blank. */
const CREDENTIAL = /[\w-]{8,}(?:\.[\w-]*){2,}|[0-9a-f-]{36},[0-9a-f-]{36},\d+|[\w+/=-]{40,}/gi
export const scrub = (text: string) => text.replace(CREDENTIAL, '[hidden]')

/** A log that writes lines; `write` must not throw. `now` in ms. */
export function createLog(write: (line: string) => void, now: () => number = Date.now): Log {
  const line =
    (level: string) =>
    (event: string, fields: LogFields = {}) => {
      const safe = fields.error === undefined ? fields : { ...fields, error: scrub(fields.error) }
      write(JSON.stringify({ time: new Date(now()).toISOString(), level, event, ...safe }))
    }
  return { info: line('info'), warn: line('warn'), error: line('error'), audit: line('audit') }
}

export const silentLog: Log = createLog(() => {})
