/** Leaving the wizard: an intent that may have changed EBS stays open, any other one goes, and none is left behind by starting another. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  sessions,
  signInWindow,
  storedEnvironments,
  wizard,
} from '../../../../../extension/background/state/storage-items.ts'
import { keepSession } from '../../../../../extension/background/tokens/sessions.ts'
import { abandonWizard, closeWizard } from '../../../../../extension/background/wizard/leave.ts'
import { startReplacement, startWizard } from '../../../../../extension/background/wizard/start.ts'
import { NO_TEXTS } from '../../../../../extension/contracts/token/texts.ts'
import type { WizardState } from '../../../../../extension/contracts/wizard/state.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { openIntent, saveIntent } from '../../../../../extension/vault/intents.ts'
import { saveToken } from '../../../../../extension/vault/tokens.ts'
import { environmentAt, intent as sample, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

const intent = { ...sample, ebsOrigin: token.ebsOrigin, relay: RELAY, mayHaveReachedEbs: false }
const sent = { ...intent, mayHaveReachedEbs: true }
const guiding = { at: null, rows: null, asked: false }
const failure = { code: 'ebs_error' as const, done: 'unknown' as const, at: '2026-01-01T00:00:00.000Z' }
let asked: string[]

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await sessions.update(() => ({}))
  await signInWindow.update(() => null)
  await connected([environmentAt(token.ebsOrigin)])
  const user = { id: 'Admin', name: 'Admin', administrator: true }
  await keepSession(intent.environment, { session: 'sealed', user } as never, null, RELAY)
  asked = []
  vi.stubGlobal('fetch', async ({ pathname }: URL) => {
    asked.push(pathname)
    return Response.json({ endpoints: [], unread: [], readAt: '2026-01-01T00:00:00.000Z' })
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function standing(state: WizardState): Promise<void> {
  if ('intent' in state) await saveIntent(state.intent)
  await wizard.update(() => state)
}
const left = async () => [(await wizard.get())?.step ?? null, (await openIntent())?.requestId ?? null]

describe('closing', () => {
  test.each<[string, WizardState]>([
    ['a form', { step: 'describe', environment: 'test', type: null, ...NO_TEXTS }],
    ['an open sign-in window, before anything was sent', { step: 'authorize', intent }],
    ['a request that has not left', { step: 'register', intent }],
    ['what has failed and certainly changed nothing', { step: 'failed', intent, failure: { ...failure, done: 'no' } }],
    ['the guide', { step: 'guide', intent: { ...sent, guided: true }, checks: [], guiding, failure: null }],
  ])('%s leaves nothing behind', async (_, state) => {
    await standing(state)
    await closeWizard()
    expect(await left()).toEqual([null, null])
  })

  test.each<[string, WizardState]>([
    ['a request that may have reached EBS', { step: 'register', intent: sent }],
    ['a revocation that may have reached EBS', { step: 'revoke', intent: { ...sent, kind: 'revoke' } }],
    ['what has failed and may have changed EBS', { step: 'failed', intent: sent, failure }],
  ])('%s keeps it open, until it is finished', async (_, state) => {
    await standing(state)
    await closeWizard()
    expect(await left()).toEqual(['interrupted', intent.requestId])
    expect(await wizard.get()).toMatchObject({ exists: 'unknown' })
  })

  test.each<[string, WizardState]>([
    ['while the value is being kept', { step: 'importing', intent: sent, checks: [], guiding }],
    ['while it is verified', { step: 'verify', intent: sent, ref: token.ref, checks: [] }],
  ])('does nothing %s', async (_, state) => {
    await standing(state)
    await closeWizard()
    expect(await left()).toEqual([state.step, intent.requestId])
  })

  test('an open sign-in window closes that window', async () => {
    await signInWindow.update(() => 7)
    vi.spyOn(browser.windows, 'get').mockResolvedValue({ id: 7, type: 'popup' } as never)
    const removed = vi.spyOn(browser.windows, 'remove').mockResolvedValue(undefined)
    await standing({ step: 'authorize', intent })
    await closeWizard()
    expect(removed).toHaveBeenCalledWith(7)
  })

  test('the guide reads EBS’s list again: the admin may have made a token there', async () => {
    await standing({ step: 'guide', intent: sent, checks: [], guiding, failure: null })
    await closeWizard()
    expect(asked).toEqual(['/v1/endpoints'])
  })
})

describe('what cannot be found out', () => {
  test('is closed once the admin has looked in EBS, whose list is read again', async () => {
    await standing({ step: 'interrupted', intent: sent, exists: 'unknown' })
    await abandonWizard()
    expect(await left()).toEqual([null, null])
    await vi.waitFor(() => expect(asked).toEqual(['/v1/endpoints']))
  })

  test.each<[string, WizardState]>([
    ['is still under way', { step: 'register', intent: sent }],
    ['certainly changed nothing', { step: 'interrupted', intent, exists: 'no' }],
  ])('and is not given up while it %s', async (_, state) => {
    await standing(state)
    await abandonWizard()
    expect(await left()).toEqual([state.step, intent.requestId])
  })
})

describe('starting another one', () => {
  beforeEach(() => saveToken({ ...token, requestId: crypto.randomUUID(), relay: RELAY }))
  const replacing = () =>
    startReplacement(token.ref).then(
      () => 'begun',
      ({ failure: { code } }) => code,
    )

  test.each<[string, WizardState]>([
    ['a form', { step: 'describe', environment: 'test', type: null, ...NO_TEXTS }],
    ['one that is done', { step: 'done', intent, ref: token.ref, checks: [], failure: null }],
  ])('takes the place of %s', async (_, state) => {
    await wizard.update(() => state)
    expect(await replacing()).toBe('begun')
    expect(await wizard.get()).toMatchObject({ step: 'describe', replaces: token.ref })
  })

  test.each<[string, WizardState]>([
    ['is under way', { step: 'register', intent }],
    ['may have changed EBS', { step: 'interrupted', intent: sent, exists: 'unknown' }],
    [
      'has failed, though it certainly changed nothing',
      { step: 'failed', intent, failure: { ...failure, done: 'no' } },
    ],
  ])('is refused while one %s', async (_, state) => {
    await standing(state)
    expect(await replacing()).toBe('busy')
    expect(await left()).toEqual([state.step, intent.requestId])
  })

  test('asks the relay before it gives up an intent whose environment is not offered', async () => {
    vi.spyOn(browser.scripting, 'getRegisteredContentScripts').mockResolvedValue([] as never)
    vi.stubGlobal('fetch', async () => Response.json({ environments: [environmentAt(token.ebsOrigin)] }))
    await standing({ step: 'interrupted', intent: sent, exists: 'unknown' })
    await storedEnvironments.update(() => [environmentAt('https://other.example.com', 'other')])
    await startWizard(undefined)
    expect(await left()).toEqual(['interrupted', intent.requestId])
  })
})
