/**
 * The attack: guess the passphrase of a locked vault, with messages instead of the lock screen: all guesses at once, by another
 * message than the one that unlocks, or by stopping the worker before it has counted.
 *
 * The defence: one attempt at a time, counted before it is tried, in one counter for all messages
 * (`extension/background/vault/passphrase-attempts.ts`).
 */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { attempts, NO_ATTEMPTS } from '../../extension/background/state/storage-items.ts'
import { waitAfter } from '../../extension/background/vault/passphrase-attempts.ts'
import { lockVault, NOW, PASSPHRASE } from './locked-vault.ts'
import { press } from './press.ts'

vi.mock('../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
}))

const failsWith = (code: string) => ({ failure: { code } })

beforeEach(lockVault)
afterEach(() => vi.useRealTimers())

test('of forty guesses at once, three are tried', async () => {
  const guess = () => press('lock/unlock', { passphrase: 'wrong' })
  const all = await Promise.allSettled(Array.from({ length: 40 }, guess))
  const codes = all.map((one) => (one.status === 'rejected' ? one.reason.failure.code : 'opened'))
  expect(codes.filter((code) => code === 'passphrase_wrong')).toHaveLength(3)
  expect(codes.filter((code) => code === 'passphrase_too_soon')).toHaveLength(37)
})

test('a guess is counted before it is tried, so that a worker that is stopped has counted', async () => {
  const guessing = press('lock/unlock', { passphrase: 'wrong' }).catch(() => undefined)
  await vi.waitFor(async () => expect((await attempts.get()).wrong).toBe(1))
  await guessing
  expect((await attempts.get()).wrong).toBe(1)
})

test.each([
  ['unlock', () => press('lock/unlock', { passphrase: PASSPHRASE })],
  ['change', () => press('lock/set', { current: PASSPHRASE, passphrase: 'another one entirely' })],
  ['remove', () => press('lock/remove', { current: PASSPHRASE })],
])('whoever guessed by changes of an open vault waits also with the right one: %s', async (_, attempt) => {
  await press('lock/unlock', { passphrase: PASSPHRASE })
  for (let time = 0; time < 3; time++) {
    const guess = press('lock/set', { current: 'wrong', passphrase: 'another one entirely' })
    await expect(guess).rejects.toMatchObject(failsWith('passphrase_wrong'))
  }
  const before = await attempts.get()
  await expect(attempt()).rejects.toMatchObject(failsWith('passphrase_too_soon'))
  expect(await attempts.get()).toEqual(before)
  vi.setSystemTime(NOW + waitAfter(3))
  await attempt()
  expect(await attempts.get()).toEqual(NO_ATTEMPTS)
})
