/** Writes log lines to a stream that may be slow or gone (Node): requests are served anyway, lines are dropped and counted. */
import type { Writable } from 'node:stream'
import { LOG_BUFFER_MAX_BYTES, LOG_WAIT_MS } from '../limits.ts'

/**
 * Lines of a few milliseconds are written together: one system call for all of them. What waits is written when the
 * process ends.
 * @param dropped told how many lines had to go
 */
export function lineSink(stream: Writable, dropped: (lines: number) => void): (line: string) => void {
  let waiting = ''
  let lines = 0
  stream.on('error', () => undefined)
  const flush = () => {
    const written = lines
    // Whether standard output broke is known by this alone: it stays writable.
    if (waiting !== '') stream.write(waiting, (error) => error && dropped(written))
    waiting = ''
    lines = 0
  }
  process.once('exit', flush)
  return (line) => {
    if (!stream.writable || stream.writableLength + waiting.length > LOG_BUFFER_MAX_BYTES) return dropped(1)
    if (waiting === '') setTimeout(flush, LOG_WAIT_MS)
    waiting += `${line}\n`
    lines++
  }
}
