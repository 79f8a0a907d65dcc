/** A vault with a passphrase, locked, at a time that stands still. The file that uses it mocks the rounds of PBKDF2. */
import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { attempts, NO_ATTEMPTS } from '../../extension/background/state/storage-items.ts'
import { eraseVault } from '../../extension/vault/erase.ts'
import { press } from './press.ts'

export const PASSPHRASE = 'correct horse battery'
/** Milliseconds since 1970. */
export const NOW = Date.parse('2026-03-02T09:00:00Z')

/** Fakes the clock: the test gives it back by `vi.useRealTimers()`. */
export async function lockVault(): Promise<void> {
  fakeBrowser.reset()
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  await eraseVault()
  await attempts.update(() => NO_ATTEMPTS)
  await press('lock/set', { current: null, passphrase: PASSPHRASE })
  await press('lock/now', {})
}
