/** Writes log lines to a stream that may be slow or gone (Node): requests are served anyway, lines are dropped and counted. */
import type { Writable } from 'node:stream'
import { LOG_BUFFER_MAX_BYTES } from '../limits.ts'

/** @param dropped called for every line that had to go */
export function lineSink(stream: Writable, dropped: () => void): (line: string) => void {
  stream.on('error', () => undefined)
  return (line) => {
    if (stream.writableLength > LOG_BUFFER_MAX_BYTES || !stream.writable) dropped()
    else stream.write(`${line}\n`)
  }
}
