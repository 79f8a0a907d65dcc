import { CompactEncrypt, compactDecrypt } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { openJwe, sealJwe } from '../../../../extension/vault/passphrase-jwe.ts'
import {
  HAND_OVER_ALG,
  HAND_OVER_ENC,
  HAND_OVER_ITERATIONS,
  HAND_OVER_TYP,
} from '../../../../shared/hand-over/content.ts'

const PASSPHRASE = 'purple monkey dishwasher'
const KEY = new TextEncoder().encode(PASSPHRASE)
const CONTENT = crypto.getRandomValues(new Uint8Array(50_000))
const headerOf = (jwe: string) => JSON.parse(Buffer.from(jwe.split('.')[0] ?? '', 'base64url').toString())

const PARTS = ['header', 'wrapped key', 'IV', 'content', 'tag']

let ours: string
let another: string
/** By a library that knows the standard alone, with few iterations: they take time. */
let theirs: string
beforeAll(async () => {
  ours = await sealJwe(CONTENT, { typ: HAND_OVER_TYP, tokens: 3 }, PASSPHRASE)
  another = await sealJwe(CONTENT, { typ: HAND_OVER_TYP, tokens: 3 }, PASSPHRASE)
  theirs = await new CompactEncrypt(CONTENT)
    .setProtectedHeader({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', typ: 'sample' })
    .setKeyManagementParameters({ p2c: 1_000 })
    .encrypt(KEY)
}, 60_000)

describe('a JWE that a passphrase opens', () => {
  it('is opened by a library that knows the standard alone', { timeout: 60_000 }, async () => {
    const options = { keyManagementAlgorithms: ['PBES2-HS512+A256KW'], maxPBES2Count: 600_000 }
    const { plaintext, protectedHeader } = await compactDecrypt(ours, KEY, options)
    expect(new Uint8Array(plaintext)).toEqual(CONTENT)
    expect(protectedHeader).toMatchObject({ typ: HAND_OVER_TYP, tokens: 3 })
  })

  it('opens what such a library has sealed', async () => {
    expect(new Uint8Array(await openJwe(theirs, headerOf(theirs), PASSPHRASE))).toEqual(CONTENT)
  })

  it('is of the kind that the page of a hand-over opens', () => {
    const kind = { typ: HAND_OVER_TYP, alg: HAND_OVER_ALG, enc: HAND_OVER_ENC, p2c: HAND_OVER_ITERATIONS }
    expect(headerOf(ours)).toMatchObject(kind)
  })

  it.each(PARTS)('does not open when its %s was changed', async (part) => {
    const parts = theirs.split('.')
    const at = PARTS.indexOf(part)
    const bytes = Buffer.from(parts[at] ?? '', 'base64url')
    if (part === 'header') bytes.write('X', bytes.indexOf('sample'))
    else bytes[0] = (bytes[0] ?? 0) ^ 1
    parts[at] = bytes.toString('base64url')
    await expect(openJwe(parts.join('.'), headerOf(theirs), PASSPHRASE)).rejects.toThrow()
  })

  it('has a key, a salt and an IV of its own each time', () => {
    expect(headerOf(ours).p2s).not.toBe(headerOf(another).p2s)
    for (const part of [1, 2, 3, 4]) expect(ours.split('.')[part]).not.toBe(another.split('.')[part])
  })
})
