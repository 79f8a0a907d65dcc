/**
 * Checks ES256 signatures with Node's own crypto. The way to another thread and back costs about as much as a tenth of a check, so
 * a request that is alone is checked at once; when others wait for this thread, the thread pool does the check beside it.
 */
import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { ImportEs256 } from '../session/dpop.ts'

/** The {@link ImportEs256} of Node, which throws if the point is not on the curve. `isBusy`: whether others wait for this thread. */
export function createEs256Import(isBusy: () => boolean): ImportEs256 {
  return async (jwk) => {
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    return (signature, input) => {
      const [signed, der] = [Buffer.from(input), derOf(signature)]
      return isBusy() ? verifyInPool(key, signed, der) : verify('sha256', signed, key, der)
    }
  }
}

function verifyInPool(key: KeyObject, signed: Buffer, der: Uint8Array): Promise<boolean> {
  return new Promise((resolve, reject) => {
    verify('sha256', signed, key, der, (error, holds) => (error ? reject(error) : resolve(holds)))
  })
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
