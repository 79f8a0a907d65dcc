import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { attempts, NO_ATTEMPTS } from '../../../../../extension/background/state/storage-items.ts'
import { setVaultPassphrase, unlockVault } from '../../../../../extension/background/vault/auto-lock.ts'
import { waitAfter } from '../../../../../extension/background/vault/passphrase-attempts.ts'
import { recover } from '../../../../../extension/background/wizard/resume.ts'
import { lock } from '../../../../../extension/vault/data-key.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { setFirstPassphrase } from '../../../../../extension/vault/rotate-data-key.ts'

vi.mock('../../../../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../../../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
}))

const PASSPHRASE = 'correct horse battery'
const SECOND_MS = 1_000
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

test('the wait after wrong passphrases is none for the first two, and then twice as long each time', () => {
  const waits = Array.from({ length: 12 }, (_, wrong) => waitAfter(wrong) / SECOND_MS)
  expect(waits).toEqual([0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300])
})

describe('what counts as a wrong passphrase', () => {
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

test('a worker that starts while nothing is under way keeps what the panel shows first', async () => {
  const said = vi.spyOn(fakeBrowser.runtime, 'sendMessage')
  await recover()
  expect(said).not.toHaveBeenCalled()
})
