/** Checks ES256 signatures with node's own crypto: without the thread hop of Web Crypto, which costs more than the check. */
import { createPublicKey, verify } from 'node:crypto'
import type { ImportEs256 } from '../front/dpop.ts'

export const importEs256OfNode: ImportEs256 = async (jwk) => {
  const key = createPublicKey({ key: jwk, format: 'jwk' })
  return (signature, input) => verify('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }, signature)
}
