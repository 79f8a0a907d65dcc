/** The log: one JSON object a line. A line holds only the fields below, so nothing secret gets in by accident. */
import type { CheckId } from '../../shared/checks.ts'

export type LogFields = {
  requestId?: string
  route?: string
  method?: string
  /** The client's address, as the rate limit counts it: of refused requests, of warnings and of audit lines. */
  client?: string
  /** An unknown address, bounded and without a segment that could be a credential. */
  path?: string
  status?: number
  code?: string
  ms?: number
  environment?: string
  /** The EBS call, by its name in relay/ebs. */
  call?: string
  /** A call: its status, or why there was none. An audited write: what was seen, or `unknown` if EBS did not say. */
  outcome?: string | number
  ebsMessageId?: string
  user?: string
  type?: string
  ref?: string
  endpointRequestId?: string
  replaced?: string
  confirmed?: readonly CheckId[]
  revoked?: boolean
  /** For a failure of our own only, as {@link traceOf} gives it. */
  error?: string
  /** In a file of the operator: its place, and what is expected there. Never what was received. */
  mistake?: string
  port?: number
  dropped?: number
  /** Lines about this client that were left out before this one. */
  omitted?: number
}

/** An audit line names the user, and the request by the id that its answer carries: an operator finds here what an admin quotes. */
type AuditFields = LogFields & Required<Pick<LogFields, 'requestId' | 'environment' | 'user'>>
/** A refusal names the address and the reason. It names no user: somebody may have typed anything into that field. */
type RefusalFields = Omit<LogFields, 'user'> & Required<Pick<LogFields, 'requestId' | 'environment' | 'code'>>

export type Log = {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
  /**
   * Records what a user did, as soon as EBS accepted it. If EBS's answer does not tell, a line with the outcome `unknown` comes
   * at once, and one without it when the relay sees that EBS did it, perhaps in a repeated request. Lines with the same
   * `endpointRequestId` are about one creation.
   */
  audit(event: 'sign_in' | 'sign_out' | 'create' | 'replace' | 'revoke', fields: AuditFields): void
  /** An audit line `sign_in_refused`: nobody was signed in at the relay's own page. */
  auditRefusal(fields: RefusalFields): void
}

/** The error's name and where it came from, frame by frame. Never its message, which may hold anything. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { name, message, stack = '' } = error
  // The message stands first, and may have lines that look like frames.
  const lines = stack.split('\n').slice(message.split('\n').length)
  const frames = lines.filter((line) => /^ +at /.test(line))
  return [/^\w{1,64}$/.test(name) ? name : 'Error', ...frames].join('\n')
}

/** The parts of one line. `time` in ms since 1970. */
export type LogRecord = { time: number; level: string; event: string; fields: LogFields }

/** A log that hands on records; `write` must not throw, and may make the line of one later. `now` in ms. */
export function createLog(write: (record: LogRecord) => void, now: () => number = Date.now): Log {
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}) =>
      write({ time: now(), level, event, fields })
  const audit = at('audit')
  const auditRefusal = (fields: RefusalFields) => audit('sign_in_refused', fields)
  return { info: at('info'), warn: at('warn'), error: at('error'), audit, auditRefusal }
}

/** The line, without its end. */
export const lineOf = ({ time, level, event, fields }: LogRecord): string =>
  JSON.stringify({ time: new Date(time).toISOString(), level, event, ...fields })

export const silentLog: Log = createLog(() => {})
