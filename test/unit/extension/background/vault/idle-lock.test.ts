/** Who leaves the browser leaves a locked vault; and what the company has set, nobody takes back. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { watchPolicy } from '../../../../../extension/background/state/policy.ts'
import {
  attempts,
  idleMinutes,
  lockPending,
  NO_ATTEMPTS,
  signInWindow,
  wizard,
} from '../../../../../extension/background/state/storage-items.ts'
import {
  currentLock,
  lockVault,
  removeVaultPassphrase,
  setIdleMinutes,
  watchIdle,
} from '../../../../../extension/background/vault/auto-lock.ts'
import { lockState } from '../../../../../extension/vault/data-key.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { setFirstPassphrase } from '../../../../../extension/vault/rotate-data-key.ts'
import { setPolicy } from '../../../../support/set-policy.ts'
import { intent } from '../../vault/sample.ts'

vi.mock('../../../../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../../../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
}))

const PASSPHRASE = 'correct horse battery'
let become: (state: string) => void
let interval: ReturnType<typeof vi.fn>

const isLocked = async () => (await lockState()).locked
const locks = () => vi.waitFor(async () => expect(await isLocked()).toBe(true))

beforeEach(async () => {
  fakeBrowser.reset()
  watchPolicy(async () => undefined)
  await setPolicy({})
  await eraseVault()
  await attempts.update(() => NO_ATTEMPTS)
  await idleMinutes.update(() => 10)
  await signInWindow.update(() => null)
  await setFirstPassphrase(PASSPHRASE)
  interval = vi.fn()
  const addListener = (listener: typeof become) => {
    become = listener
  }
  Object.assign(browser, { idle: { onStateChanged: { addListener }, setDetectionInterval: interval } })
  watchIdle()
})

describe('a vault with a passphrase', () => {
  test.each(['idle', 'locked'])('locks when the browser is %s', async (state) => {
    become(state)
    await locks()
  })

  test('stays open while somebody is there, and where the admin wants it to', async () => {
    become('active')
    await idleMinutes.update(() => 0)
    become('idle')
    // Nothing follows: by then the one before would have locked it.
    await idleMinutes.update(() => 10)
    expect(await isLocked()).toBe(false)
    become('idle')
    await locks()
  })

  test('locks where the company wants it to, whatever the admin chose', async () => {
    await idleMinutes.update(() => 0)
    await setPolicy({ idleMinutes: 5 })
    become('idle')
    await locks()
  })

  test('is looked at after so many minutes', async () => {
    await setIdleMinutes(30)
    expect(interval).toHaveBeenLastCalledWith(30 * 60)
    interval.mockClear()
    await setIdleMinutes(0)
    expect(interval).not.toHaveBeenCalled()
    await setPolicy({ idleMinutes: 5 })
    await expect(setIdleMinutes(30)).rejects.toMatchObject({ failure: { code: 'set_by_policy' } })
    expect((await currentLock()).idleMinutes).toBe(5)
  })

  test('locks at once while EBS’s window is open, and after a creation that is under way', async () => {
    await wizard.update(() => ({ step: 'register', intent }))
    await lockVault()
    expect([await isLocked(), await lockPending.get()]).toEqual([false, true])
    await signInWindow.update(() => 7)
    await lockVault()
    expect([await isLocked(), await lockPending.get()]).toEqual([true, false])
  })

  test('locks at once at the step of the sign-in', async () => {
    await wizard.update(() => ({ step: 'authorize', intent }))
    await lockVault()
    expect([await isLocked(), await lockPending.get()]).toEqual([true, false])
  })

  test('keeps its passphrase where the company requires one', async () => {
    await setPolicy({ lockRequired: true })
    const removed = removeVaultPassphrase(PASSPHRASE)
    await expect(removed).rejects.toMatchObject({ failure: { code: 'set_by_policy' } })
    expect(await lockState()).toEqual({ mode: 'passphrase', locked: false })
  })
})
