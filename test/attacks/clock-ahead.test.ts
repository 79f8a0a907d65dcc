/**
 * The attack: keep the admin out. Somebody at the computer sets the clock a day or a year ahead, types three wrong passphrases, and
 * sets it back: a wait that is kept as a time would last until then.
 *
 * The defence: a wait is never longer than the wrong tries make it, from now (`extension/background/vault/passphrase-attempts.ts`).
 */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { attempts } from '../../extension/background/state/storage-items.ts'
import { waitAfter } from '../../extension/background/vault/passphrase-attempts.ts'
import { appState } from '../support/whole-app-state.ts'
import { lockVault, NOW, PASSPHRASE } from './locked-vault.ts'
import { press } from './press.ts'

vi.mock('../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
}))

const HOUR_MS = 3_600_000
const LONGEST_MS = 300_000
const tooSoon = { failure: { code: 'passphrase_too_soon' } }

beforeEach(lockVault)
afterEach(() => vi.useRealTimers())

/** Three wrong passphrases with the clock ahead, which is then right again. */
async function guessAhead(ahead: number): Promise<void> {
  vi.setSystemTime(NOW + ahead)
  for (let time = 0; time < 3; time++)
    await expect(press('lock/unlock', { passphrase: 'wrong' })).rejects.toMatchObject({
      failure: { code: 'passphrase_wrong' },
    })
  vi.setSystemTime(NOW)
}
const retryAt = async () => {
  const { retryAt: iso } = (await appState(null)).lock
  return iso === null ? null : Date.parse(iso)
}
const unlock = () => press('lock/unlock', { passphrase: PASSPHRASE })

test.each([
  ['three hours', 3 * HOUR_MS],
  ['a day', 24 * HOUR_MS],
  ['a year', 365 * 24 * HOUR_MS],
])('the wait ends as ever when the clock was %s ahead', async (_, ahead) => {
  await guessAhead(ahead)
  expect(await retryAt()).toBe(NOW + waitAfter(3))
  await expect(unlock()).rejects.toMatchObject(tooSoon)
  // It passes: the next look does not begin it anew.
  vi.setSystemTime(NOW + waitAfter(3) / 2)
  expect(await retryAt()).toBe(NOW + waitAfter(3))
  vi.setSystemTime(NOW + waitAfter(3))
  expect(await retryAt()).toBeNull()
  await unlock()
  expect((await appState(null)).lock.locked).toBe(false)
})

test('it ends also for who tries without having looked', async () => {
  await guessAhead(24 * HOUR_MS)
  await expect(unlock()).rejects.toMatchObject(tooSoon)
  vi.setSystemTime(NOW + waitAfter(3))
  await unlock()
})

test('after sixty wrong ones it is five minutes, whatever was stored', async () => {
  await attempts.update(() => ({ wrong: 60, retryAt: NOW + 24 * HOUR_MS }))
  expect(await retryAt()).toBe(NOW + LONGEST_MS)
})
