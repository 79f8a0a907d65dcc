/**
 * The one place that sends to EBS: timeouts, bounded answers, no redirects, retries for reads alone, one circuit breaker and
 * one bound on parallel calls per EBS, and tokens renewed by `x-es-refresh-token` (contract 3.4) on success and on error.
 * It never logs a body, a header or a path that holds a value.
 */
import type { ErrorCode } from '../../shared/errors.ts'
import { ANSWER_MAX_BYTES, READ_TRIES, RETRY_AFTER_MAX_S, RETRY_WAITS_MS } from '../limits.ts'
import type { Log } from '../log.ts'
import type { Meter } from '../metrics.ts'
import { pause, within } from '../pause.ts'
import { Refusal } from '../problems.ts'
import {
  type Incoming,
  type Outgoing,
  type Transport,
  TransportError,
  type TransportFault,
} from '../transport/transport.ts'
import type { Breaker } from './breaker.ts'
import { codeFor, messageIdOf } from './message-ids.ts'
import type { Slots } from './slots.ts'

/** The user's token of EBS. `value` changes when EBS renews it; the session is then sealed again. */
export type Credential = { value: string; renewed: boolean }

export type EbsCall = {
  /** For metrics and log: a name of ours, never a path. */
  name: string
  /** A read may be repeated and shared; a write is sent once. */
  kind: 'read' | 'write'
  method: Outgoing['method']
  /** Below the base URL, already encoded; or absolute, for the OAuth addresses of the configuration. */
  path: string
  headers?: Record<string, string>
  body?: string
  credential?: Credential
  maxBytes?: number
}

export type Wire = {
  /**
   * The answer, whatever its status. Throws `ebs_unreachable`, `ebs_tls`, `egress_denied`, `ebs_timeout`, `ebs_unavailable`,
   * `ebs_invalid_answer` (too large, or compressed), `deadline_exceeded`; with `done: 'unknown'` when a write may have arrived.
   */
  send(call: EbsCall, signal: AbortSignal): Promise<Incoming>
}

export type WireParts = {
  environment: string
  baseUrl: string
  transport: Transport
  breaker: Breaker
  slots: Slots
  /** A read without credentials that says whether EBS is back, where a write would have to find out. */
  scout: EbsCall
  log: Log
  meter: Meter
  now: () => number
  random?: () => number
}

export function createWire(parts: WireParts): Wire {
  const { environment, transport, breaker, slots, scout, log, meter, now, random = Math.random } = parts
  const base = parts.baseUrl.replace(/\/+$/, '')
  /** Identical reads of one session in flight share one call: by its token, then by what is read. */
  const inFlight = new Map<string, Map<string, Promise<Incoming>>>()

  /** The call that finds out whether EBS is back. */
  let trial: PromiseWithResolvers<void> | undefined

  async function once(call: EbsCall, signal: AbortSignal): Promise<Incoming> {
    let wait = breaker.wait(call.kind)
    // With nobody signed in nothing is read, and a sign-in begins with a write: a read is sent ahead of it.
    if (wait > 0 && call.kind === 'write') {
      await once(scout, signal).catch(() => undefined)
      wait = breaker.wait(call.kind)
    }
    // Of reads sent side by side the first is the trial: the others wait for what it finds. Called off, it has found nothing.
    while (wait > 0 && trial && call.kind === 'read') {
      await within(trial.promise, signal)
      wait = breaker.wait(call.kind)
    }
    if (wait > 0) throw new Refusal('ebs_unavailable', { retryAfterS: Math.ceil(wait / 1000) })
    const mine = breaker.isTrial() ? Promise.withResolvers<void>() : undefined
    trial = mine ?? trial
    try {
      return await exchange(call, signal)
    } finally {
      if (mine) breaker.tried()
      mine?.resolve()
      if (trial === mine) trial = undefined
    }
  }

  async function exchange(call: EbsCall, signal: AbortSignal): Promise<Incoming> {
    const turn = slots.take(signal)
    if (turn !== true && !(await turn)) throw new Refusal('ebs_unavailable', { retryAfterS: 1 })
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
      })
      // Not asked for; a runtime that unpacks by itself would be told by it how much memory to use.
      if (!/^(identity)?$/i.test(answer.header('content-encoding') ?? '')) throw new TransportError('encoded')
      outcome = String(answer.status)
      if (isOutage(answer.status)) breaker.failed()
      else breaker.succeeded()
      keepRenewedToken(call, answer)
      return answer
    } catch (error) {
      if (!(error instanceof TransportError)) throw error
      outcome = error.fault
      if (!ITS_OWN_FAULT.includes(error.fault)) breaker.failed()
      throw error
    } finally {
      slots.free()
      meter.upstream(environment, call.name, outcome, now() - startedAt)
      if (!/^[23]|^404/.test(outcome))
        log.warn('ebs_call', { environment, call: call.name, outcome, ms: now() - startedAt })
    }
  }

  async function repeatedly(call: EbsCall, signal: AbortSignal): Promise<Incoming> {
    for (let tried = 1; ; tried++) {
      const last = tried >= READ_TRIES || call.kind === 'write'
      try {
        const answer = await once(call, signal)
        if (last || !isOutage(answer.status) || answer.header('retry-after')) return answer
      } catch (error) {
        if (!(error instanceof TransportError)) throw error
        if (last || (error.fault !== 'unreachable' && error.fault !== 'broken')) throw refusalOf(error, call)
      }
      await pause(random() * (RETRY_WAITS_MS[tried - 1] ?? 0), signal)
    }
  }

  async function shared(call: EbsCall, token: string, signal: AbortSignal): Promise<Incoming> {
    const key = `${call.method} ${call.path}`
    const own = inFlight.get(token) ?? new Map<string, Promise<Incoming>>()
    const running = own.get(key)
    if (running) {
      const answer = await within(running, signal).catch((error) => {
        if (signal.aborted) throw error
        // The other one's deadline, or its failure, is not ours; nor is its silence.
        return undefined
      })
      return answer ?? repeatedly(call, signal)
    }
    const sent = repeatedly(call, signal)
    inFlight.set(token, own.set(key, sent))
    try {
      return await sent
    } finally {
      own.delete(key)
      if (own.size === 0) inFlight.delete(token)
    }
  }

  return {
    send(call, signal) {
      const isShareable = call.kind === 'read' && call.body === undefined && call.headers === undefined
      return call.credential && isShareable ? shared(call, call.credential.value, signal) : repeatedly(call, signal)
    },
  }
}

