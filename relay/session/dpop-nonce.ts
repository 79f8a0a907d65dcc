/**
 * Server nonces for proofs (RFC 9449 section 8), without a store: the time of issue and an HMAC over it, by a key derived
 * from the session keys, so a nonce of one instance is good at every other one.
 */
import { decodeBase64url, encodeBase64url } from '../../shared/base64url.ts'
import { CLOCK_TOLERANCE_MS, NONCE_LIFETIME_MS } from '../limits.ts'
import type { KeyRing } from './key-ring.ts'

export type Nonces = {
  issue(): Promise<string>
  /** `ageing`: still good, but the answer should bring the next one. */
  judge(nonce: string): Promise<'fresh' | 'ageing' | 'refused'>
}

const TIME_BYTES = 8

/** Makes the nonces of one relay. `now` in ms since 1970. */
export function createNonces(ring: KeyRing, now: () => number): Nonces {
  async function issue() {
    const time = new Uint8Array(TIME_BYTES)
    new DataView(time.buffer).setBigUint64(0, BigInt(now()))
    const { nonce: key } = await ring.first()
    const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, time))
    return encodeBase64url(new Uint8Array([...time, ...mac]))
  }

  async function judge(nonce: string) {
    const bytes = nonce.length < 64 ? decodeBase64url(nonce) : null
    if (bytes?.length !== TIME_BYTES + 32) return 'refused'
    const time = bytes.slice(0, TIME_BYTES)
    const mac = bytes.slice(TIME_BYTES)
    const age = now() - Number(new DataView(time.buffer).getBigUint64(0))
    if (age < -CLOCK_TOLERANCE_MS || age > NONCE_LIFETIME_MS) return 'refused'
    for (const { nonce: key } of await ring.all()) {
      if (await crypto.subtle.verify('HMAC', key, mac, time)) return age > NONCE_LIFETIME_MS / 2 ? 'ageing' : 'fresh'
    }
    return 'refused'
  }

  return { issue, judge }
}
