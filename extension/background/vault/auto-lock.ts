/** Locks and unlocks the vault: when it locks automatically, and how it opens. */
import { browser } from 'wxt/browser'
import { Failed, failureOf } from '../../contracts/errors.ts'
import type { IDLE_MINUTES } from '../../contracts/settings/options.ts'
import { isWorking } from '../../contracts/wizard/machine.ts'
import { changePassphrase, lock, lockState, removePassphrase, unlock } from '../../vault/data-key.ts'
import { setFirstPassphrase } from '../../vault/rotate-data-key.ts'
import { isVaultLost } from '../state/data-loss.ts'
import { changed } from '../state/notify-views.ts'
import { policy, refuseIfSet, settledPolicy } from '../state/policy.ts'
import { together } from '../state/promise-props.ts'
import { idleMinutes, lockPending, signInWindow, unfinishedAtErase, wizard } from '../state/storage-items.ts'
import { lookAfterValues } from './integrity.ts'
import { attempt, triedBefore } from './passphrase-attempts.ts'

/** The lock as views show it; `retryAt` as ISO time. */
export async function currentLock() {
  const { state, tried, ...lock } = await together({
    state: lockState(),
    tried: triedBefore(),
    pending: lockPending.get(),
    required: policy().then(({ lockRequired }) => lockRequired === true),
    idleMinutes: minutesUntilLock(),
    lost: isVaultLost(),
    unfinished: unfinishedAtErase.get(),
  })
  return { ...state, ...lock, retryAt: tried.retryAt > Date.now() ? new Date(tried.retryAt).toISOString() : null }
}

/** Unlocks the vault, and looks after its values. @throws {Failed} `passphrase_wrong`, `passphrase_too_soon` */
export async function unlockVault(passphrase: string): Promise<void> {
  await attempt(() => unlock(passphrase))
  await lookAfterValues()
}

/**
 * Sets the first passphrase, or changes it; a change needs `current`. @throws {Failed} `passphrase_set`,
 * `passphrase_wrong`, `passphrase_too_soon`, `vault_failed`
 */
export async function setVaultPassphrase(current: string | null, passphrase: string): Promise<void> {
  const { mode } = await lockState()
  if (mode === 'device') await setFirstPassphrase(passphrase)
  else if (current === null) throw new Failed('passphrase_set')
  else await attempt(() => changePassphrase(current, passphrase))
  changed()
}

/** Goes back to the device key. @throws {Failed} `passphrase_wrong`, `passphrase_too_soon`, `set_by_policy` if the company requires one */
export async function removeVaultPassphrase(current: string): Promise<void> {
  if ((await settledPolicy()).lockRequired) throw new Failed('set_by_policy')
  await attempt(() => removePassphrase(current))
  changed()
}

/** Requires a passphrase if the company does. @throws {Failed} `passphrase_required` */
export async function requireLock(): Promise<void> {
  const { lockRequired } = await settledPolicy()
  if (lockRequired && (await lockState()).mode === 'device') throw new Failed('passphrase_required')
}

/** Requires an unlocked vault. @throws {Failed} `vault_locked` */
export async function requireUnlocked(): Promise<void> {
  if ((await lockState()).locked) throw new Failed('vault_locked')
}

/**
 * Locks the vault: immediately, or when the creation that is under way is done, since its value could not be kept
 * otherwise.
 */
export async function lockVault(): Promise<void> {
  if ((await lockState()).mode === 'device') return
  const state = await wizard.get()
  // EBS's window may stay open all night, and nothing is sent meanwhile.
  const waits = isWorking(state) && state.step !== 'authorize' && (await signInWindow.get()) === null
  await lockPending.update(() => waits)
  if (!waits) await lock()
  changed()
}

/** Call it when the wizard has changed its state. */
export async function lockIfPending(): Promise<void> {
  if (await lockPending.get()) await lockVault()
}

/** Sets the minutes after which the vault locks automatically; 0: never. @throws {Failed} `set_by_policy` */
export async function setIdleMinutes(minutes: (typeof IDLE_MINUTES)[number]): Promise<void> {
  await refuseIfSet('idleMinutes')
  await idleMinutes.update(() => minutes)
  await followIdle()
  changed()
}

/** To be called synchronously when the background starts. */
export function watchIdle(): void {
  browser.idle.onStateChanged.addListener((state) => {
    if (state !== 'active') lockWhenIdle().catch(failureOf)
  })
  followIdle().catch(failureOf)
}

async function lockWhenIdle(): Promise<void> {
  if ((await minutesUntilLock()) > 0) await lockVault()
}

/** The company's setting, or the admin's. */
const minutesUntilLock = async () => (await policy()).idleMinutes ?? idleMinutes.get()

/** Call it when the minutes have changed. */
export async function followIdle(): Promise<void> {
  const minutes = await minutesUntilLock()
  if (minutes > 0) browser.idle.setDetectionInterval(minutes * 60)
}
