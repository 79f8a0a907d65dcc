/** The keys of the ring: told by name, in the order of the configuration, and never to leave the process. */
import { expect, test } from 'vitest'
import { createKeyRing } from '../../../../relay/session/key-ring.ts'

const key = (kid: string) => ({ kid, bytes: crypto.getRandomValues(new Uint8Array(32)) })
const ring = createKeyRing([key('new'), key('old')])

test('the first key seals, every key is found by its name, and a name that is none finds nothing', async () => {
  expect((await ring.first()).kid).toBe('new')
  expect((await ring.all()).map(({ kid }) => kid)).toEqual(['new', 'old'])
  expect((await ring.find('old'))?.kid).toBe('old')
  for (const kid of ['other', '__proto__', undefined, 1, ['old']]) expect(await ring.find(kid)).toBeUndefined()
})

test('a ring without a key seals nothing', async () => {
  await expect(createKeyRing([]).first()).rejects.toThrow('no session key')
})

test('no key can be taken out of the process, and each serves its one purpose', async () => {
  const { seal, nonce } = await ring.first()
  for (const one of [seal, nonce]) {
    expect(one.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', one)).rejects.toThrow()
  }
  expect([seal.algorithm, [...seal.usages].sort()]).toEqual([{ name: 'AES-GCM', length: 256 }, ['decrypt', 'encrypt']])
  expect([nonce.algorithm, [...nonce.usages].sort()]).toMatchObject([
    { name: 'HMAC', hash: { name: 'SHA-256' }, length: 256 },
    ['sign', 'verify'],
  ])
})
