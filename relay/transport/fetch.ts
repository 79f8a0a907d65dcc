/** The transport of runtimes that have `fetch` and nothing below it (Cloudflare Workers). */
import { HEADERS_TIMEOUT_MS } from '../limits.ts'
import { type Incoming, type Outgoing, type Transport, TransportError } from './transport.ts'

export function fetchTransport(send: typeof fetch = fetch): Transport {
  return (request) => Promise.race([sent(send, request), aborted(request.signal)])
}

/**
 * Fails in the moment of the abort. `fetch` does so a little later; by then the runtime may have dropped the request with all
 * that it left running, and whoever shares the call, or waits for its slot, would wait for ever.
 * Not `within`: only an error of the transport says that a write may have arrived.
 */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new TransportError('aborted'))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
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
    const text = await readBounded(response, request.maxBytes)
    return { status: response.status, header: (name) => response.headers.get(name) ?? undefined, body: text }
  } catch (error) {
    throw classify(error, request, timeout)
  }
}

async function readBounded(response: Response, maxBytes: number): Promise<string> {
  if (!response.body) return ''
  const decoder = new TextDecoder()
  let length = 0
  let text = ''
  const reader = response.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    length += value.byteLength
    if (length > maxBytes) {
      await reader.cancel()
      throw new TransportError('too-large')
    }
    text += decoder.decode(value, { stream: true })
  }
}

/** `fetch` does not tell whether anything was sent; the text of its error, which may be a random reference, says nothing. */
function classify(error: unknown, request: Outgoing, timeout: AbortSignal): TransportError {
  if (error instanceof TransportError) return error
  if (request.signal.aborted) return new TransportError('aborted')
  return new TransportError(timeout.aborted ? 'timeout' : 'broken')
}
