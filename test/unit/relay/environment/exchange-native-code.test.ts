/** Each thing that a code is bound to, one at a time. */
import { expect, test } from 'vitest'
import { exchangeNativeCode } from '../../../../relay/environment/exchange-native-code.ts'
import { createNativeCodes } from '../../../../relay/environment/native-codes.ts'
import { CODE_LIFETIME_MS } from '../../../../relay/limits.ts'
import { createKeyRing } from '../../../../relay/session/key-ring.ts'
import { digestOf } from '../../../../shared/base64url.ts'

const HOME = {
  publicOrigin: 'https://relay.example',
  environments: ['a', 'b'].map((id) => ({ id, ebs: { baseUrl: `https://${id}.example` } })),
}
const keys = createKeyRing([{ kid: 'k', bytes: new Uint8Array(32) }])
const REQUEST = {
  environment: 'a',
  codeVerifier: 'verifier',
  redirectUri: 'https://extension.example/',
  jkt: 'j'.repeat(43),
}

async function start(home = HOME) {
  const clock = { now: 1_000 }
  const issuer = createNativeCodes(keys, HOME, () => clock.now)
  const codes = createNativeCodes(keys, home, () => clock.now)
  const { code } = await issuer.issue({
    environment: REQUEST.environment,
    user: 'Admin',
    scope: 'surveys',
    redirectUri: REQUEST.redirectUri,
    codeChallenge: await digestOf(REQUEST.codeVerifier),
    jkt: REQUEST.jkt,
    token: { value: 'TOKEN', expiresAt: 61_000 },
  })
  return {
    clock,
    exchange: (changes = {}) => exchangeNativeCode(codes, { ...REQUEST, code, ...changes }, () => clock.now),
  }
}

test('a code gives the token that it carries, with the time that is left of it', async () => {
  const answer = await (await start()).exchange()
  expect(await answer.grant()).toEqual({ accessToken: 'TOKEN', expiresInS: 60, scope: 'surveys' })
})

test.each([
  { environment: 'b' },
  { codeVerifier: 'another' },
  { redirectUri: 'https://extension.example/x' },
  { jkt: 'k'.repeat(43) },
  { code: 'no code' },
])('with %o it is refused, and is not spent', async (changes) => {
  const { exchange } = await start()
  await expect(exchange(changes)).rejects.toMatchObject({ code: 'code_invalid' })
  expect((await (await exchange()).grant()).accessToken).toBe('TOKEN')
})

test.each([
  ['another relay', { ...HOME, publicOrigin: 'https://other.example' }],
  [
    'a relay whose environment has another EBS',
    { ...HOME, environments: [{ id: 'a', ebs: { baseUrl: 'https://c.example' } }] },
  ],
])('at %s it is refused', async (_, home) => {
  await expect((await start(home)).exchange()).rejects.toMatchObject({ code: 'code_invalid' })
})

test('after its minute it is refused', async () => {
  const { clock, exchange } = await start()
  clock.now += CODE_LIFETIME_MS
  await expect(exchange()).rejects.toMatchObject({ code: 'code_invalid' })
})

test('used twice it grants nothing, and names the token that has to be ended', async () => {
  const { exchange } = await start()
  await exchange()
  const second = await exchange()
  expect(second.accessToken).toBe('TOKEN')
  await expect(second.grant()).rejects.toMatchObject({ code: 'code_invalid' })
})

test('for an environment that the relay has not, no code is made', async () => {
  const codes = createNativeCodes(keys, HOME, () => 0)
  const content = { environment: 'gone', user: '', scope: '', redirectUri: '', codeChallenge: '', jkt: '' }
  await expect(codes.issue({ ...content, token: { value: '', expiresAt: null } })).rejects.toThrow(
    'no environment gone',
  )
})

test('a code is spent once, and then counts as spent', () => {
  const codes = createNativeCodes(keys, HOME, () => 0)
  expect([codes.isSpent('a'), codes.spend('a'), codes.isSpent('a'), codes.spend('a'), codes.isSpent('b')]).toEqual([
    false,
    true,
    true,
    false,
    false,
  ])
})
