/** The call that the client of an EBS sends, and the answer that it gives. */
import type { Incoming, Outgoing } from './transport/transport.ts'

/** The user's token of EBS. `value` changes when EBS renews it; the session is then sealed again. */
export type Credential = { value: string; renewed: boolean }

export type EbsCall = {
  /** For metrics and log: the relay's own name of the call, never a path. */
  name: string
  /** A read with a credential may be repeated; any other call is sent once. */
  kind: 'read' | 'write'
  method: Outgoing['method']
  /** Below the base URL, already encoded; or absolute, for the OAuth addresses of the configuration. */
  path: string
  headers?: Record<string, string>
  body?: string
  credential?: Credential
  /** A read that belongs to a write under way: it goes out while the circuit breaker is open too. */
  partOfWrite?: boolean
  maxBytes?: number
}

/** `body` throws `ebs_invalid_answer` if the bytes are not text in the charset that the answer declares. */
export type EbsAnswer = Incoming & {
  /** How long EBS asks to wait, in seconds and within bounds. */
  retryAfterS?: number | undefined
  /** Writes the log line of an answer that ends in a refusal, if it has none yet: environment, call and status. */
  noteRefusal?(): void
}

export type EbsClient = {
  /**
   * The answer, whatever its status. Throws `ebs_unreachable`, `ebs_tls`, `egress_denied`, `ebs_timeout`, `ebs_unavailable`,
   * `ebs_invalid_answer` (too large, or compressed), `deadline_exceeded`; with `done: 'unknown'` when a write may have arrived.
   */
  send(call: EbsCall, signal: AbortSignal): Promise<EbsAnswer>
}
