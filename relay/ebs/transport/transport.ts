/** The port to a platform's HTTP client: it sends one request, and gives a bounded answer or the reason why there is none. */

export type Outgoing = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Absolute; made from the configuration alone. */
  url: string
  headers: Record<string, string>
  body?: string
  /** Reading stops here. */
  maxBytes: number
  signal: AbortSignal
  /** Asked just before the first byte, where a platform lets requests wait for a connection: false gives it up as `unsent`. */
  mayStart?: () => boolean
}
/** The final answer. Header names in lower case. Reading `body` throws TransportError `undecodable` as `incoming` says. */
export type Incoming = { status: number; header(name: string): string | undefined; readonly body: string }

/**
 * Sends once. Never follows a redirect, never repeats, never decompresses, and passes over informational answers (RFC 9110
 * section 15.2). Throws TransportError and nothing else.
 */
export type Transport = (request: Outgoing) => Promise<Incoming>

/**
 * After `unreachable`, `tls`, `denied` and `unsent` (given up before) nothing was sent. After the others, the request may have
 * arrived.
 */
export type TransportFault =
  | 'unreachable'
  | 'tls'
  | 'denied'
  | 'unsent'
  | 'timeout'
  | 'broken'
  | 'too-large'
  | 'encoded'
  | 'undecodable'
  | 'aborted'

export class TransportError extends Error {
  readonly fault: TransportFault
  constructor(fault: TransportFault) {
    super(fault)
    this.name = 'TransportError'
    this.fault = fault
  }
  /** Whether the other side may have acted on the request. */
  get maybeSent(): boolean {
    return !['unreachable', 'tls', 'denied', 'unsent'].includes(this.fault)
  }
}
