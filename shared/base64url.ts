/** base64url without padding (RFC 4648 section 5), and the one hash that both sides use. */

/** The text of some bytes: four characters for three bytes. */
export function encodeBase64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/**
 * The bytes of a text; null if it is not base64url without padding, or not the one way to write its bytes: bits that no byte needs
 * are zero (RFC 4648 section 3.5).
 */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null
  // `atob` passes over spare bits.
  if (!SPARE_BITS_ARE_ZERO.test(text.slice(text.length - (text.length % 4)))) return null
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}

/** The characters that do not make four: of two, the last has four spare bits, of three it has two. */
const SPARE_BITS_ARE_ZERO = /^(?:.[AQgw]|..[AEIMQUYcgkosw048])?$/

/** SHA-256 of bytes, or of a text in UTF-8: 32 bytes. */
export async function sha256(data: Uint8Array<ArrayBuffer> | string): Promise<Uint8Array> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

/** SHA-256 of a text in UTF-8, as base64url: 43 characters. */
export const digestOf = async (text: string): Promise<string> => encodeBase64url(await sha256(text))
