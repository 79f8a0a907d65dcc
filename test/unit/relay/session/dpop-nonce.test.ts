/** A nonce is a time and a MAC over it: judged by both, at any instance that has the key. */
import { expect, test } from 'vitest'
import { CLOCK_TOLERANCE_MS, NONCE_LIFETIME_MS } from '../../../../relay/limits.ts'
import { createNonces } from '../../../../relay/session/dpop-nonce.ts'
import { createKeyRing } from '../../../../relay/session/key-ring.ts'

const key = (kid: string) => ({ kid, bytes: crypto.getRandomValues(new Uint8Array(32)) })
const [OLD, NEW] = [key('old'), key('new')]
const NOW = Date.parse('2026-03-02T09:00:00Z')
/** The nonces of an instance whose clock shows this. */
const at = (now: number, ...keys: ReturnType<typeof key>[]) =>
  createNonces(createKeyRing(keys.length > 0 ? keys : [NEW]), () => now)
const issued = await at(NOW).issue()

test.each([
  [0, 'fresh'],
  [NONCE_LIFETIME_MS / 2, 'fresh'],
  [NONCE_LIFETIME_MS / 2 + 1, 'ageing'],
  [NONCE_LIFETIME_MS, 'ageing'],
  [NONCE_LIFETIME_MS + 1, 'refused'],
  // Another instance gave it, whose clock is ahead.
  [-CLOCK_TOLERANCE_MS, 'fresh'],
  [-CLOCK_TOLERANCE_MS - 1, 'refused'],
])('after %d ms a nonce is %s', async (ms, verdict) => {
  expect(await at(NOW + ms).judge(issued)).toBe(verdict)
})

test('a nonce that one key gave is good wherever that key opens, and nowhere else', async () => {
  expect(await at(NOW, OLD, NEW).judge(issued)).toBe('fresh')
  expect(await at(NOW, NEW, OLD).judge(await at(NOW, OLD, NEW).issue())).toBe('fresh')
  expect(await at(NOW, OLD).judge(issued)).toBe('refused')
})

test('every single bit of it counts', async () => {
  const bytes = Buffer.from(issued, 'base64url')
  const flipped = Array.from({ length: bytes.length * 8 }, (_, bit) => {
    const copy = Buffer.from(bytes)
    copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    return copy.toString('base64url')
  })
  // The last bits of the time leave it within its lifetime: then it is the MAC that does not fit.
  const verdicts = await Promise.all(flipped.map((nonce) => at(NOW).judge(nonce)))
  expect(verdicts).toEqual(flipped.map(() => 'refused'))
})

test.each([
  '',
  'AAAA',
  `${issued}A`,
  `${issued}AAAA`,
  issued.slice(0, -1),
  issued.slice(4),
  'x'.repeat(64),
  '%'.repeat(54),
])('what has not the form of one is refused: %j', async (nonce) => {
  expect(await at(NOW).judge(nonce)).toBe('refused')
})
