/** The answer to what never became a request (Node): too slow, too large, or no HTTP. A problem like every other. */
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ErrorCode } from '../../shared/errors.ts'
import type { Log } from '../log.ts'
import type { Meter } from '../metrics.ts'
import { problemResponse, Refusal } from '../problems.ts'

const CODES: Record<string, ErrorCode> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
}

/** @returns a listener for the server's `clientError`; `headers` are those of every answer */
export function clientErrorAnswer(headers: Record<string, string>, log: Log, meter: Meter) {
  return async (error: Error & { code?: string }, socket: Duplex): Promise<void> => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const code = CODES[error.code ?? ''] ?? 'malformed_request'
    const requestId = crypto.randomUUID()
    const response = problemResponse(new Refusal(code), requestId, headers)
    const body = await response.text()
    const lines = [
      `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}`,
      ...[...response.headers].map(([name, value]) => `${name}: ${value}`),
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
    ]
    socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`)
    meter.refused(code)
    meter.request('other', response.status, 0)
    log.info('request', { requestId, route: 'other', status: response.status, code })
  }
}
