/**
 * Proofs of possession (RFC 9449 section 4.3): a session, or a sign-in, is worth something only to the holder of the private
 * key. ES256 alone, since the extension makes no other. Only the first proof is judged by the client's clock, the later ones by
 * the relay's nonce.
 * authenticate.ts judges whether a proof was used before, and whether it fits the body.
 */
import { calculateJwkThumbprint } from 'jose'
import * as v from 'valibot'
import { decodeBase64url } from '../../shared/base64url.ts'
import { BODY_DIGEST_CLAIM } from '../../shared/body-digest.ts'
import { BoundedMap } from '../lib/bounded-map.ts'
import { CLOCK_TOLERANCE_MS, JTI_MAX_CHARS, PROOF_AGE_MAX_MS, PROOF_KEYS_MAX, PROOF_MAX_CHARS } from '../limits.ts'
import { challenge, Refusal } from '../problems/problem.ts'
import type { Nonces } from './dpop-nonce.ts'

/** A public key and nothing more: strict, so a private one (`d`), a certificate or a URL inside is refused. */
const PublicJwk = v.strictObject({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: v.pipe(v.string(), v.length(43)),
  y: v.pipe(v.string(), v.length(43)),
})
const Header = v.strictObject({ typ: v.literal('dpop+jwt'), alg: v.literal('ES256'), jwk: PublicJwk })
const Payload = v.object({
  jti: v.pipe(v.string(), v.minLength(1), v.maxLength(JTI_MAX_CHARS)),
  htm: v.string(),
  htu: v.string(),
  iat: v.number(),
  ath: v.optional(v.string()),
  nonce: v.optional(v.string()),
  [BODY_DIGEST_CLAIM]: v.optional(v.string()),
})

/** Checks an ES256 signature (64 bytes, r and s) over the signing input. */
type VerifyEs256 = (signature: Uint8Array<ArrayBuffer>, input: string) => boolean | Promise<boolean>
/** Makes one from a public JWK; throws when the point is not on the curve. */
export type ImportEs256 = (jwk: { kty: 'EC'; crv: 'P-256'; x: string; y: string }) => Promise<VerifyEs256>

/** The Web Crypto way, which every runtime has. */
export const importEs256: ImportEs256 = async (jwk) => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify'])
  return (signature, input) => crypto.subtle.verify(algorithm, key, signature, new TextEncoder().encode(input))
}

/**
 * A proof that holds: the thumbprint of its key (RFC 7638), its own id, and the digest of the body that it was made for, where it
 * names one. `renewNonce`: its nonce ages, so the answer should bring the next one.
 */
export type Proof = { jkt: string; jti: string; bodyDigest: string | undefined; renewNonce: boolean }
export type VerifyProof = (
  proof: string | undefined,
  /** The method; the path as it came, below the public origin, without query; the session's hash where there is one. */
  request: { method: string; path: string; ath?: string },
) => Promise<Proof>

/** Throws `proof_required`, `invalid_proof` or `use_dpop_nonce` (with a fresh nonce). */
export function createProofVerifier(
  publicOrigin: string,
  nonces: Nonces,
  now: () => number,
  importKey: ImportEs256 = importEs256,
): VerifyProof {
  type ProofKey = { jkt: string; verify: VerifyEs256 }
  // Keyed by the encoded header, which is the same in every proof of one key.
  const keys = new BoundedMap<string, ProofKey>(PROOF_KEYS_MAX)

  async function readKey(header: string): Promise<ProofKey> {
    const { jwk } = v.parse(Header, parseSegment(header))
    return { jkt: await calculateJwkThumbprint(jwk), verify: await importKey(jwk) }
  }

  /** The signature holds and the proof is for this request; when it was made is judged apart. */
  async function readProof(proof: string, request: { method: string; path: string; ath?: string }) {
    try {
      const [header = '', payload = '', signature = '', ...more] = proof.split('.')
      const bytes = decodeBase64url(signature)
      if (proof.length > PROOF_MAX_CHARS || more.length > 0 || bytes?.length !== 64) return null
      const claims = v.parse(Payload, parseSegment(payload))
      const isForThis = claims.htm === request.method && claims.htu === publicOrigin + request.path
      if (!isForThis || claims.ath !== request.ath) return null
      const known = keys.get(header)
      const key = known ?? (await readKey(header))
      if (!(await key.verify(bytes, `${header}.${payload}`))) return null
      if (!known) keys.set(header, key)
      return { claims, jkt: key.jkt }
    } catch {
      return null
    }
  }

  return async (proof, request) => {
    if (!proof) throw new Refusal('proof_required', challenge('invalid_dpop_proof'))
    const read = await readProof(proof, request)
    if (!read) throw new Refusal('invalid_proof', challenge('invalid_dpop_proof'))
    const { nonce, iat, jti, [BODY_DIGEST_CLAIM]: bodyDigest } = read.claims
    const verdict = nonce !== undefined ? await nonces.judge(nonce) : judgeAge(now() - iat * 1000)
    if (verdict !== 'refused') return { jkt: read.jkt, jti, bodyDigest, renewNonce: verdict === 'ageing' }
    throw await nonceRequired(nonces)
  }
}

/** @param ageMs by the client's clock, negative when that is ahead */
const judgeAge = (ageMs: number) => (ageMs >= -CLOCK_TOLERANCE_MS && ageMs <= PROOF_AGE_MAX_MS ? 'fresh' : 'refused')

/** The refusal that asks a client for a new proof, with a fresh nonce (RFC 9449 section 9). */
export const nonceRequired = async (nonces: Nonces) =>
  new Refusal('use_dpop_nonce', challenge('use_dpop_nonce', await nonces.issue()))

const utf8 = new TextDecoder('utf-8', { fatal: true })
function parseSegment(segment: string): unknown {
  const bytes = decodeBase64url(segment)
  return bytes && JSON.parse(utf8.decode(bytes))
}
