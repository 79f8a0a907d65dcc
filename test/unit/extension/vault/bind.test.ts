/** Agreeing to a relay gives it the records of that environment at that EBS, and no others. */
import { beforeEach, expect, test } from 'vitest'
import { bindEnvironment, bindUnbound, isOfRelay } from '../../../../extension/vault/bind.ts'
import { eraseVault } from '../../../../extension/vault/erase.ts'
import { saveToken, tokenOf } from '../../../../extension/vault/tokens.ts'
import { token } from './sample.ts'

const [FORMER, RELAY] = ['https://former.example.com', 'https://relay.example.com']
const agreement = { environment: token.environment, ebsOrigin: token.ebsOrigin, relay: RELAY } as never
const relayOf = async () => (await tokenOf(token.ref)).relay
beforeEach(() => eraseVault())

test('a token of the environment at this EBS is given to the relay', async () => {
  await saveToken({ ...token, relay: FORMER })
  await bindEnvironment(agreement)
  expect(await relayOf()).toBe(RELAY)
})

test('a token of no known EBS too', async () => {
  await saveToken({ ...token, ebsOrigin: '', relay: FORMER })
  await bindEnvironment(agreement)
  expect(await relayOf()).toBe(RELAY)
})

test.each([
  ['of another EBS that had the same name', { ebsOrigin: 'https://other.example.com' }],
  ['of another environment at the same EBS', { environment: 'another' }],
])('a token %s stays with its relay', async (_, changes) => {
  await saveToken({ ...token, ...changes, relay: FORMER })
  await bindEnvironment(agreement)
  expect(await relayOf()).toBe(FORMER)
})

test('what belongs to a relay is not given to the next one by connecting', async () => {
  await saveToken({ ...token, relay: FORMER })
  await bindUnbound(RELAY)
  expect(await relayOf()).toBe(FORMER)
})

test.each([
  [undefined, true],
  [RELAY, true],
  [FORMER, false],
])('a record of the relay %s', (relay, expected) => {
  expect(isOfRelay({ relay }, RELAY)).toBe(expected)
})
