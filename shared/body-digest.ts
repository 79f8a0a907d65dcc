import { encodeBase64url, sha256 } from './base64url.ts'

/**
 * The claim of a proof of possession that covers the body, so that a captured proof serves no other body. RFC 9449 leaves the
 * body out; further claims are allowed (section 4.2), and both ends are ours.
 */
export const BODY_DIGEST_CLAIM = 'body_sha256'

/** SHA-256 of a body as it is sent, base64url without padding: 43 characters. */
export const bodyDigest = async (body: Uint8Array<ArrayBuffer>): Promise<string> => encodeBase64url(await sha256(body))
