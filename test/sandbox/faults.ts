/**
 * Faults on demand, for tests and for the tour: slow, wrong, half and missing answers, and EBS servers that still answer
 * from a cache (contract sections 1.2, 10, 11). Applied in one place, in front of OAuth and the Web API alike.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Parameter } from './rows.ts'
import type { Store } from './store.ts'

export type Fault = {
  /** A call's name as in its path (`FetchCompanyParam`), or a whole path, with or without a method (`POST /Auth/Token`). */
  call: string
  /** For one request only; else until it is cleared. */
  once?: boolean
  /** Informational answers, which come at once, before anything else. */
  interim?: readonly number[]
  /** Wait before anything else. */
  delayMs?: number
  /** Wait until this, before anything else. */
  until?: Promise<unknown>
  /** Cut the connection: before EBS has done anything, before it does all the same (with `once`), or after it has done everything. */
  drop?: 'before' | 'during' | 'after'
  /** Hold the request before EBS does anything, or its answer when EBS has done everything. */
  hold?: { when: 'before' | 'after'; arrived: () => void; until: Promise<void> }
  /** Answer this instead. */
  answer?: {
    status: number
    body?: string | Uint8Array
    type?: string
    encoding?: string
    retryAfter?: string
    location?: string
  }
  /** With `answer`: EBS does the request, and only the answer is wrong. */
  worked?: boolean
}

/** Bodies from a proxy in front of EBS, and from a server that dies while it writes. */
export const HTML_ERROR =
  '<!DOCTYPE html><html><head><title>Server Error</title></head><body><h1>Server Error</h1></body></html>'
export const HALF_JSON = '{"MessageID":"'

/** `reached` when the request stands there; it goes on when it is opened. */
export type Gate = { reached: Promise<void>; open(): void }

export class Faults {
  readonly #faults: Fault[] = []
  readonly #store: Store
  #stale: { until: number; every: number; asked: number; snapshot: Parameter[] } | undefined

  constructor(store: Store) {
    this.#store = store
  }

  /** @returns what takes this fault away again */
  add(fault: Fault): () => void {
    this.#faults.push(fault)
    return () => this.#remove(fault)
  }

  /** Holds the next request to this call, before or after EBS has done what it asks. */
  hold(call: string, when: 'before' | 'after'): Gate {
    const reached = Promise.withResolvers<void>()
    const opened = Promise.withResolvers<void>()
    const hold = { when, arrived: reached.resolve, until: opened.promise }
    const remove = this.add({ call, once: true, hold })
    return {
      reached: reached.promise,
      open() {
        remove()
        opened.resolve()
      },
    }
  }

  clear() {
    this.#faults.length = 0
    this.#stale = undefined
  }

  /** Every access token is expired from now on. */
  expireTokens() {
    this.#store.oauth.expireAccessTokens()
  }

  /**
   * For `ms` of real time EBS answers with the parameters as they are now, whatever is written: always, or only every
   * second time, as with one of two servers of a pool.
   */
  staleParameters(ms: number, servers: 'all' | 'one-of-two' = 'all') {
    const every = servers === 'all' ? 1 : 2
    this.#stale = { until: Date.now() + ms, every, asked: 0, snapshot: this.#store.parameters() }
  }

  /** The company parameters as EBS's Web API sees them now. */
  parameters(): Parameter[] {
    const stale = this.#stale
    if (!stale || Date.now() >= stale.until) return this.#store.parameters()
    return stale.asked++ % stale.every === 0 ? stale.snapshot : this.#store.parameters()
  }

  /** Lets `work` answer the request, or does what a fault says. */
  async apply(request: IncomingMessage, response: ServerResponse, work: () => Promise<void>) {
    const fault = this.#take(request.method ?? 'GET', request.url ?? '/')
    if (!fault) return work()
    for (const status of fault.interim ?? []) request.socket.write(`HTTP/1.1 ${status} Interim\r\n\r\n`)
    if (fault.delayMs) await sleep(fault.delayMs)
    await fault.until
    if (fault.hold) await held(response, fault.hold)
    if (fault.drop === 'before') return void request.socket.destroy()
    if (fault.drop === 'during') return workLate(request)
    const { answer } = fault
    if (answer && !fault.worked) {
      request.resume()
      return send(response, answer)
    }
    if (fault.drop === 'after') muffle(response, () => request.socket.destroy())
    else if (answer) muffle(response, () => send(response, answer))
    await work()
  }

  #take(method: string, url: string): Fault | undefined {
    const path = (url.split('?')[0] ?? '').toLowerCase().replace(/\/+$/, '')
    const fault = this.#faults.find(({ call }) => {
      const [, verb, target = ''] = /^(?:([A-Z]+) )?(.*?)\/?$/.exec(call) ?? []
      if (verb && verb !== method) return false
      const wanted = target.toLowerCase()
      return wanted.startsWith('/') ? path === wanted : path.split('/').includes(wanted)
    })
    if (fault?.once) this.#remove(fault)
    return fault
  }

  #remove(fault: Fault) {
    const at = this.#faults.indexOf(fault)
    if (at >= 0) this.#faults.splice(at, 1)
  }
}

const LATE_MS = 300

/** EBS has the whole request, the connection is cut, and it still does the request a moment later. */
async function workLate(request: IncomingMessage) {
  const { method = 'POST', url = '/', headers } = request
  const body = await buffer(request)
  request.socket.destroy()
  await sleep(LATE_MS)
  const { host, connection: _, 'content-length': __, ...others } = headers
  await fetch(`http://${host}${url}`, { method, headers: others as Record<string, string>, body })
}

/** Waits before, or lets the answer's last byte wait. */
async function held(response: ServerResponse, { when, arrived, until }: NonNullable<Fault['hold']>) {
  if (when === 'before') {
    arrived()
    return until
  }
  const end = response.end.bind(response) as (...rest: unknown[]) => ServerResponse
  response.end = (...rest: unknown[]) => {
    arrived()
    until.then(() => end(...rest))
    return response
  }
}

function send(response: ServerResponse, answer: NonNullable<Fault['answer']>) {
  const { status, body = '', encoding, retryAfter, location } = answer
  const { type = typeof body === 'string' && body.startsWith('<') ? 'text/html' : 'application/json' } = answer
  response.writeHead(status, {
    'content-type': type,
    // Said, since the answer that this one takes the place of may have left its own length behind.
    ...(status !== 204 && { 'content-length': Buffer.byteLength(body) }),
    ...(encoding && { 'content-encoding': encoding }),
    ...(retryAfter && { 'retry-after': retryAfter }),
    ...(location && { location }),
  })
  response.end(status === 204 ? undefined : body)
}

/** Keeps what is written to the response from going out, and does something else when it is complete. */
function muffle(response: ServerResponse, instead: () => void) {
  const { writeHead, write, end } = response
  response.writeHead = () => response
  response.flushHeaders = () => {}
  response.write = () => true
  response.end = () => {
    Object.assign(response, { writeHead, write, end })
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    instead()
    return response
  }
}
