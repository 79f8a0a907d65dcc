/** RFC 4648 section 5, without padding. */
export function encodeBase64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** By character code. */
const SEXTETS: readonly (number | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const sextet = ALPHABET.indexOf(String.fromCharCode(code))
  return sextet < 0 ? undefined : sextet
})

/**
 * The bytes, or null when the text is not base64url without padding, or not the one way to write its bytes: bits that no byte
 * needs are zero (RFC 4648 section 3.5). A loop, since this is on the path of every request: `atob` takes twice as long.
 */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let end = 0
  let bits = 0
  let rest = 0
  for (let at = 0; at < text.length; at++) {
    const sextet = SEXTETS[text.charCodeAt(at)]
    if (sextet === undefined) return null
    rest = (rest << 6) | sextet
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[end++] = rest >> bits
    rest &= (1 << bits) - 1
  }
  return rest === 0 ? bytes : null
}

/** SHA-256 of a text, base64url. */
export async function sha256(text: string): Promise<string> {
  return encodeBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
}
