/**
 * The attack: sit down at the computer after the admin has left. The vault was to lock by itself, and waits for a creation to end;
 * the browser stops the worker at that very moment. A lock that is forgotten then leaves the vault open, and nobody is told.
 *
 * The defence: that a lock waits is stored, and whatever way the wizard is left, also after a restart, it is carried out
 * (`extension/background/vault/auto-lock.ts`, `extension/background/wizard/run.ts`).
 */
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { attempts, NO_ATTEMPTS, wizard } from '../../extension/background/state/storage-items.ts'
import { recover } from '../../extension/background/wizard/resume.ts'
import { eraseVault } from '../../extension/vault/erase.ts'
import { saveToken } from '../../extension/vault/tokens.ts'
import { appState } from '../support/whole-app-state.ts'
import { connected } from '../unit/extension/background/relay/connected.ts'
import { environmentAt, intent, token } from '../unit/extension/vault/sample.ts'
import { press } from './press.ts'

vi.mock('../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
}))

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await attempts.update(() => NO_ATTEMPTS)
  await connected([environmentAt(token.ebsOrigin)])
  await saveToken({ ...token, requestId: crypto.randomUUID() })
  await press('lock/set', { current: null, passphrase: 'correct horse battery' })
  await wizard.update(() => ({ step: 'register', intent }))
  await fakeBrowser.alarms.create('wizard', { periodInMinutes: 0.5 })
  await press('lock/now', {})
  expect((await appState(null)).lock).toMatchObject({ locked: false, pending: true })
})

/** The worker was stopped, and starts again. */
async function isLockedAfterRestart(): Promise<void> {
  await recover()
  expect((await appState(null)).lock).toMatchObject({ mode: 'passphrase', locked: true, pending: false })
  expect(await fakeBrowser.alarms.getAll()).toEqual([])
  await expect(press('reveal', { ref: token.ref })).rejects.toMatchObject({ failure: { code: 'vault_locked' } })
}

test('stopped after the creation was settled, and before that was said, the vault locks', async () => {
  await isLockedAfterRestart()
  expect(await wizard.get()).toBeNull()
})

test('stopped after that was said, it locks', async () => {
  const failure = { code: 'ebs_error' as const, done: 'no' as const, at: intent.startedAt }
  await wizard.update(() => ({ step: 'failed', intent, failure }))
  await isLockedAfterRestart()
})

test('stopped just before it locks, it locks', async () => {
  await wizard.update(() => null)
  await fakeBrowser.alarms.clear('wizard')
  await isLockedAfterRestart()
})
