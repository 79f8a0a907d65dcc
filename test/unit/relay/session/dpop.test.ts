/** A proof is looked at whole, whichever way the runtime checks signatures: at once (Node), or later (Workers). */
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import { describe, expect, test } from 'vitest'
import { CLOCK_TOLERANCE_MS, PROOF_AGE_MAX_MS } from '../../../../relay/limits.ts'
import { createEs256Import } from '../../../../relay/node/verify-es256.ts'
import { createProofVerifier, importEs256 } from '../../../../relay/session/dpop.ts'
import { createNonces } from '../../../../relay/session/dpop-nonce.ts'
import { createKeyRing } from '../../../../relay/session/key-ring.ts'
import { BODY_DIGEST_CLAIM } from '../../../../shared/body-digest.ts'

const NOW = 1_772_442_000_000
const ORIGIN = 'https://relay.example'
const READ = { method: 'GET', path: '/v1/endpoints', ath: 'hash-of-the-session' }
const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
const nonces = createNonces(createKeyRing([{ kid: 'a', bytes: new Uint8Array(32) }]), () => NOW)

const segment = (value: unknown, charset: BufferEncoding = 'utf8') =>
  Buffer.from(JSON.stringify(value), charset).toString('base64url')
/** A proof for that read, signed by the key, but for what is changed. */
async function proof(claims: object = {}, header: object = {}, charset?: BufferEncoding): Promise<string> {
  const whole = { alg: 'ES256', typ: 'dpop+jwt', jwk: await exportJWK(publicKey), ...header }
  const htu = `${ORIGIN}/v1/endpoints`
  const payload = { jti: 'id', htm: 'GET', htu, iat: NOW / 1000, ath: READ.ath, ...claims }
  const input = `${segment(whole)}.${segment(payload, charset)}`
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
  const signature = await crypto.subtle.sign(algorithm, privateKey, Buffer.from(input))
  return `${input}.${Buffer.from(signature).toString('base64url')}`
}
const withSignature = (one: string, signature: string) => [...one.split('.').slice(0, 2), signature].join('.')
const random = () => Buffer.from(crypto.getRandomValues(new Uint8Array(64))).toString('base64url')

describe.each([
  ['at once', createEs256Import(() => false)],
  ['in the thread pool', createEs256Import(() => true)],
  ['later', importEs256],
])('where signatures are checked %s', (_, importKey) => {
  const verify = createProofVerifier(ORIGIN, nonces, () => NOW, importKey)
  const judged = (one: string, request: typeof READ | { method: string; path: string } = READ) =>
    verify(one, request).then(
      ({ renewNonce }) => (renewNonce ? 'taken, with the next nonce' : 'taken'),
      ({ code }) => code,
    )

  test('a proof by its key is taken, also the second one of that key', async () => {
    for (const jti of ['first', 'second']) expect(await judged(await proof({ jti }))).toBe('taken')
  })

  test('what is told of it is its key by its thumbprint, its id and its body', async () => {
    const jkt = await calculateJwkThumbprint(await exportJWK(publicKey))
    const told = { jkt, jti: 'id', bodyDigest: 'digest', renewNonce: false }
    expect(await verify(await proof({ [BODY_DIGEST_CLAIM]: 'digest' }), READ)).toEqual(told)
    expect(await verify(await proof(), READ)).toEqual({ ...told, bodyDigest: undefined })
  })

  test('a payload that is no UTF-8 is refused, though its key signed it', async () => {
    expect(await judged(await proof({ jti: 'ÿ' }))).toBe('taken')
    expect(await judged(await proof({ jti: 'ÿ' }, {}, 'latin1'))).toBe('invalid_proof')
  })

  test('a signature that its key did not make is refused, before and after a good proof of that key', async () => {
    const fresh = createProofVerifier(ORIGIN, nonces, () => NOW, importKey)
    const forged = withSignature(await proof(), random())
    await expect(fresh(forged, READ)).rejects.toMatchObject({ code: 'invalid_proof' })
    await fresh(await proof(), READ)
    await expect(fresh(forged, READ)).rejects.toMatchObject({ code: 'invalid_proof' })
    const [, , signature = ''] = (await proof({ jti: 'another' })).split('.')
    expect(await judged(withSignature(await proof(), signature))).toBe('invalid_proof')
  })

  test.each([
    ['another method', { htm: 'PUT' }],
    ['another address', { htu: `${ORIGIN}/v1/parameters` }],
    ['another relay', { htu: 'https://evil.example/v1/endpoints' }],
    ['another session', { ath: 'another' }],
    ['no session', { ath: undefined }],
    ['no id', { jti: '' }],
    ['an id that is too long', { jti: 'j'.repeat(101) }],
    ['no time', { iat: undefined }],
  ])('one for %s is refused', async (_what, claims) => {
    expect(await judged(await proof(claims))).toBe('invalid_proof')
  })

  test('one for a session is refused where none is needed', async () => {
    expect(await judged(await proof(), { method: 'GET', path: '/v1/endpoints' })).toBe('invalid_proof')
  })

  test.each([
    ['another typ', async () => ({ typ: 'JWT' })],
    ['another alg', async () => ({ alg: 'none' })],
    ['a private key', async () => ({ jwk: await exportJWK(privateKey) })],
    ['no key', async () => ({ jwk: undefined })],
    ['a field more', async () => ({ kid: 'a' })],
    [
      'a key that is no point of the curve',
      async () => ({ jwk: { ...(await exportJWK(publicKey)), x: 'A'.repeat(43) } }),
    ],
  ])('one with %s in its header is refused', async (_what, header) => {
    expect(await judged(await proof({}, await header()))).toBe('invalid_proof')
  })

  test('what is no proof is refused', async () => {
    const good = await proof()
    for (const one of [`${good}.AAAA`, good.slice(0, -4), withSignature(good, ''), 'CANARY', 'a.b.c'])
      expect(await judged(one), one).toBe('invalid_proof')
    await expect(verify(undefined, READ)).rejects.toMatchObject({ code: 'proof_required' })
    await expect(verify('', READ)).rejects.toMatchObject({ code: 'proof_required' })
    expect(await judged(await proof({ more: 'm'.repeat(2_000) }))).toBe('invalid_proof')
  })

  test.each([
    [0, 'taken'],
    [-PROOF_AGE_MAX_MS, 'taken'],
    [-PROOF_AGE_MAX_MS - 1_000, 'use_dpop_nonce'],
    [CLOCK_TOLERANCE_MS, 'taken'],
    [CLOCK_TOLERANCE_MS + 1_000, 'use_dpop_nonce'],
    [3_600_000, 'use_dpop_nonce'],
  ])('one that was made %d ms from now is: %s', async (ms, expected) => {
    expect(await judged(await proof({ iat: (NOW + ms) / 1000 }))).toBe(expected)
  })

  test('with a nonce of the relay the time does not count, and without a good one it does not help', async () => {
    expect(await judged(await proof({ iat: 0, nonce: await nonces.issue() }))).toBe('taken')
    expect(await judged(await proof({ nonce: 'AAAA' }))).toBe('use_dpop_nonce')
    const refused = await verify(await proof({ iat: 0 }), READ).catch(({ detail }) => detail)
    expect(await nonces.judge(refused.headers['dpop-nonce'])).toBe('fresh')
  })
})
