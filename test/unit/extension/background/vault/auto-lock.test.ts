import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { attempts, lockPending, NO_ATTEMPTS, wizard } from '../../../../../extension/background/state/storage-items.ts'
import {
  currentLock,
  lockVault,
  removeVaultPassphrase,
  setVaultPassphrase,
  unlockVault,
} from '../../../../../extension/background/vault/auto-lock.ts'
import { waitAfter } from '../../../../../extension/background/vault/passphrase-attempts.ts'
import { recover } from '../../../../../extension/background/wizard/resume.ts'
import { lock, lockState } from '../../../../../extension/vault/data-key.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { setFirstPassphrase } from '../../../../../extension/vault/rotate-data-key.ts'
import { intent } from '../../vault/sample.ts'

vi.mock('../../../../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../../../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
}))

const PASSPHRASE = 'correct horse battery'
const SECOND_MS = 1_000
const HOUR_MS = 3_600_000
const NOW = Date.parse('2026-03-02T09:00:00Z')
const failsWith = (code: string) => ({ failure: { code } })

beforeEach(async () => {
  fakeBrowser.reset()
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  await eraseVault()
  await attempts.update(() => NO_ATTEMPTS)
  await setFirstPassphrase(PASSPHRASE)
  await lock()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

async function guess(times: number): Promise<void> {
  for (let one = 0; one < times; one++)
    await expect(unlockVault('wrong')).rejects.toMatchObject(failsWith('passphrase_wrong'))
}
const retryAt = async () => {
  const { retryAt: iso } = await currentLock()
  return iso === null ? null : Date.parse(iso)
}

describe('the wait after wrong passphrases', () => {
  test.each([
    ['three hours', 3 * HOUR_MS],
    ['a day', 24 * HOUR_MS],
    ['a year', 365 * 24 * HOUR_MS],
  ])('ends as ever when the clock was %s ahead at the last wrong one', async (_, ahead) => {
    vi.setSystemTime(NOW + ahead)
    await guess(3)
    vi.setSystemTime(NOW)
    expect(await retryAt()).toBe(NOW + waitAfter(3))
    await expect(unlockVault(PASSPHRASE)).rejects.toMatchObject(failsWith('passphrase_too_soon'))
    // It passes: the next look does not begin it anew.
    vi.setSystemTime(NOW + SECOND_MS)
    expect(await retryAt()).toBe(NOW + waitAfter(3))
    vi.setSystemTime(NOW + waitAfter(3))
    expect(await retryAt()).toBeNull()
    await unlockVault(PASSPHRASE)
    expect((await lockState()).locked).toBe(false)
  })

  test('ends also for who tries without having looked', async () => {
    vi.setSystemTime(NOW + 24 * HOUR_MS)
    await guess(3)
    vi.setSystemTime(NOW)
    await expect(unlockVault(PASSPHRASE)).rejects.toMatchObject(failsWith('passphrase_too_soon'))
    vi.setSystemTime(NOW + waitAfter(3))
    await unlockVault(PASSPHRASE)
  })

  test('is none for the first two, and then twice as long each time', () => {
    const waits = Array.from({ length: 12 }, (_, wrong) => waitAfter(wrong) / SECOND_MS)
    expect(waits).toEqual([0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300])
  })

  test.each([
    ['unlock', () => unlockVault(PASSPHRASE)],
    ['change', () => setVaultPassphrase(PASSPHRASE, 'another one entirely')],
    ['remove', () => removeVaultPassphrase(PASSPHRASE)],
  ])('also holds for a person who knows the passphrase: %s', async (_, attempt) => {
    await unlockVault(PASSPHRASE)
    for (let one = 0; one < 3; one++)
      await expect(setVaultPassphrase('wrong', 'another one entirely')).rejects.toMatchObject(
        failsWith('passphrase_wrong'),
      )
    const before = await attempts.get()
    await expect(attempt()).rejects.toMatchObject(failsWith('passphrase_too_soon'))
    expect(await attempts.get()).toEqual(before)
    vi.setSystemTime(NOW + waitAfter(3))
    await attempt()
    expect(await attempts.get()).toEqual(NO_ATTEMPTS)
  })

  test('is never longer than five minutes', async () => {
    await attempts.update(() => ({ wrong: 60, retryAt: NOW + 24 * HOUR_MS }))
    expect(await retryAt()).toBe(NOW + 300 * SECOND_MS)
  })

  test('is not forgiven by asking for all at once', async () => {
    const all = await Promise.allSettled(Array.from({ length: 40 }, () => unlockVault('wrong')))
    const codes = all.map((one) => (one.status === 'rejected' ? one.reason.failure.code : 'opened'))
    expect(codes.filter((code) => code === 'passphrase_wrong')).toHaveLength(3)
    expect(codes.filter((code) => code === 'passphrase_too_soon')).toHaveLength(37)
  })
})

describe('what counts as a wrong passphrase', () => {
  test('is counted before it is tried, so that a worker that is stopped has counted', async () => {
    const guessing = unlockVault('wrong').catch(() => undefined)
    await vi.waitFor(async () => expect((await attempts.get()).wrong).toBe(1))
    await guessing
    expect((await attempts.get()).wrong).toBe(1)
  })

  test('is no failure of the vault', async () => {
    await guess(2)
    const before = await attempts.get()
    const deriving = vi.spyOn(crypto.subtle, 'deriveKey').mockRejectedValueOnce(new Error('out of memory'))
    await expect(unlockVault(PASSPHRASE)).rejects.toThrow('out of memory')
    expect(deriving).toHaveBeenCalledOnce()
    expect(await attempts.get()).toEqual(before)
    await guess(1)
    expect((await attempts.get()).wrong).toBe(3)
  })

  test('is no passphrase of a vault that has none any more', async () => {
    await eraseVault()
    await unlockVault(PASSPHRASE)
    expect(await attempts.get()).toEqual(NO_ATTEMPTS)
  })

  test('is a wrong present one when the passphrase is changed', async () => {
    const changing = setVaultPassphrase('wrong', 'another one entirely')
    await expect(changing).rejects.toMatchObject(failsWith('passphrase_wrong'))
    expect((await attempts.get()).wrong).toBe(1)
  })
})

describe('a lock that waits for a creation', () => {
  const working = { step: 'register' as const, intent }

  beforeEach(async () => {
    await unlockVault(PASSPHRASE)
    await wizard.update(() => working)
    await fakeBrowser.alarms.create('wizard', { periodInMinutes: 0.5 })
    await lockVault()
    expect(await lockPending.get()).toBe(true)
    expect((await lockState()).locked).toBe(false)
  })

  const isLocked = async () => {
    expect(await lockState()).toEqual({ mode: 'passphrase', locked: true })
    expect(await lockPending.get()).toBe(false)
    expect(await fakeBrowser.alarms.getAll()).toEqual([])
  }

  test('locks when the worker is stopped after the creation was settled, and before that was said', async () => {
    await recover()
    expect(await wizard.get()).toBeNull()
    await isLocked()
  })

  test('locks when the worker is stopped after that was said', async () => {
    const failure = { code: 'ebs_error' as const, done: 'no' as const, at: intent.startedAt }
    await wizard.update(() => ({ step: 'failed', intent, failure }))
    await recover()
    await isLocked()
  })

  test('locks when the worker is stopped just before it locks', async () => {
    await wizard.update(() => null)
    await fakeBrowser.alarms.clear('wizard')
    await recover()
    await isLocked()
  })
})

test('a worker that starts while nothing is under way keeps what the panel shows first', async () => {
  const said = vi.spyOn(fakeBrowser.runtime, 'sendMessage')
  await recover()
  expect(said).not.toHaveBeenCalled()
})
