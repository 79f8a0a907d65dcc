/**
 * The one place that sends to EBS: timeouts, bounded answers, no redirects, retries for the reads of a signed-in user alone,
 * one circuit breaker per EBS, and tokens renewed by `x-es-refresh-token` (contract 3.4) on success and on error.
 * It never logs a body, a header or a path that holds a value.
 */
import { pause } from '../lib/abort.ts'
import { ANSWER_MAX_BYTES, READ_TRIES, RETRY_WAITS_MS } from '../limits.ts'
import type { Log } from '../observability/log.ts'
import type { Meter } from '../observability/metrics.ts'
import { Refusal } from '../problems/problem.ts'
import type { Breaker } from './circuit-breaker.ts'
import type { EbsAnswer, EbsCall, EbsClient } from './client-types.ts'
import { isServerDown, messageIdOf } from './error-codes.ts'
import { refusalOf, retryAfter } from './refusal.ts'
import { type Incoming, type Transport, TransportError, type TransportFault } from './transport/transport.ts'

type EbsClientParts = {
  environment: string
  baseUrl: string
  transport: Transport
  breaker: Breaker
  log: Log
  meter: Meter
  now: () => number
  random?: () => number
}

/** The client of one EBS. `now` in ms; `random` between 0 and 1. */
export function createEbsClient(parts: EbsClientParts): EbsClient {
  const { environment, transport, breaker, log, meter, now, random = Math.random } = parts
  const base = parts.baseUrl.replace(/\/+$/, '')

  async function once(call: EbsCall, signal: AbortSignal): Promise<EbsAnswer> {
    const counts = isSignedInRead(call)
    const heeds = counts && !call.partOfWrite
    let wait = heeds ? await breaker.wait(signal) : 0
    if (wait > 0) throw unavailable(wait)
    /** The breaker may have opened while the read waited for a connection. */
    const mayStart = () => {
      wait = breaker.openFor()
      return wait === 0
    }
    const startedAt = now()
    let outcome = 'aborted'
    try {
      const answer = await transport({
        method: call.method,
        url: call.path.startsWith('/') ? base + call.path : call.path,
        headers: headersOf(call),
        ...(call.body === undefined ? {} : { body: call.body }),
        maxBytes: call.maxBytes ?? ANSWER_MAX_BYTES,
        signal,
        ...(heeds && { mayStart }),
      })
      // The relay requests no compression. If the runtime decompressed the answer, the answer would decide how much
      // memory it takes.
      if (!/^(identity)?$/i.test(answer.header('content-encoding') ?? '')) throw new TransportError('encoded')
      outcome = String(answer.status)
      if (counts && isOutage(answer)) breaker.failed()
      else if (counts) breaker.succeeded()
      keepRenewedToken(call, answer)
      return readable(answer, call)
    } catch (error) {
      if (!(error instanceof TransportError)) throw error
      outcome = error.fault
      if (wait > 0) throw unavailable(wait)
      if (counts && !ITS_OWN_FAULT.includes(error.fault)) breaker.failed()
      throw error
    } finally {
      if (counts) breaker.ended()
      meter.upstream(environment, call.name, outcome, now() - startedAt)
      if (hasLine(outcome)) log.warn('ebs_call', { environment, call: call.name, outcome, ms: now() - startedAt })
    }
  }

  function readable(answer: Incoming, call: EbsCall): EbsAnswer {
    const { status, header } = answer
    const noteRefusal = () => {
      if (!hasLine(String(status))) log.warn('ebs_call', { environment, call: call.name, outcome: status })
    }
    return {
      status,
      header,
      get body() {
        try {
          return answer.body
        } catch (error) {
          noteRefusal()
          throw error instanceof TransportError ? refusalOf(error, call) : error
        }
      },
      retryAfterS: retryAfter(header('retry-after') ?? '', now()),
      noteRefusal,
    }
  }

  return {
    async send(call, signal) {
      for (let tried = 1; ; tried++) {
        const last = tried >= READ_TRIES || !isSignedInRead(call)
        try {
          const answer = await once(call, signal)
          if (last || !isOutage(answer) || answer.header('retry-after')) return answer
        } catch (error) {
          if (!(error instanceof TransportError)) throw error
          if (last || (error.fault !== 'unreachable' && error.fault !== 'broken')) throw refusalOf(error, call)
        }
        await pause(random() * (RETRY_WAITS_MS[tried - 1] ?? 0), signal)
      }
    },
  }
}

const unavailable = (ms: number) => new Refusal('ebs_unavailable', { retryAfterS: Math.ceil(ms / 1000) })

const isSignedInRead = ({ kind, credential }: EbsCall) => kind === 'read' && credential !== undefined

function headersOf(call: EbsCall): Record<string, string> {
  return {
    accept: 'application/json',
    'accept-encoding': 'identity',
    ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(call.credential ? { authorization: `Bearer ${call.credential.value}` } : {}),
    ...call.headers,
  }
}

/** Whether a call with this outcome has a log line at once. Another has one only if reading its answer ends in a refusal. */
const hasLine = (outcome: string) => !/^[23]|^404/.test(outcome)

/** Faults that say nothing about whether EBS is there. */
const ITS_OWN_FAULT: readonly TransportFault[] = ['unsent', 'aborted', 'too-large', 'encoded']

/** Whether EBS or its application server is down. It leaves the body of a success alone, which may not be readable as text. */
function isOutage(answer: Incoming): boolean {
  const { status } = answer
  return status === 502 || status === 503 || status === 504 || (status >= 500 && isServerDown(messageIdOf(answer.body)))
}

function keepRenewedToken(call: EbsCall, answer: Incoming): void {
  const renewed = answer.header('x-es-refresh-token')
  if (!call.credential || !renewed || !/^[\x21-\x7e]+$/.test(renewed)) return
  call.credential.value = renewed
  call.credential.renewed = true
}
