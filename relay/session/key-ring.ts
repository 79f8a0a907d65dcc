/**
 * The session keys. The first seals, all open, so keys rotate without signing anyone out: add the new key as the last
 * one everywhere, then move it to the front everywhere, then drop the old one.
 */

/** 32 bytes each, as resolved from the configuration. */
export type SessionKey = { kid: string; bytes: Uint8Array<ArrayBuffer> }
type RingKey = { kid: string; seal: CryptoKey; nonce: CryptoKey }

export type KeyRing = {
  /** The key that seals. */
  first(): Promise<RingKey>
  /** The key of that name, or undefined. A Map, so `__proto__` is a name like any other. */
  find(kid: unknown): Promise<RingKey | undefined>
  all(): Promise<readonly RingKey[]>
}

/** Makes the ring, in the order of the configuration. `first()` throws Error if there is no key. */
export function createKeyRing(keys: readonly SessionKey[]): KeyRing {
  let imported: Promise<Map<string, RingKey>> | undefined
  // Imported at first use: the Workers runtime allows no asynchronous work while a module loads.
  const ring = () => {
    imported ??= Promise.all(keys.map(importKey)).then((list) => new Map(list.map((key) => [key.kid, key])))
    return imported
  }
  return {
    first: async () => {
      const [first] = (await ring()).values()
      if (!first) throw new Error('no session key')
      return first
    },
    find: async (kid) => (typeof kid === 'string' ? (await ring()).get(kid) : undefined),
    all: async () => [...(await ring()).values()],
  }
}

/** Derives two keys from one secret (HKDF, RFC 5869), so that the key that seals sessions never signs anything else. */
async function importKey({ kid, bytes }: SessionKey): Promise<RingKey> {
  const secret = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey'])
  const derive = (info: string, algorithm: AesKeyGenParams | HmacKeyGenParams, uses: KeyUsage[]) =>
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(info) },
      secret,
      algorithm,
      false,
      uses,
    )
  const [seal, nonce] = await Promise.all([
    derive('session', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
    derive('dpop-nonce', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign', 'verify']),
  ])
  return { kid, seal, nonce }
}
