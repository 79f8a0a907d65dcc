import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { importEs256OfNode } from '../../../../relay/node/verify-es256.ts'
import { importEs256 } from '../../../../relay/session/dpop.ts'

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const { x = '', y = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
const jwk = { kty: 'EC', crv: 'P-256', x, y } as const
const signed = (input: string) =>
  new Uint8Array(sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' }))

test('every signature holds, whatever its first bytes are, and only for what was signed', async () => {
  const holds = await importEs256OfNode(jwk)
  // One in 256 begins with a zero byte, one in two with a high bit, in each half.
  for (let turn = 0; turn < 1_000; turn++) {
    const signature = signed(String(turn))
    expect(holds(signature, String(turn))).toBe(true)
    expect(holds(signature, `${turn}.`)).toBe(false)
  }
})

test('what is no signature is refused as by Web Crypto', async () => {
  const [onNode, everywhere] = [await importEs256OfNode(jwk), await importEs256(jwk)]
  const good = signed('input')
  const zeroR = Uint8Array.from(good, (byte, at) => (at < 32 ? 0 : byte))
  const zeroS = Uint8Array.from(good, (byte, at) => (at < 32 ? byte : 0))
  const swapped = Uint8Array.from([...good.subarray(32), ...good.subarray(0, 32)])
  for (const signature of [zeroR, zeroS, swapped, new Uint8Array(64), new Uint8Array(64).fill(0xff)]) {
    expect([onNode(signature, 'input'), await everywhere(signature, 'input')]).toEqual([false, false])
  }
})
