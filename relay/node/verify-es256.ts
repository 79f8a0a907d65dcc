/** Checks ES256 signatures with node's own crypto: without the thread hop of Web Crypto, which costs more than the check. */
import { createPublicKey, verify } from 'node:crypto'
import type { ImportEs256 } from '../session/dpop.ts'

/** The {@link ImportEs256} of Node. Throws if the point is not on the curve. */
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
  const der = new Uint8Array(signature.length + 8)
  const start = putInteger(der, 2, signature.subarray(0, half))
  const end = putInteger(der, start, signature.subarray(half))
  der[0] = 0x30
  der[1] = end - 2
  return der.subarray(0, end)
}

/** As few bytes as hold it, and a zero in front where the first bit would make it negative (X.690 section 8.3). */
function putInteger(der: Uint8Array, at: number, bytes: Uint8Array): number {
  let first = 0
  while (first < bytes.length - 1 && bytes[first] === 0) first++
  const sign = Number(bytes[first]) >> 7
  const length = sign + bytes.length - first
  der[at] = 0x02
  der[at + 1] = length
  // The sign's own byte is zero already.
  der.set(bytes.subarray(first), at + 2 + sign)
  return at + 2 + length
}
