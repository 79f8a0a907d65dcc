/** The session opener meets everything but a session: one verdict for all of it (rows 55 to 57 of the catalogue). */

import { CompactEncrypt } from 'jose'
import { describe, expect, test } from 'vitest'
import { CLOCK_TOLERANCE_MS, RESEAL_AFTER_MS } from '../../../../relay/limits.ts'
import { createKeyRing } from '../../../../relay/session/key-ring.ts'
import { createSessions } from '../../../../relay/session/session.ts'
import { SESSION_MAX_CHARS } from '../../../../shared/limits.ts'
import { fc } from '../../../support/fast-check.ts'

const keys = [{ kid: 'first', bytes: crypto.getRandomValues(new Uint8Array(32)) }]
const home = {
  publicOrigin: 'https://relay.example',
  environments: [{ id: 'sandbox', ebs: { baseUrl: 'https://ebs.example/api' } }],
}
const sessions = createSessions(createKeyRing(keys), home, Date.now)
const content = {
  environment: 'sandbox',
  user: { id: 'Admin', name: 'CANARY', administrator: true },
  scope: 'essurveys',
  jkt: 'j'.repeat(43),
  signedInAt: Date.now(),
  token: { value: 'CANARY'.repeat(20), expiresAt: Date.now() + 3_600_000, lifetimeMs: 3_600_000 },
}
const { session } = await sessions.seal(content)
const verdict = (sealed: string) =>
  sessions.open(sealed).then(
    () => 'opened',
    (error) => JSON.stringify([error.code, error.message, error.detail]),
  )
const REFUSED = JSON.stringify(['session_invalid', 'session_invalid', {}])

test('a session that was sealed opens, and shows nothing unencrypted', async () => {
  expect(await sessions.open(session)).toMatchObject(content)
  const parts = session.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'))
  expect(parts).toHaveLength(5)
  expect(parts.join()).not.toContain('CANARY')
})

test('55: every single flipped bit of it is refused', async () => {
  const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const flips: string[] = []
  for (let at = 0; at < session.length; at++) {
    const digit = ALPHABET.indexOf(session[at] ?? '')
    if (digit < 0) continue
    for (let bit = 1; bit < 64; bit <<= 1)
      flips.push(session.slice(0, at) + ALPHABET[digit ^ bit] + session.slice(at + 1))
  }
  expect(flips.length).toBeGreaterThan(2_000)
  const opened = await Promise.all(flips.map(async (flip) => [flip, await verdict(flip)] as const))
  expect(opened.filter(([, said]) => said !== REFUSED)).toEqual([])
}, 60_000)

test('55 to 57: garbage, whole or in parts, is refused in the same way', async () => {
  const parts = session.split('.')
  const part = fc.oneof(fc.constantFrom('', ...parts), fc.string({ unit: 'binary' }), fc.base64String())
  const header = fc
    .dictionary(fc.constantFrom('alg', 'enc', 'kid', 'typ', 'zip', 'crit', 'p2c', 'epk', 'jwk'), fc.jsonValue())
    .map((given) => Buffer.from(JSON.stringify(given)).toString('base64url'))
  const garbage = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10_000 }),
    fc.array(part, { maxLength: 7 }).map((list) => list.join('.')),
    header.map((first) => [first, ...parts.slice(1)].join('.')),
  )
  await fc.assert(
    fc.asyncProperty(garbage, async (sealed) => sealed === session || (await verdict(sealed)) === REFUSED),
    { numRuns: 200 },
  )
}, 60_000)

/** What the relay's own key seals under this header, with claims that are in order. */
async function sealedAs(changes: Record<string, unknown>, claims: object = {}) {
  const { seal, kid } = await createKeyRing(keys).first()
  const whole = { ...content, aud: home.publicOrigin, ebs: 'https://ebs.example', sealedAt: Date.now(), ...claims }
  const header = { alg: 'dir', enc: 'A256GCM', kid, typ: 'relay-session+json', ...changes }
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(whole))).setProtectedHeader(header).encrypt(seal, {
    crit: { x: true },
  })
}

test('56: what the relay’s own key sealed opens', async () => {
  expect(await verdict(await sealedAs({}))).toBe('opened')
})

test.each([
  { typ: 'JWT' },
  { typ: undefined },
  { cty: 'json' },
  { jku: 'https://evil.example' },
  { jwk: { kty: 'oct', k: 'AAAA' } },
  { zip: 'DEF' },
  { crit: ['x'], x: 1 },
])('56: what it sealed under another header does not: %j', async (header) => {
  expect(await verdict(await sealedAs(header))).toBe(REFUSED)
})

test.each([{ jkt: undefined }, { token: 'CANARY' }, { more: 1 }, { sealedAt: -1 }, { aud: 'https://evil.example' }])(
  '57: what the relay’s own key sealed with claims that are no session’s is refused: %j',
  async (claims) => {
    expect(await verdict(await sealedAs({}, claims))).toBe(REFUSED)
  },
)

test('62: what the relay’s own key sealed is refused if it is longer than any of ours', async () => {
  expect(await verdict(await sealedAs({}, { scope: 's'.repeat(SESSION_MAX_CHARS) }))).toBe(REFUSED)
  expect(await verdict(await sealedAs({}, { scope: 's'.repeat(SESSION_MAX_CHARS / 2) }))).toBe('opened')
})