function headersOf(call: EbsCall): Record<string, string> {
  return {
    accept: 'application/json',
    'accept-encoding': 'identity',
    ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(call.credential ? { authorization: `Bearer ${call.credential.value}` } : {}),
    ...call.headers,
  }
}

/** It says nothing about whether EBS is there. */
const ITS_OWN_FAULT: readonly TransportFault[] = ['unsent', 'aborted', 'too-large', 'encoded']

const isOutage = (status: number) => status === 502 || status === 503 || status === 504

function keepRenewedToken(call: EbsCall, answer: Incoming): void {
  const renewed = answer.header('x-es-refresh-token')
  if (!call.credential || !renewed || !/^[\x21-\x7e]+$/.test(renewed)) return
  call.credential.value = renewed
  call.credential.renewed = true
}

const FAULT_CODES: Record<TransportFault, ErrorCode> = {
  unreachable: 'ebs_unreachable',
  tls: 'ebs_tls',
  denied: 'egress_denied',
  timeout: 'ebs_timeout',
  broken: 'ebs_unreachable',
  'too-large': 'ebs_invalid_answer',
  encoded: 'ebs_invalid_answer',
  unsent: 'deadline_exceeded',
  aborted: 'deadline_exceeded',
}

function refusalOf(error: TransportError, call: EbsCall): Refusal {
  const code = FAULT_CODES[error.fault]
  return new Refusal(code, {
    done: call.kind === 'write' && error.maybeSent ? 'unknown' : 'no',
    ...(code === 'ebs_unreachable' ? { retryAfterS: 5 } : {}),
  })
}

/**
 * What to say about an answer that is not a success. Only where EBS itself says no is a write certainly not done: whatever
 * stands in front of it may answer 5xx, 429, 408 or a redirect when EBS has already done it.
 */
export function refusalFor(answer: Incoming, kind: EbsCall['kind']): Refusal {
  const ebsMessageId = messageIdOf(answer.body)
  const code = codeFor(answer.status, ebsMessageId)
  const retryAfterS = retryAfter(answer.header('retry-after'))
  return new Refusal(code, {
    done: kind === 'write' && !isRefused(answer.status) ? 'unknown' : 'no',
    ...(ebsMessageId === undefined ? {} : { ebsMessageId }),
    ...(retryAfterS === undefined ? {} : { retryAfterS }),
  })
}

const isRefused = (status: number) => status >= 400 && status < 500 && status !== 408 && status !== 429

/** Seconds, a date, or junk (RFC 9110 section 10.2.3) → seconds within bounds, or undefined. */
export function retryAfter(value: string | undefined, now = Date.now()): number | undefined {
  if (!value) return undefined
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(Math.ceil(seconds), 1), RETRY_AFTER_MAX_S)
}
