/** A worker that was stopped in the middle: what goes on by itself, what waits for the admin, and what was settled already. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { sessions, wizard } from '../../../../../extension/background/state/storage-items.ts'
import { keepSession } from '../../../../../extension/background/tokens/sessions.ts'
import { confirmChecks, recover, resumeWizard } from '../../../../../extension/background/wizard/resume.ts'
import { Run, signIn } from '../../../../../extension/background/wizard/run.ts'
import type { HistoryEvent } from '../../../../../extension/contracts/token/audit-event.ts'
import { isWorking } from '../../../../../extension/contracts/wizard/machine.ts'
import type { Intent, WizardState } from '../../../../../extension/contracts/wizard/state.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { addHistory } from '../../../../../extension/vault/history.ts'
import { openIntent, saveIntent } from '../../../../../extension/vault/intents.ts'
import { saveToken } from '../../../../../extension/vault/tokens.ts'
import { environmentAt, intent as sample, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

/** EBS's window stays open. */
vi.mock(import('../../../../../extension/background/relay/authorize.ts'), async (original) => ({
  ...(await original()),
  authorize: () => new Promise<never>(() => undefined),
}))

const OLD = 'O'.repeat(22)
const intent: Intent = { ...sample, ebsOrigin: token.ebsOrigin, relay: RELAY, mayHaveReachedEbs: false }
const sent: Intent = { ...intent, mayHaveReachedEbs: true }
let asked: string[]

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await sessions.update(() => ({}))
  await connected([environmentAt(token.ebsOrigin)])
  asked = []
  vi.stubGlobal('fetch', async ({ pathname }: URL, { method }: RequestInit) => {
    asked.push(`${method} ${pathname}`)
    if (method === 'PUT') throw new TypeError('Failed to fetch')
    if (pathname === '/v1/verifications') {
      const parameter = { id: 'P', role: 'endpoint', secret: true, expected: '•', actual: '•', result: 'match' }
      const checkedAt = new Date().toISOString()
      return Response.json({ verifications: [{ type: token.type, checkedAt, parameters: [parameter] }] })
    }
    if (pathname === '/v1/connection-tests')
      return Response.json({ result: 'accepted', durationMs: 1, testedAt: new Date().toISOString() })
    return Response.json({ endpoints: [], unread: [], readAt: '2026-01-01T00:00:00.000Z' })
  })
})
afterEach(() => vi.unstubAllGlobals())

const signedIn = (requestId: string | null) => {
  const user = { id: 'Admin', name: 'Admin', administrator: true }
  return keepSession(intent.environment, { session: 'sealed', user } as never, requestId, RELAY)
}
const CREATION = `PUT /v1/endpoints/by-request/${intent.requestId}`
const rest = () => vi.waitFor(async () => expect(isWorking(await wizard.get())).toBe(false))
async function stopped(state: WizardState | null, open: Intent | null): Promise<void> {
  if (open) await saveIntent(open)
  await wizard.update(() => state)
}

describe('with an intent that is open', () => {
  test('it goes on where a session allows it', async () => {
    await signedIn(intent.requestId)
    await stopped({ step: 'register', intent: sent }, sent)
    await recover()
    await rest()
    expect(asked.filter((one) => one.startsWith('PUT'))).toHaveLength(1)
  })

  test.each<[string, () => Promise<void>, WizardState | null]>([
    ['nobody is signed in', async () => undefined, { step: 'register', intent: sent }],
    ['the session is for another creation', () => signedIn(crypto.randomUUID()), { step: 'register', intent: sent }],
    ['it waits for the sign-in window', () => signedIn(intent.requestId), { step: 'authorize', intent: sent }],
    ['the browser was closed', () => signedIn(intent.requestId), null],
  ])('it waits for the admin where %s', async (_, before, state) => {
    await before()
    await stopped(state, sent)
    await recover()
    expect(await wizard.get()).toMatchObject({ step: 'interrupted', exists: 'unknown' })
    expect(asked).toEqual([])
  })

  test.each<[string, string, Intent]>([
    ['not left', 'no', intent],
    ['may have reached it', 'unknown', sent],
    ['was answered with a token', 'yes', { ...sent, createdRef: token.ref }],
  ])('whose request has %s, it says whether EBS has the change: %s', async (_, exists, open) => {
    await stopped(null, open)
    await recover()
    expect(await wizard.get()).toMatchObject({ step: 'interrupted', exists })
  })
})

