/** Writes log lines to a stream that may be slow or gone (Node): requests are served anyway, lines are dropped and counted. */
import type { Writable } from 'node:stream'
import { LOG_BUFFER_MAX_BYTES, LOG_WAIT_MS } from '../limits.ts'

/**
 * Lines of a few milliseconds are written together: one system call for all of them. What waits is written when the
 * process ends.
 * @param dropped called for every line that had to go
 */
export function lineSink(stream: Writable, dropped: () => void): (line: string) => void {
  let waiting = ''
  stream.on('error', () => undefined)
  const flush = () => {
    if (waiting !== '') stream.write(waiting)
    waiting = ''
  }
  process.once('exit', flush)
  return (line) => {
    if (!stream.writable || stream.writableLength + waiting.length > LOG_BUFFER_MAX_BYTES) return dropped()
    if (waiting === '') setTimeout(flush, LOG_WAIT_MS)
    waiting += `${line}\n`
  }
}
