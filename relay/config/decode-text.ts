/** Decodes the texts that operators save. They have to be UTF-8 (RFC 3629). */
import { ConfigError } from './parse.ts'

/**
 * Decodes a text. A byte order mark stays in it.
 * @param subject begins the sentence about a mistake: `the file relay.config.json`
 * Throws {@link ConfigError} for UTF-16, and for the line of the first byte that is not UTF-8.
 */
export function decodeText(bytes: Uint8Array, subject: string): string {
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
