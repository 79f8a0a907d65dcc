/**
 * The PKCE code verifier (RFC 7636 section 4.1), bound to the relay that the extension believes it speaks to and to the
 * extension's proof key. The extension sends the seed alone and the relay derives the verifier again, with its own origin and
 * with the key of the request's proof (RFC 9449). A relay in the middle has another origin or another key: the code that it
 * forwards does not fit the verifier that is derived for it, and EBS refuses it (RFC 7636 section 4.6).
 */
import * as v from 'valibot'
import { encodeBase64url, sha256 } from './base64url.ts'

/** 32 random bytes as base64url: 43 characters. */
export const VerifierSeed = v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'a seed of 43 characters'))

/**
 * @param relayOrigin the relay's public origin, without a path
 * @param jkt the thumbprint of the proof key (RFC 7638, SHA-256, base64url)
 * @returns 87 characters: the seed, `.`, and the hash over seed, origin and thumbprint
 */
export async function codeVerifier(seed: string, relayOrigin: string, jkt: string): Promise<string> {
  return `${seed}.${encodeBase64url(await sha256(JSON.stringify([seed, relayOrigin, jkt])))}`
}
