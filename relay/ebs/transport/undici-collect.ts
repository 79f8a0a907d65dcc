/** Sends one request through undici's dispatcher and collects its answer: as `request` does, without a stream for each body. */
import { type Dispatcher, errors } from 'undici'
import { type Outgoing, TransportError } from './transport.ts'

type Collected = { status: number; headers: Record<string, string | string[] | undefined>; bytes: Uint8Array }
type Bounds = Pick<Outgoing, 'maxBytes' | 'signal' | 'mayStart'>

/**
 * Throws TransportError `too-large` (reading stops there), `aborted`, `timeout` or `broken`; as long as
 * nothing was sent, `unsent` at the signal or if it may not start, and what undici throws.
 */
export function collect(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  { maxBytes, signal, mayStart }: Bounds,
): Promise<Collected> {
  if (signal.aborted) return Promise.reject(new TransportError('unsent'))
  return new Promise((resolve, reject) => {
    let abort: ((reason: Error) => void) | undefined
    let status = 0
    let headers: Collected['headers'] = {}
    const chunks: Buffer[] = []
    let length = 0

    const stop = () => {
      const reason = new TransportError(abort ? 'aborted' : 'unsent')
      // Waiting for a free connection: it is given up as soon as it would be sent.
      abort?.(reason)
      reject(reason)
    }
    signal.addEventListener('abort', stop, { once: true })
    const settle = () => signal.removeEventListener('abort', stop)

    dispatcher.dispatch(request, {
      // Just before the first byte is written.
      onRequestStart(controller) {
        if (mayStart?.() === false) return controller.abort(new TransportError('unsent'))
        abort = (reason) => controller.abort(reason)
        if (signal.aborted) stop()
      },
      onResponseStart(_, statusCode, received) {
        status = statusCode
        headers = received
      },
      onResponseData(_, chunk) {
        length += chunk.length
        if (length > maxBytes) throw new TransportError('too-large')
        chunks.push(chunk)
      },
      onResponseEnd() {
        settle()
        const [first] = chunks
        resolve({ status, headers, bytes: first && chunks.length === 1 ? first : Buffer.concat(chunks) })
      },
      onResponseError(_, error) {
        settle()
        reject(abort ? afterSending(error) : error)
      },
    })
  })
}

/** Any fault counts as sent: an alert of TLS, or a lost host, may come long after the request has arrived. */
function afterSending(error: Error): TransportError {
  if (error instanceof TransportError) return error
  const isLate = error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError
  return new TransportError(isLate ? 'timeout' : 'broken')
}
