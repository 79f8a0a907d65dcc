/** The transport of runtimes that have `fetch` and nothing below it (Cloudflare Workers). */
import { HEADERS_TIMEOUT_MS } from '../limits.ts'
import { type Outgoing, type Transport, TransportError } from './transport.ts'

export function fetchTransport(send: typeof fetch = fetch): Transport {
  return async (request) => {
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

/** `fetch` tells little: whatever is not a timeout may have been sent. */
function classify(error: unknown, request: Outgoing, timeout: AbortSignal): TransportError {
  if (error instanceof TransportError) return error
  if (request.signal.aborted) return new TransportError('aborted')
  if (timeout.aborted) return new TransportError('timeout')
  const text = error instanceof Error ? error.message : ''
  if (/certificate|tls|ssl/i.test(text)) return new TransportError('tls')
  return new TransportError(/refused|resolve|dns|unreachable/i.test(text) ? 'unreachable' : 'broken')
}
