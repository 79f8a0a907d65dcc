import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { codeVerifier, VerifierSeed } from '../../../shared/pkce.ts'

const SEED = 'r'.repeat(43)
const ORIGIN = 'https://relay.example.com'
const JKT = 'j'.repeat(43)

test('a verifier is the seed and a hash over seed, relay and key, as RFC 7636 section 4.1 allows it', async () => {
  const verifier = await codeVerifier(SEED, ORIGIN, JKT)
  const hash = createHash('sha256')
    .update(JSON.stringify([SEED, ORIGIN, JKT]))
    .digest('base64url')
  expect(verifier).toBe(`${SEED}.${hash}`)
  expect(verifier).toMatch(/^[\w.~-]{87}$/)
})

test('another seed, another relay and another key each give another verifier', async () => {
  const all = await Promise.all([
    codeVerifier(SEED, ORIGIN, JKT),
    codeVerifier('s'.repeat(43), ORIGIN, JKT),
    codeVerifier(SEED, 'https://relay.example.org', JKT),
    codeVerifier(SEED, `${ORIGIN}:8443`, JKT),
    codeVerifier(SEED, ORIGIN, 'k'.repeat(43)),
  ])
  expect(new Set(all.map((one) => one.slice(43))).size).toBe(all.length)
})

test.each(['', 'r'.repeat(42), 'r'.repeat(44), `${'r'.repeat(42)}.`, `${'r'.repeat(42)}é`])('%j is no seed', (text) => {
  expect(v.is(VerifierSeed, text)).toBe(false)
})
