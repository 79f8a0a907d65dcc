import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { lookForLoss } from '../../../../../extension/background/state/data-loss.ts'
import { damageLookedAt, storedEnvironments } from '../../../../../extension/background/state/storage-items.ts'
import { showBadge } from '../../../../../extension/background/tokens/badge.ts'
import { unlockVault } from '../../../../../extension/background/vault/auto-lock.ts'
import { lookAfterValues, lookAtToken } from '../../../../../extension/background/vault/integrity.ts'
import { recover } from '../../../../../extension/background/wizard/resume.ts'
import { lock } from '../../../../../extension/vault/data-key.ts'
import { vault } from '../../../../../extension/vault/database.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { setFirstPassphrase } from '../../../../../extension/vault/rotate-data-key.ts'
import { saveToken, tokenOf } from '../../../../../extension/vault/tokens.ts'
import { appState } from '../../../../support/whole-app-state.ts'
import { environmentAt, token } from '../../vault/sample.ts'

vi.mock('../../../../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../../../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
}))

const DAY_MS = 86_400_000
const NOW = Date.parse('2026-03-02T09:00:00Z')
const PASSPHRASE = 'correct horse battery'
const refOf = (index: number) => `ref${index}`.padEnd(22, '_')
let opening: ReturnType<typeof vi.spyOn>

beforeEach(async () => {
  fakeBrowser.reset()
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  await eraseVault()
  await damageLookedAt.update(() => NOW)
  await storedEnvironments.update(() => [environmentAt(token.ebsOrigin)])
  for (let index = 0; index < 20; index++) await saveToken({ ...token, ref: refOf(index) })
  opening = vi.spyOn(crypto.subtle, 'decrypt')
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

async function tear(ref: string): Promise<void> {
  const record = await tokenOf(ref)
  if (!record.value) throw new Error('no value')
  await (await vault()).put('tokens', { ...record, value: { ...record.value, data: record.value.data.slice(1) } })
}
const damaged = async () => (await appState(null)).tokens.flatMap((row) => (row.damaged ? [row.ref] : []))

test('a start with 20 endpoint tokens opens none, and neither does looking at the list', async () => {
  await lookForLoss()
  await recover()
  await lookAfterValues()
  await showBadge()
  await appState(null)
  expect(opening).not.toHaveBeenCalled()
})

test('a value that does not open is found once a day, before anybody needs it', async () => {
  await tear(refOf(3))
  await lookAfterValues()
  expect(await damaged()).toEqual([])
  vi.setSystemTime(NOW + DAY_MS)
  await lookAfterValues()
  expect(await damaged()).toEqual([refOf(3)])
  expect(opening).toHaveBeenCalledTimes(20)
  await lookAfterValues()
  expect(opening).toHaveBeenCalledTimes(20)
})

test('views hear of it only when another value does not open than before', async () => {
  await tear(refOf(3))
  const said = vi.spyOn(fakeBrowser.runtime, 'sendMessage')
  for (let day = 1; day <= 2; day++) {
    vi.setSystemTime(NOW + day * DAY_MS)
    await lookAfterValues()
    expect(said).toHaveBeenCalledTimes(1)
  }
})

test('a clock that was ahead puts that off by a day at most', async () => {
  await damageLookedAt.update(() => NOW + 365 * DAY_MS)
  await tear(refOf(3))
  await lookAfterValues()
  expect(await damaged()).toEqual([refOf(3)])
})

test('it is found when its page is opened, and only it is opened', async () => {
  await tear(refOf(3))
  const said = vi.spyOn(fakeBrowser.runtime, 'sendMessage')
  await lookAtToken(refOf(4))
  expect(said).not.toHaveBeenCalled()
  await lookAtToken(refOf(3))
  expect(said).toHaveBeenCalledWith({ changed: true })
  expect(await damaged()).toEqual([refOf(3)])
  expect(opening).toHaveBeenCalledTimes(2)
})

test('a locked vault says nothing; unlocked, it is looked at when a day has passed', async () => {
  await setFirstPassphrase(PASSPHRASE)
  await tear(refOf(3))
  await lock()
  vi.setSystemTime(NOW + DAY_MS)
  await lookAfterValues()
  await lookAtToken(refOf(3))
  expect(await damaged()).toEqual([])
  await unlockVault(PASSPHRASE)
  expect(await damaged()).toEqual([refOf(3)])
})

test('a vault that is locked while it is looked at is looked at again, and no day has passed', async () => {
  await damageLookedAt.update(() => NOW - DAY_MS)
  await setFirstPassphrase(PASSPHRASE)
  const locking = Promise.withResolvers<void>()
  opening.mockImplementationOnce(async () => {
    // It waits for the value that is being opened.
    lock().then(locking.resolve)
    throw new Error('torn')
  })
  await lookAfterValues()
  await locking.promise
  expect(await damageLookedAt.get()).toBe(NOW - DAY_MS)
  await unlockVault(PASSPHRASE)
  expect(await damageLookedAt.get()).toBe(NOW)
})
