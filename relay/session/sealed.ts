/**
 * Texts that the relay hands out and only it can open: a JWE (RFC 7516, `dir` with A256GCM) by the key ring. Each kind has a `typ` of
 * its own, so that nothing of one kind is ever taken for another (RFC 8725 section 3.11).
 */
import { CompactEncrypt, compactDecrypt } from 'jose'
import * as v from 'valibot'
import { decodeBase64url } from '../../shared/base64url.ts'
import type { KeyRing } from './key-ring.ts'

/** One kind: its `typ`, what is inside, and how long it may be. */
type SealedKind<S extends v.GenericSchema> = { typ: string; claims: S; maxChars: number }

/** Seals claims with the first key of the ring. @returns a compact JWE */
export async function seal<S extends v.GenericSchema>(
  ring: KeyRing,
  { typ }: SealedKind<S>,
  claims: v.InferOutput<S>,
): Promise<string> {
  const { kid, seal: key } = await ring.first()
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid, typ })
    .encrypt(key)
}

/** `oldKey`: it was sealed with a key that is on its way out. */
type Opened<S extends v.GenericSchema> = { claims: v.InferOutput<S>; oldKey: boolean }

/**
 * One verdict, null, for everything that is wrong, so an attacker learns nothing from trying. The header may hold what we
 * put there and nothing else: no `zip` (a bomb), no `crit`, `jku`, `jwk`; algorithms from an allow-list (PBES2 is a bomb too).
 */
export async function open<S extends v.GenericSchema>(
  ring: KeyRing,
  kind: SealedKind<S>,
  sealed: string,
): Promise<Opened<S> | null> {
  // Two different texts for one content would count as two sessions wherever texts are counted or compared.
  const isOne = sealed.length <= kind.maxChars && sealed.split('.').every((part) => decodeBase64url(part) !== null)
  if (!isOne) return null
  try {
    const first = await ring.first()
    let kid = ''
    const { plaintext } = await compactDecrypt(
      sealed,
      async (header) => {
        const key = await ring.find(header.kid)
        if (!key || header.typ !== kind.typ || Object.keys(header).length !== 4) throw new Error('refused')
        kid = key.kid
        return key.seal
      },
      { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] },
    )
    const claims = v.parse(kind.claims, JSON.parse(new TextDecoder().decode(plaintext)))
    return { claims, oldKey: kid !== first.kid }
  } catch {
    return null
  }
}
