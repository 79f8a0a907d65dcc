/** Takes a request's body apart, within bounds: JSON in UTF-8, no compression, no tricks. */
import { REQUEST_BODY_MAX_BYTES } from '../../shared/limits.ts'
import { escapeToken, JsonError, parseStrictJson } from '../lib/json.ts'
import { Refusal } from '../problems/problem.ts'

/** Throws `unsupported_media_type` or `unsupported_encoding`: before anything is read. */
export function checkMediaType(headers: Headers): void {
  const type = headers.get('content-type') ?? ''
  if (!/^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i.test(type)) {
    const isJson = /^application\/json\s*;\s*charset=[^,;]+$/i.test(type)
    throw isJson ? new Refusal('malformed_json') : new Refusal('unsupported_media_type')
  }
  const encoding = headers.get('content-encoding')
  if (encoding !== null && encoding.toLowerCase() !== 'identity') throw new Refusal('unsupported_encoding')
}

/**
 * The body's bytes. Reading stops at the limit, whatever Content-Length says, and when the signal comes.
 * Throws `body_too_large`, `request_timeout`, `malformed_json` (the body broke off).
 */
export async function readBody(
  request: Request,
  signal: AbortSignal,
  maxBytes = REQUEST_BODY_MAX_BYTES,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length')) > maxBytes) throw new Refusal('body_too_large')
  const reader = request.body?.getReader()
  const cancel = () => void reader?.cancel().catch(() => undefined)
  signal.addEventListener('abort', cancel)
  const bytes = new Uint8Array(maxBytes)
  let length = 0
  try {
    while (reader) {
      const { done, value } = await reader.read()
      signal.throwIfAborted()
      if (done) break
      if (length + value.byteLength > maxBytes) throw new Refusal('body_too_large')
      bytes.set(value, length)
      length += value.byteLength
    }
    return bytes.subarray(0, length)
  } catch (error) {
    cancel()
    // A cancelled body seems to end, or to break, depending on the runtime.
    if (signal.aborted) throw new Refusal('request_timeout')
    throw error instanceof Refusal ? error : new Refusal('malformed_json')
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

/** The body as JSON. Throws `malformed_json`, or `unknown_field` for a key that means something to the language. */
export function parseJson(body: Uint8Array): unknown {
  const value = parse(decode(body))
  checkTree(value, '')
  return value
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    throw new Refusal('malformed_json')
  }
}

function parse(text: string): unknown {
  try {
    return parseStrictJson(text)
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    const { reason, pointer } = error
    throw new Refusal('malformed_json', {
      ...(reason !== 'syntax' && { pointer }),
      ...(reason === 'duplicate' && { detail: 'Expected each name once' }),
    })
  }
}

const SPECIAL_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** The depth is bounded: the text was parsed. */
function checkTree(value: unknown, pointer: string): void {
  if (typeof value === 'string' && !value.isWellFormed()) throw new Refusal('malformed_json', { pointer })
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    const here = `${pointer}/${escapeToken(key)}`
    if (SPECIAL_KEYS.has(key)) throw new Refusal('unknown_field', { pointer: here })
    checkTree(child, here)
  }
}
