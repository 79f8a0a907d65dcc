/** Writes log lines to a stream that may be slow or gone (Node): requests are served anyway, lines are dropped and counted. */
import type { Writable } from 'node:stream'
import { LOG_BUFFER_MAX_BYTES } from '../limits.ts'

/**
 * Lines of one turn of the event loop are written together: one system call for all of them.
 * @param dropped called for every line that had to go
 */
export function lineSink(stream: Writable, dropped: () => void): (line: string) => void {
  let waiting = ''
  stream.on('error', () => undefined)
  const flush = () => {
    stream.write(waiting)
    waiting = ''
  }
  return (line) => {
    if (!stream.writable || stream.writableLength + waiting.length > LOG_BUFFER_MAX_BYTES) return dropped()
    if (waiting === '') setImmediate(flush)
    waiting += `${line}\n`
  }
}
