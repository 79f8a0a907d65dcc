/**
 * Takes informational answers out of what a connection reads (RFC 9110 section 15.2): a client passes over every 1xx that it
 * did not ask for, but undici ends the connection at a 100. COMPAT(undici refuses an unasked 100): delete when it does not.
 */
import type { Socket } from 'node:net'

/** A head that is longer is none; undici then judges it. */
const HEAD_MAX_BYTES = 16 * 1024
const HEAD_END = '\r\n\r\n'
/** 101 changes the protocol, which nobody asked for: undici refuses it. */
const INTERIM = /^HTTP\/1\.[01] 1(?!01)\d\d[ \r]/
/** How much has to be there to tell. */
const STATUS_CHARS = 'HTTP/1.1 100 '.length
const NOTHING: Buffer = Buffer.alloc(0)

/**
 * Returns the same socket; its reads after each request begin with the final answer. undici sends one request at a time, whole,
 * and reads by `read()` alone, so the first bytes after a write are the begin of an answer. Bytes without a request stay as
 * they are, so that undici sees that the connection is not in order.
 */
export function passOverInterim(socket: Socket): Socket {
  const filter = createInterimFilter()
  const { read, write } = socket
  socket.read = (size?: number) => {
    const chunk: Buffer | null = read.call(socket, size)
    const left = chunk && filter.pass(chunk)
    return left && left.length > 0 ? left : null
  }
  socket.write = ((...sent: Parameters<typeof write>) => {
    filter.expectAnswer()
    return write.apply(socket, sent)
  }) as typeof write
  return socket
}

/** The state of one connection. */
export function createInterimFilter() {
  let expected = false
  let held = NOTHING
  return {
    /** A request goes out: the next read is the begin of an answer. */
    expectAnswer() {
      expected = true
    },
    /** Returns the bytes without informational answers. Holds back a head that has not come whole. */
    pass(chunk: Buffer): Buffer {
      if (!expected) return chunk
      let rest = held.length > 0 ? Buffer.concat([held, chunk]) : chunk
      held = NOTHING
      while (INTERIM.test(rest.toString('latin1', 0, STATUS_CHARS))) {
        const end = rest.indexOf(HEAD_END)
        if (end < 0) break
        rest = rest.subarray(end + HEAD_END.length)
      }
      const start = rest.toString('latin1', 0, STATUS_CHARS)
      if ((start.length < STATUS_CHARS || INTERIM.test(start)) && rest.length < HEAD_MAX_BYTES) {
        held = rest
        return NOTHING
      }
      expected = false
      return rest
    },
  }
}
