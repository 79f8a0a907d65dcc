/** Reads a small text file that the operator wrote. It has to be UTF-8 (RFC 3629). */
import { closeSync, openSync, readSync } from 'node:fs'
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

/**
 * Decodes a text. A byte order mark stays in it.
 * @param subject begins the sentence about a mistake: `the file relay.config.json`
 * Throws {@link ConfigError} for UTF-16, and for the line of the first byte that is not UTF-8.
 */
function decodeText(bytes: Uint8Array, subject: string): string {
  // A JSON text, a key and a secret begin with an ASCII character (RFC 4627 section 3).
  const [first, second] = bytes
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (hasMark || (bytes.length > 1 && (first === 0) !== (second === 0))) {
    throw new ConfigError(`${subject} is in UTF-16; expected UTF-8`)
  }
  const text = decode(bytes)
  if (text === undefined) throw new ConfigError(`${subject} is not in UTF-8, line ${lineOfBadByte(bytes)}`)
  return text
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A line end is never part of another character. */
function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; ; line++) {
    const end = bytes.indexOf(0x0a, start)
    if (end < 0 || decode(bytes.subarray(start, end)) === undefined) return line
    start = end + 1
  }
}
