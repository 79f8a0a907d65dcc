/**
 * Faults on demand, for tests and for the tour: slow, wrong, half and missing answers, and EBS servers that still answer
 * from a cache (contract sections 1.2, 10, 11). Applied in one place, in front of OAuth and the Web API alike.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Parameter } from './rows.ts'
import type { Store } from './store.ts'

export type Fault = {
  /** A call's name as in its path (`FetchCompanyParam`), or a whole path, with or without a method (`POST /Auth/Token`). */
  call: string
  /** For one request only; else until it is cleared. */
  once?: boolean
  /** Wait before anything else. */
  delayMs?: number
  /** Cut the connection: before EBS has done anything, or after it has done everything. */
  drop?: 'before' | 'after'
  /** Answer this instead. */
  answer?: { status: number; body?: string; type?: string; retryAfter?: string }
  /** With `answer`: EBS does what it was asked, and only the answer is wrong. */
  worked?: boolean
}

/** Bodies as they come from what stands in front of EBS, and from a server that dies while it writes. */
export const HTML_ERROR =
  '<!DOCTYPE html><html><head><title>Server Error</title></head><body><h1>Server Error</h1></body></html>'
export const HALF_JSON = '{"MessageID":"'

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
    if (fault.delayMs) await sleep(fault.delayMs)
    if (fault.drop === 'before') return void request.socket.destroy()
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

function send(response: ServerResponse, answer: NonNullable<Fault['answer']>) {
  const { status, body = '', type = body.startsWith('<') ? 'text/html' : 'application/json', retryAfter } = answer
  response.writeHead(status, {
    'content-type': type,
    // Said, since the answer that this one takes the place of may have left its own length behind.
    'content-length': Buffer.byteLength(body),
    ...(retryAfter && { 'retry-after': retryAfter }),
  })
  response.end(body)
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
