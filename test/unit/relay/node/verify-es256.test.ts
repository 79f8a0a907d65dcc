import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { createEs256Import } from '../../../../relay/node/verify-es256.ts'
import { importEs256 } from '../../../../relay/session/dpop.ts'

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const { x = '', y = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
const jwk = { kty: 'EC', crv: 'P-256', x, y } as const
const signed = (input: string) =>
  new Uint8Array(sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' }))

const alone = createEs256Import(() => false)
const busy = createEs256Import(() => true)

test.each([
  ['at once', alone],
  ['in the thread pool', busy],
])('%s: every signature holds, whatever its first bytes are, and only for what was signed', async (_, importKey) => {
  const holds = await importKey(jwk)
  // One in 256 begins with a zero byte, one in two with a high bit, in each half.
  for (let turn = 0; turn < 1_000; turn++) {
    const signature = signed(String(turn))
    expect(await holds(signature, String(turn))).toBe(true)
    expect(await holds(signature, `${turn}.`)).toBe(false)
  }
})

test('what is no signature is refused as by Web Crypto', async () => {
  const checks = await Promise.all([alone, busy, importEs256].map((importKey) => importKey(jwk)))
  const good = signed('input')
  const zeroR = Uint8Array.from(good, (byte, at) => (at < 32 ? 0 : byte))
  const zeroS = Uint8Array.from(good, (byte, at) => (at < 32 ? byte : 0))
  const swapped = Uint8Array.from([...good.subarray(32), ...good.subarray(0, 32)])
  for (const signature of [zeroR, zeroS, swapped, new Uint8Array(64), new Uint8Array(64).fill(0xff)]) {
    expect(await Promise.all(checks.map((holds) => holds(signature, 'input')))).toEqual([false, false, false])
  }
})

test('a request that is alone is judged at once, others beside this thread', async () => {
  const signature = signed('input')
  expect((await alone(jwk))(signature, 'input')).toBe(true)
  expect((await busy(jwk))(signature, 'input')).toBeInstanceOf(Promise)
})
