/** Which vault is refused: one that is locked, and one without the passphrase that the company requires. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { watchPolicy } from '../../../../../extension/background/state/policy.ts'
import { attempts, NO_ATTEMPTS } from '../../../../../extension/background/state/storage-items.ts'
import {
  lockVault,
  requireLock,
  requireUnlocked,
  unlockVault,
} from '../../../../../extension/background/vault/auto-lock.ts'
import { attempt } from '../../../../../extension/background/vault/passphrase-attempts.ts'
import { Failed } from '../../../../../extension/contracts/errors.ts'
import { lock } from '../../../../../extension/vault/data-key.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { setFirstPassphrase } from '../../../../../extension/vault/rotate-data-key.ts'
import { setPolicy } from '../../../../support/set-policy.ts'

vi.mock('../../../../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../../../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
}))

const PASSPHRASE = 'correct horse battery'
const failsWith = (code: string) => ({ failure: { code } })
beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await attempts.update(() => NO_ATTEMPTS)
  await setFirstPassphrase(PASSPHRASE)
  await lock()
})
afterEach(() => vi.restoreAllMocks())

test('what a locked vault refuses is done once it is open', async () => {
  await expect(requireUnlocked()).rejects.toMatchObject(failsWith('vault_locked'))
  await unlockVault(PASSPHRASE)
  await requireUnlocked()
})

describe('where the company requires a passphrase', () => {
  beforeEach(async () => {
    watchPolicy(async () => undefined)
    await setPolicy({ lockRequired: true })
  })
  afterEach(() => setPolicy({}))

  test('nothing is kept without one', async () => {
    await eraseVault()
    await expect(requireLock()).rejects.toMatchObject(failsWith('passphrase_required'))
  })

  test('the vault that has one is used', () => requireLock())
})

test('a lock that fails is not said to be done', async () => {
  await unlockVault(PASSPHRASE)
  vi.spyOn(fakeBrowser.storage.session, 'remove').mockRejectedValueOnce(new Error('no memory'))
  await expect(lockVault()).rejects.toThrow('no memory')
})

test('a failure that is none of a wrong passphrase counts as no guess', async () => {
  const refused = new Failed('vault_failed')
  await expect(attempt(() => Promise.reject(refused))).rejects.toBe(refused)
  expect(await attempts.get()).toEqual(NO_ATTEMPTS)
})
