/** Maps a failure of the transport, or an answer of EBS, to the refusal that the relay gives. */
import type { ErrorCode } from '../../shared/errors.ts'
import { RETRY_AFTER_MAX_S } from '../limits.ts'
import { Refusal } from '../problems/problem.ts'
import type { EbsAnswer, EbsCall } from './client-types.ts'
import { codeFor, messageIdOf } from './error-codes.ts'
import type { TransportError, TransportFault } from './transport/transport.ts'

const FAULT_CODES: Record<TransportFault, ErrorCode> = {
  unreachable: 'ebs_unreachable',
  tls: 'ebs_tls',
  denied: 'egress_denied',
  timeout: 'ebs_timeout',
  broken: 'ebs_unreachable',
  'too-large': 'ebs_invalid_answer',
  encoded: 'ebs_invalid_answer',
  undecodable: 'ebs_invalid_answer',
  unsent: 'deadline_exceeded',
  aborted: 'deadline_exceeded',
}

/** The refusal for a call without an answer, or with one that cannot be read. */
export function refusalOf(error: TransportError, call: EbsCall): Refusal {
  const code = FAULT_CODES[error.fault]
  return new Refusal(code, {
    done: call.kind === 'write' && error.maybeSent ? 'unknown' : 'no',
    ...(code === 'ebs_unreachable' ? { retryAfterS: 5 } : {}),
  })
}

/**
 * The refusal for an answer that is not a success. A write is certainly not done only if EBS itself refuses it (4xx). A proxy
 * in front of EBS may answer 5xx, 429, 408 or a redirect after EBS has done it, so there `done` is `unknown`.
 */
export function refusalFor(answer: EbsAnswer, kind: EbsCall['kind']): Refusal {
  answer.noteRefusal?.()
  const { status, retryAfterS } = answer
  const ebsMessageId = messageIdOf(answer.body)
  return new Refusal(codeFor(status, ebsMessageId), {
    done: kind === 'write' && !isRefused(status) ? 'unknown' : 'no',
    ...(ebsMessageId === undefined ? {} : { ebsMessageId }),
    ...(retryAfterS === undefined ? {} : { retryAfterS }),
  })
}

/** The refusal for an answer with the wrong content (HTML of IIS, half an answer, another shape). */
export function invalidAnswer(answer: EbsAnswer): Refusal {
  answer.noteRefusal?.()
  return new Refusal('ebs_invalid_answer')
}

const isRefused = (status: number) => status >= 400 && status < 500 && status !== 408 && status !== 429

/** Seconds, a date, or junk (RFC 9110 section 10.2.3) → seconds within bounds, or undefined. `now` in ms. */
export function retryAfter(value: string, now: number): number | undefined {
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(Math.ceil(seconds), 1), RETRY_AFTER_MAX_S)
}
