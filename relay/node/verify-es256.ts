/** Checks ES256 signatures with node's own crypto: without the thread hop of Web Crypto, which costs more than the check. */
import { createPublicKey, verify } from 'node:crypto'
import type { ImportEs256 } from '../front/dpop.ts'

export const importEs256OfNode: ImportEs256 = async (jwk) => {
  const key = createPublicKey({ key: jwk, format: 'jwk' })
  return (signature, input) => verify('sha256', Buffer.from(input), key, derOf(signature))
}

/**
 * From r and s side by side (RFC 7518 section 3.4) to two INTEGERs in a SEQUENCE (RFC 3279 section 2.2.3), which OpenSSL
 * reads. Node can do it too (`ieee-p1363`), but options beside the key cost half as much as the check itself.
 */
function derOf(signature: Uint8Array): Uint8Array {
  const half = signature.length / 2
  const integers = [...derInteger(signature.subarray(0, half)), ...derInteger(signature.subarray(half))]
  return Uint8Array.from([0x30, integers.length, ...integers])
}

/** As few bytes as hold it, and a zero in front where the first bit would make it negative (X.690 section 8.3). */
function derInteger(bytes: Uint8Array): number[] {
  const first = bytes.findIndex((byte) => byte !== 0)
  const magnitude = first < 0 ? [0] : bytes.subarray(first)
  const sign = Number(magnitude[0]) >= 0x80 ? [0] : []
  return [0x02, sign.length + magnitude.length, ...sign, ...magnitude]
}