describe('with an intent that was settled before that was said', () => {
  test.each<[string, HistoryEvent['event'], object]>([
    ['ended', 'revoked', { step: 'revoked' }],
    ['is accepted still', 'still-accepted', { step: 'unconfirmed', found: 'still-accepted' }],
    ['was not seen', 'not-seen', { step: 'unconfirmed', found: 'not-seen' }],
  ])('a revocation is told as the history has it: the token %s', async (_, event, told) => {
    const { environment, type, description } = token
    const line = { ref: OLD, environment, type, description, user: null }
    await addHistory([
      { ...line, id: crypto.randomUUID(), at: '2026-01-01T00:00:00.000Z', event: 'created' },
      { ...line, id: crypto.randomUUID(), at: '2026-01-02T00:00:00.000Z', event },
      { ...line, id: crypto.randomUUID(), at: '2026-01-03T00:00:00.000Z', event: 'revealed' },
    ])
    await stopped({ step: 'revoke', intent: { ...sent, kind: 'revoke', targetRef: OLD } }, null)
    await recover()
    expect(await wizard.get()).toMatchObject(told)
    const replaced = { ...sent, kind: 'replace' as const, targetRef: OLD, createdRef: token.ref }
    await stopped({ step: 'retire', intent: replaced, ref: token.ref, checks: [] }, null)
    await recover()
    const old = 'found' in told ? told.found : 'ended'
    expect(await wizard.get()).toMatchObject({ step: 'done', old })
    expect(asked).toEqual([])
  })

  test.each<[string, WizardState]>([
    ['kept', { step: 'register', intent: sent }],
    ['kept and told of', { step: 'verify', intent: sent, ref: token.ref, checks: [] }],
  ])('a creation whose token was %s is verified, and not made again', async (_, state) => {
    await saveToken({ ...token, relay: RELAY })
    await signedIn(intent.requestId)
    await stopped(state, null)
    await recover()
    await rest()
    expect(await wizard.get()).toMatchObject({ step: 'done', ref: token.ref, failure: null })
    expect(asked).toContain('POST /v1/verifications')
    expect(asked).not.toContain(CREATION)
  })

  test('one that never was saved leaves nothing', async () => {
    await stopped({ step: 'register', intent }, null)
    await recover()
    expect([await wizard.get(), asked]).toEqual([null, []])
  })
})

describe('trying again', () => {
  const failure = { code: 'endpoint_gone' as const, done: 'no' as const, at: '2026-01-01T00:00:00.000Z' }
  beforeEach(() => signedIn(null))

  test('what EBS has revoked since is another request', async () => {
    await stopped({ step: 'failed', intent, failure }, null)
    await resumeWizard()
    const again = (await openIntent())?.requestId
    expect(again).not.toBe(intent.requestId)
    expect(again).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('anything else is the same request', async () => {
    await stopped({ step: 'failed', intent, failure: { ...failure, code: 'ebs_error' } }, null)
    await resumeWizard()
    expect(await openIntent()).toMatchObject({ requestId: intent.requestId })
  })

  test.each<[string, WizardState]>([
    ['it is under way', { step: 'register', intent }],
    ['it is done', { step: 'done', intent, ref: token.ref, checks: [], failure: null }],
  ])('begins nothing while %s', async (_, state) => {
    await stopped(state, null)
    await resumeWizard()
    expect([await wizard.get(), await openIntent()]).toEqual([state, null])
  })
})

describe('an intent that cannot be kept', () => {
  beforeEach(() => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
  })
  afterEach(() => vi.restoreAllMocks())

  test('goes no further when the admin has confirmed its checks', async () => {
    const state: WizardState = { step: 'confirm', intent, checks: [] }
    await stopped(state, null)
    await expect(confirmChecks()).rejects.toMatchObject({ failure: { code: 'vault_full' } })
    expect([await wizard.get(), asked]).toEqual([state, []])
  })

  test('is not sent to EBS', async () => {
    await signedIn(intent.requestId)
    await wizard.update(() => ({ step: 'register', intent }))
    const run = new Run(intent, { isSignedIn: true })
    const work = vi.fn(async () => undefined)
    await expect(run.at('register', work)).rejects.toMatchObject({ failure: { code: 'vault_full' } })
    expect(work).not.toHaveBeenCalled()
  })
})

describe('where another EBS has the environment’s name by now', () => {
  beforeEach(() => connected([environmentAt('https://ebs.example.org')]))

  test('nothing is kept of an intent that is tried again', async () => {
    const failure = { code: 'ebs_error' as const, done: 'no' as const, at: '2026-01-01T00:00:00.000Z' }
    await stopped({ step: 'failed', intent, failure }, null)
    await expect(resumeWizard()).rejects.toMatchObject({ failure: { code: 'unknown_environment' } })
    expect(await openIntent()).toBeNull()
  })

  test('no window opens to sign in to it', async () => {
    await wizard.update(() => ({ step: 'authorize', intent }))
    const signing = vi.fn()
    signIn(new Run(intent, { isSignedIn: false })).catch(({ failure }) => signing(failure.code))
    await vi.waitFor(() => expect(signing).toHaveBeenCalledWith('unknown_environment'))
  })
})

test('a run whose wizard works on another intent by now asks EBS for nothing', async () => {
  await wizard.update(() => ({ step: 'register', intent: { ...intent, requestId: crypto.randomUUID() } }))
  const work = vi.fn(async () => undefined)
  await expect(new Run(intent, { isSignedIn: true }).at('register', work)).rejects.toThrow('left')
  expect(work).not.toHaveBeenCalled()
  expect(await openIntent()).toBeNull()
})
