/** The transport of runtimes that have `fetch` and nothing below it (Cloudflare Workers). */
import { HEADERS_TIMEOUT_MS } from '../../limits.ts'
import { incoming } from './incoming.ts'
import { type Incoming, type Outgoing, type Transport, TransportError } from './transport.ts'

/**
 * Makes a {@link Transport} of `fetch`. It does not learn whether a request left: after any fault but `unsent`, it may have
 * arrived.
 */
export function fetchTransport(send: typeof fetch = fetch): Transport {
  return async (request) => {
    if (request.signal.aborted) throw new TransportError('unsent')
    return Promise.race([sent(send, request), aborted(request.signal)])
  }
}

/**
 * Rejects at the moment of the abort. `fetch` itself rejects a little later, and by then the runtime may have dropped the
 * request. It is no `within`: only a TransportError says that a write may have arrived.
 */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new TransportError('aborted')), { once: true })
  })
}

async function sent(send: typeof fetch, request: Outgoing): Promise<Incoming> {
  const timeout = AbortSignal.timeout(HEADERS_TIMEOUT_MS)
  const signal = AbortSignal.any([request.signal, timeout])
  try {
    const { method, headers, body = null } = request
    const response = await send(request.url, {
      method,
      headers,
      body,
      redirect: 'manual',
      signal,
    })
    const bytes = await readBounded(response, request.maxBytes)
    return incoming(response.status, (name) => response.headers.get(name) ?? undefined, bytes)
  } catch (error) {
    throw classify(error, request, timeout)
  }
}

async function readBounded({ body }: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  if (!body) return joined(chunks, length)
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return joined(chunks, length)
    length += value.byteLength
    if (length > maxBytes) {
      await reader.cancel()
      throw new TransportError('too-large')
    }
    chunks.push(value)
  }
}

function joined(chunks: Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

/** `fetch` does not tell whether anything was sent; the text of its error, which may be a random reference, says nothing. */
function classify(error: unknown, request: Outgoing, timeout: AbortSignal): TransportError {
  if (error instanceof TransportError) return error
  if (request.signal.aborted) return new TransportError('aborted')
  return new TransportError(timeout.aborted ? 'timeout' : 'broken')
}
