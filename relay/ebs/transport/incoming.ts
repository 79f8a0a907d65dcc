/** The bytes of an answer as text, by the charset that it declares (RFC 9110 section 8.3.2). */
import { type Incoming, TransportError } from './transport.ts'

/**
 * The answer with its body as text: UTF-8 without a declared charset, and without a byte order mark. Reading the body of a
 * success throws TransportError `undecodable` if nobody knows the charset or the bytes are not valid in it, so U+FFFD never
 * stands for bytes that could not be read. The body of an error is always readable: only its message id counts, which is ASCII.
 * @param header reads a header by its name in lower case
 */
export function incoming(status: number, header: Incoming['header'], bytes: Uint8Array): Incoming {
  return {
    status,
    header,
    get body() {
      return decode(bytes, charsetOf(header('content-type'))) ?? readableError(status, bytes)
    },
  }
}

/** undefined where the bytes are not text in that charset, or nobody knows it. */
function decode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** windows-1252 has a character for every byte, and keeps ASCII as it is. */
function readableError(status: number, bytes: Uint8Array): string {
  if (status >= 200 && status < 300) throw new TransportError('undecodable')
  return new TextDecoder('windows-1252').decode(bytes)
}

function charsetOf(contentType = ''): string {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType) ?? []
  return charset
}