const ELSEWHERE = [
  ['at a relay of another origin', { ...home, publicOrigin: 'https://test.relay.example' }],
  [
    'when its environment has another EBS',
    { ...home, environments: [{ id: 'sandbox', ebs: { baseUrl: 'https://other-ebs.example' } }] },
  ],
  ['when its environment is gone', { ...home, environments: [] }],
] as const
test.each(ELSEWHERE)('a session is refused %s, though the key is the same', async (_, other) => {
  const there = createSessions(createKeyRing(keys), other, Date.now)
  await expect(there.open(session)).rejects.toMatchObject({ code: 'session_invalid' })
})

test('a session stays good when only the path of the relay’s or of EBS’s address is written otherwise', async () => {
  const environments = [{ id: 'sandbox', ebs: { baseUrl: 'https://ebs.example/other/' } }]
  const there = createSessions(createKeyRing(keys), { publicOrigin: 'https://relay.example/', environments }, Date.now)
  expect(await there.open(session)).toMatchObject(content)
})

test('a session whose sign-in lies in the future is refused, beyond what clocks may differ', async () => {
  const opened = async (aheadMs: number) => {
    const sealed = await sessions.seal({ ...content, signedInAt: Date.now() + aheadMs })
    return verdict(sealed.session)
  }
  expect(await opened(CLOCK_TOLERANCE_MS - 2_000)).toBe('opened')
  expect(await opened(CLOCK_TOLERANCE_MS + 2_000)).toBe(REFUSED)
})

describe('with a clock', () => {
  const MINUTE = 60_000
  const NOW = Date.parse('2026-03-02T09:00:00Z')
  /** Seals at `NOW`, and opens so much later by these keys. */
  async function later(ms: number, changes: Partial<typeof content> = {}, ring = keys) {
    const clock = { now: NOW }
    const token = { value: 'T', expiresAt: NOW + 10 * 60 * MINUTE, lifetimeMs: 10 * 60 * MINUTE }
    const sealed = await createSessions(createKeyRing(keys), home, () => clock.now).seal({
      ...content,
      signedInAt: NOW,
      token,
      ...changes,
    })
    clock.now += ms
    const there = createSessions(createKeyRing(ring), home, () => clock.now)
    const opened = await there.open(sealed.session).catch(({ code }) => code)
    return typeof opened === 'string' ? opened : { isStale: there.isStale(opened), until: sealed.expiresAt - NOW }
  }
  const token = (ms: number) => ({ token: { value: 'T', expiresAt: NOW + ms, lifetimeMs: ms } })

  test.each<[string, number, Partial<typeof content>]>([
    ['15 minutes after it was sealed', 15 * MINUTE, {}],
    ['with EBS’s token', 5 * MINUTE, token(5 * MINUTE)],
    ['8 hours after the sign-in', 3 * MINUTE, { signedInAt: NOW - 8 * 60 * MINUTE + 3 * MINUTE }],
  ])('a session expires %s, and what clocks may differ later it is refused', async (_, ms, changes) => {
    expect(await later(ms + CLOCK_TOLERANCE_MS - 1, changes)).toMatchObject({ until: ms })
    expect(await later(ms + CLOCK_TOLERANCE_MS, changes)).toBe('session_expired')
  })

  test('an expired session is refused again, also where it was opened while it was good', async () => {
    const clock = { now: NOW }
    const there = createSessions(createKeyRing(keys), home, () => clock.now)
    const sealed = await there.seal({ ...content, signedInAt: NOW, ...token(60 * MINUTE) })
    await there.open(sealed.session)
    clock.now += 16 * MINUTE
    for (const _ of [1, 2]) await expect(there.open(sealed.session)).rejects.toMatchObject({ code: 'session_expired' })
  })

  test('it is sealed again when it ages, or when its key is on its way out', async () => {
    const [first] = keys
    const next = { kid: 'next', bytes: new Uint8Array(32) }
    expect(await later(RESEAL_AFTER_MS)).toMatchObject({ isStale: false })
    expect(await later(RESEAL_AFTER_MS + 1)).toMatchObject({ isStale: true })
    expect(await later(0, {}, [next, ...keys])).toMatchObject({ isStale: true })
    expect(await later(0, {}, [...keys, next])).toMatchObject({ isStale: false })
    expect(first && (await later(0, {}, [next]))).toBe('session_invalid')
  })
})

test('a session that ends alike, but is another text, is not taken for the one that was opened', async () => {
  const { session: sealed } = await sessions.seal(content)
  await sessions.open(sealed)
  const [header, ...rest] = sealed.split('.')
  const changed = [header, 'AAAA', ...rest.slice(1)].join('.')
  expect(changed.slice(-22)).toBe(sealed.slice(-22))
  expect(await verdict(changed)).toBe(REFUSED)
})

test('a token that is too large to carry makes no session', async () => {
  const token = { ...content.token, value: 'T'.repeat(7_000) }
  await expect(sessions.seal({ ...content, token })).rejects.toMatchObject({ code: 'upstream_token_too_large' })
})

test('for an environment that the relay has not, nothing is sealed', async () => {
  await expect(sessions.seal({ ...content, environment: 'gone' })).rejects.toThrow('no environment gone')
})
