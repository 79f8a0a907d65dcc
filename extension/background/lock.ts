/** The lock before the vault: when it closes by itself, how it opens, and how guessing is slowed down. */
import { browser } from 'wxt/browser'
import { Failed, failureOf } from '../errors.ts'
import { eraseVault } from '../vault/erase.ts'
import { changePassphrase, lock, lockState, removePassphrase, unlock } from '../vault/lock.ts'
import { setFirstPassphrase } from '../vault/reseal.ts'
import type { IDLE_MINUTES } from '../vault-words.ts'
import { isWorking } from '../wizard/machine.ts'
import { showBadge } from './badge.ts'
import { attempts, clipboard, idleMinutes, lockPending, signInWindow, vaultPresence, wizard } from './cells.ts'
import { changed } from './changed.ts'
import { lookAfterValues } from './damage.ts'
import { policy, refuseIfSet, settledPolicy } from './policy.ts'
import { together } from './together.ts'

/** So many may be wrong without a wait; then each wait is twice as long as the one before. */
const FREE_ATTEMPTS = 3
const WAIT_MS = 2_000
const WAIT_MAX_MS = 300_000

/** How long to wait after so many wrong passphrases in a row, milliseconds. */
export const waitAfter = (wrong: number): number =>
  wrong < FREE_ATTEMPTS ? 0 : Math.min(WAIT_MS * 2 ** (wrong - FREE_ATTEMPTS), WAIT_MAX_MS)

export async function lockOverview() {
  const { state, tried, ...lock } = await together({
    state: lockState(),
    tried: attempts.get(),
    pending: lockPending.get(),
    required: policy().then(({ lockRequired }) => lockRequired === true),
    idleMinutes: minutesUntilLock(),
    lost: vaultPresence.get().then((presence) => presence === 'lost'),
  })
  return { ...state, ...lock, retryAt: tried.retryAt > Date.now() ? new Date(tried.retryAt).toISOString() : null }
}

/** @throws {Failed} `passphrase_wrong`, `passphrase_too_soon` */
export async function unlockVault(passphrase: string): Promise<void> {
  await attempt(() => unlock(passphrase))
  changed()
  await lookAfterValues()
}

/** @throws {Failed} `passphrase_set`, `passphrase_wrong`, `passphrase_too_soon`, `vault_failed` */
export async function setVaultPassphrase(current: string | null, passphrase: string): Promise<void> {
  const { mode } = await lockState()
  if (mode === 'device') await setFirstPassphrase(passphrase)
  else if (current === null) throw new Failed('passphrase_set')
  else await attempt(() => changePassphrase(current, passphrase))
  changed()
}

/** @throws {Failed} `passphrase_wrong`, `passphrase_too_soon`, `set_by_policy` when the company requires one */
export async function removeVaultPassphrase(current: string): Promise<void> {
  if ((await settledPolicy()).lockRequired) throw new Failed('set_by_policy')
  await attempt(() => removePassphrase(current))
  changed()
}

/** @throws {Failed} `passphrase_required` while the company requires one and there is none */
export async function requireLock(): Promise<void> {
  const { mode, required } = await lockOverview()
  if (required && mode === 'device') throw new Failed('passphrase_required')
}

/** @throws {Failed} `vault_locked` */
export async function requireUnlocked(): Promise<void> {
  if ((await lockState()).locked) throw new Failed('vault_locked')
}

/** Locks now; while a creation is under way, when it is done: its value could not be kept otherwise. */
export async function lockVault(): Promise<void> {
  if ((await lockState()).mode === 'device') return
  const state = await wizard.get()
  // EBS's window may stand open all night, and nothing is sent while it does.
  const waits = isWorking(state) && state.step !== 'authorize' && (await signInWindow.get()) === null
  await lockPending.update(() => waits)
  if (!waits) await lock()
  changed()
}

/** To be called when the wizard has moved on. */
export async function lockIfPending(): Promise<void> {
  if (await lockPending.get()) await lockVault()
}

/** Everything goes, for good. In EBS nothing changes: what is registered there is listed after the next sign-in. */
export async function eraseEverything(): Promise<void> {
  await eraseVault()
  await attempts.update(() => ({ wrong: 0, retryAt: 0 }))
  await Promise.all([
    clipboard.update(() => null),
    lockPending.update(() => false),
    wizard.update(() => null),
    vaultPresence.update(() => 'none'),
  ])
  await showBadge()
  changed()
}

/** @throws {Failed} `set_by_policy` */
export async function setIdleMinutes(minutes: (typeof IDLE_MINUTES)[number]): Promise<void> {
  await refuseIfSet('idleMinutes')
  await idleMinutes.update(() => minutes)
  await followIdle()
  changed()
}

/** To be called synchronously when the background starts. */
export function watchIdle(): void {
  browser.idle.onStateChanged.addListener(async (state) => {
    const minutes = await minutesUntilLock()
    if (minutes > 0 && state !== 'active') await lockVault().catch(failureOf)
  })
  followIdle().catch(failureOf)
}

/** The company's setting, or the admin's. */
const minutesUntilLock = async () => (await policy()).idleMinutes ?? idleMinutes.get()

/** To be called when the minutes are other ones. */
export async function followIdle(): Promise<void> {
  const minutes = await minutesUntilLock()
  if (minutes > 0) browser.idle.setDetectionInterval(minutes * 60)
}

/** Counted before it is tried, so that a worker that is stopped in between has counted too. */
async function attempt(work: () => Promise<void>): Promise<void> {
  await attempts.update(({ wrong, retryAt }) => {
    const now = Date.now()
    if (retryAt > now) throw new Failed('passphrase_too_soon')
    return { wrong: wrong + 1, retryAt: now + waitAfter(wrong + 1) }
  })
  try {
    await work()
    await attempts.update(() => ({ wrong: 0, retryAt: 0 }))
  } finally {
    changed()
  }
}
