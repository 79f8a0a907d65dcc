/** Reads a small text file that the operator wrote (Node). */
import { closeSync, openSync, readSync } from 'node:fs'
import { decodeText } from '../config/decode-text.ts'
import { ConfigError } from '../config/parse.ts'

/**
 * @param subject begins the sentence about a mistake: `/sessionKeys/0/key: the file session-key`
 * Throws {@link ConfigError} where the file cannot be read, is larger than `maxBytes` or is not in UTF-8.
 */
export function readText(file: string, subject: string, maxBytes: number): string {
  let bytes: Uint8Array
  try {
    bytes = readUpTo(file, maxBytes + 1)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new ConfigError(`${subject} cannot be read (${code})`)
  }
  if (bytes.length > maxBytes) throw new ConfigError(`${subject} is too large; expected at most ${maxBytes} bytes`)
  return decodeText(bytes, subject)
}

/** Counts the bytes that it reads: the size that a file system names may be wrong. */
function readUpTo(file: string, maxBytes: number): Uint8Array {
  const descriptor = openSync(file, 'r')
  try {
    const bytes = new Uint8Array(maxBytes)
    let length = 0
    for (let read = -1; read !== 0 && length < maxBytes; length += read) {
      read = readSync(descriptor, bytes, length, maxBytes - length, null)
    }
    return bytes.subarray(0, length)
  } finally {
    closeSync(descriptor)
  }
}
