/** Writes log lines to a stream that may be slow or gone (Node): requests are served anyway, lines are dropped and counted. */
import type { Writable } from 'node:stream'
import { LOG_BUFFER_MAX_BYTES, LOG_WAIT_MS } from '../limits.ts'
import { type LogRecord, lineOf } from './log.ts'

/**
 * Makes lines of the records of a few milliseconds, and writes them together: one system call for all, and no answer waits for
 * it. The rest is written when the process ends.
 * @param dropped told how many lines had to go
 */
export function lineSink(stream: Writable, dropped: (lines: number) => void): (record: LogRecord) => void {
  let waiting: LogRecord[] = []
  stream.on('error', () => undefined)
  const flush = () => {
    let text = ''
    let lines = 0
    for (const record of waiting) {
      if (!stream.writable || stream.writableLength + text.length > LOG_BUFFER_MAX_BYTES) break
      text += `${lineOf(record)}\n`
      lines++
    }
    if (lines < waiting.length) dropped(waiting.length - lines)
    waiting = []
    // Whether standard output broke is known by this alone: it stays writable.
    if (lines > 0) stream.write(text, (error) => error && dropped(lines))
  }
  process.once('exit', flush)
  return (record) => {
    if (waiting.length === 0) setTimeout(flush, LOG_WAIT_MS)
    waiting.push(record)
  }
}
