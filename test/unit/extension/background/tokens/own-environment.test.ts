/** A value goes only where its token belongs: another relay may give another EBS the same name, and list any ref. */
import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { agreements } from '../../../../../extension/background/state/storage-items.ts'
import { isOwn, requireOwn } from '../../../../../extension/background/tokens/own-environment.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { keepRegistered } from '../../../../../extension/vault/registered.ts'
import { saveToken, tokenOf } from '../../../../../extension/vault/tokens.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

const OTHER = 'https://other.example.com'
const environment = environmentAt(token.ebsOrigin)
beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await connected([environment])
})

async function requiring(changes: Partial<typeof token & { relay: string }>): Promise<string> {
  await saveToken({ ...token, relay: RELAY, ...changes })
  const stored = await tokenOf(token.ref)
  return requireOwn(stored).then(
    ({ relay }) => relay,
    ({ failure }) => failure.code,
  )
}

/** The environment's list has this ref. */
const listed = (ref: string) =>
  keepRegistered(
    environment.id,
    { endpoints: [{ ref, type: token.type, description: null, masked: '…' }], unread: [] },
    token.ebsOrigin,
    RELAY,
  )

test('a token of this EBS and this relay is its own', async () => {
  expect(await requiring({})).toBe(RELAY)
})

test('what was not agreed to is refused first', async () => {
  await agreements.update(() => ({}))
  expect(await requiring({})).toBe('relay_not_agreed')
})

test('a token of another relay is refused, though its EBS is the same', async () => {
  expect(await requiring({ relay: OTHER })).toBe('relay_not_agreed')
})

test('a token of another EBS is refused', async () => {
  expect(await requiring({ ebsOrigin: OTHER })).toBe('unknown_environment')
})

test('a token of an EBS that has moved is refused until the list has its ref', async () => {
  await listed('B'.repeat(22))
  expect(await requiring({ ebsOrigin: OTHER })).toBe('unknown_environment')
  await listed(token.ref)
  expect(await requiring({ ebsOrigin: OTHER })).toBe(RELAY)
})

test.each([
  ['of this EBS', { ebsOrigin: token.ebsOrigin }, false, true],
  ['of no known EBS', { ebsOrigin: '' }, false, true],
  ['of another EBS', { ebsOrigin: OTHER }, false, false],
  ['of an EBS that has moved and lists it', { ebsOrigin: OTHER }, true, true],
  ['of another EBS and another relay, though the list has its ref', { ebsOrigin: OTHER, relay: OTHER }, true, false],
])('a token %s', async (_, changes, isListed, expected) => {
  await saveToken({ ...token, relay: RELAY, ...changes })
  const stored = await tokenOf(token.ref)
  expect(isOwn(stored, { ebsOrigin: token.ebsOrigin, relay: RELAY }, isListed)).toBe(expected)
})
