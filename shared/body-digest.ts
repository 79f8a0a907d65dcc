/**
 * The claim of a proof of possession that covers the body, so that a captured proof serves no other body. RFC 9449 leaves the
 * body out; further claims are allowed (section 4.2), and both ends are ours.
 */
export const BODY_DIGEST_CLAIM = 'body_sha256'

/** SHA-256 of a body as it is sent, base64url without padding: 43 characters. */
export async function bodyDigest(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
  return btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}
