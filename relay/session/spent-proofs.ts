/**
 * Proofs that were used, so that a captured request cannot be sent again (RFC 9449 section 11.1): the answer to a write may hold
 * an endpoint token's value. Remembered by this instance alone, since the relay stores nothing; another instance takes a copy
 * until the proof's own time is over.
 */
import { BoundedMap } from '../lib/bounded-map.ts'
import { SPENT_PROOFS_MAX } from '../limits.ts'

/** Notes that a proof was used: by the thumbprint of its key and its `jti`. @returns false when it was used before */
export type SpendProof = (proof: { jkt: string; jti: string }) => boolean

/** A fresh memory; it forgets the oldest proof when it is full. */
export function createSpentProofs(): SpendProof {
  const spent = new BoundedMap<string, true>(SPENT_PROOFS_MAX)
  return ({ jkt, jti }) => {
    const key = `${jkt} ${jti}`
    if (spent.get(key)) return false
    spent.set(key, true)
    return true
  }
}
