/** How a revocation ends: what is said of the old token is what was seen of it, and its value goes only then. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { wizard } from '../../../../../extension/background/state/storage-items.ts'
import { keepSession } from '../../../../../extension/background/tokens/sessions.ts'
import { resumeWizard } from '../../../../../extension/background/wizard/resume.ts'
import { startRevocation } from '../../../../../extension/background/wizard/start.ts'
import { isWorking } from '../../../../../extension/contracts/wizard/machine.ts'
import { keepChecks } from '../../../../../extension/vault/checks.ts'
import { vault } from '../../../../../extension/vault/database.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { historyOf } from '../../../../../extension/vault/history.ts'
import { openIntent } from '../../../../../extension/vault/intents.ts'
import { allRegistered, keepRegistered } from '../../../../../extension/vault/registered.ts'
import { saveToken, tokenOf } from '../../../../../extension/vault/tokens.ts'
import { openToken } from '../../../../../extension/vault/values.ts'
import type { Revocation } from '../../../../../shared/bodies.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

const { ref } = token
const id = 'id-17'
const listed = { ref, id, type: token.type, description: token.description, masked: '••••' }
const LAST_YEAR = '2026-01-01T00:00:00.000Z'
/** What was sent, in order. */
let asked: URL[]
/** What the relay says of the revocation, and of each test of the value; null: it does not answer. */
let revoked: Revocation['revoked'] | null
let tests: ('accepted' | 'refused' | null)[]
let isListed: boolean
/** What happens here as the relay says that EBS has revoked it. */
let whenRevoked: () => void

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await wizard.update(() => null)
  await connected([environmentAt(token.ebsOrigin)])
  await saveToken({ ...token, id, relay: RELAY })
  await keepRegistered(token.environment, { endpoints: [listed], unread: [] }, token.ebsOrigin, RELAY)
  const user = { id: 'Admin', name: 'Admin', administrator: true }
  await keepSession(token.environment, { session: 'sealed', user } as never, null, RELAY)
  asked = []
  revoked = 'now'
  tests = ['refused']
  isListed = false
  whenRevoked = () => undefined
  vi.stubGlobal('fetch', async (url: URL, { method }: RequestInit) => {
    asked.push(url)
    if (method === 'DELETE') {
      if (revoked === null) throw new TypeError('Failed to fetch')
      whenRevoked()
      return Response.json({ revoked, evidence: { sent: true, answer: 204, listed: 'no' } })
    }
    if (url.pathname === '/v1/connection-tests') {
      const result = tests.length > 1 ? tests.shift() : tests[0]
      if (!result) throw new TypeError('Failed to fetch')
      return Response.json({ result, durationMs: 1, testedAt: LAST_YEAR })
    }
    return Response.json({ endpoints: isListed ? [listed] : [], unread: [], readAt: LAST_YEAR })
  })
})
afterEach(() => vi.unstubAllGlobals())

const rest = () => vi.waitFor(async () => expect(isWorking(await wizard.get())).toBe(false))
async function revoke(): Promise<void> {
  await startRevocation(ref)
  await rest()
}
const events = async () => (await historyOf(ref)).map(({ event }) => event)
const deletions = () => asked.filter(({ pathname }) => pathname === `/v1/endpoints/${ref}`)
const isKept = async () => expect((await openToken(ref)).value).toBe(token.value)

describe('EBS says that it has revoked it', () => {
  test('and refuses its value: it has ended, and the value, its row and its checks are gone', async () => {
    isListed = true
    await keepChecks([{ ref, connection: { result: 'accepted', testedAt: LAST_YEAR } }])
    // The list is read again only when the wizard has said that it is over.
    const before = vi.fn(fetch)
    vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
      if (url.pathname === '/v1/endpoints') return new Response(null, { status: 503 })
      return before(url, init)
    })
    await revoke()
    expect(await wizard.get()).toMatchObject({ step: 'revoked', tested: true })
    expect(deletions().map(({ search }) => search)).toEqual([`?type=${token.type}&id=${id}`])
    expect(await tokenOf(ref)).toMatchObject({ value: null, retired: { how: 'ended', by: null } })
    expect((await allRegistered()).get(token.environment)?.endpoints).toEqual([])
    expect(await (await vault()).get('checks', ref)).toBeUndefined()
    expect(await events()).toEqual(['revoked'])
    expect(await openIntent()).toBeNull()
  })

  test.each([
    ['is not here', async () => (await vault()).delete('tokens', ref)],
    ['does not open', async () => (await vault()).put('tokens', { ...(await tokenOf(ref)), value: null })],
  ])('and its value %s: it has ended, and nobody says that it was tested', async (_, lose) => {
    await lose()
    await revoke()
    expect(await wizard.get()).toMatchObject({ step: 'revoked', tested: false })
    expect(asked.filter(({ pathname }) => pathname === '/v1/connection-tests')).toEqual([])
  })
})

test('a value that EBS accepts all the same has not ended, whatever it said: it is kept, and that is told', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  tests = ['accepted']
  await startRevocation(ref)
  while (isWorking(await wizard.get())) await vi.advanceTimersByTimeAsync(4_000)
  vi.useRealTimers()
  expect(await wizard.get()).toMatchObject({ step: 'unconfirmed', found: 'still-accepted' })
  await isKept()
  expect(await events()).toContain('still-accepted')
  expect(await openIntent()).toBeNull()
})

describe('EBS only does not list it any more, and refuses the value', () => {
  beforeEach(() => {
    revoked = 'not-seen'
  })

  test('which proves nothing where it has accepted none yet: it is kept', async () => {
    await revoke()
    expect(await wizard.get()).toMatchObject({ step: 'unconfirmed', found: 'not-seen' })
    await isKept()
    expect(await events()).toContain('not-seen')
  })

  test('which it accepted before: it has ended', async () => {
    await keepChecks([{ ref, connection: { result: 'accepted', testedAt: LAST_YEAR } }])
    await revoke()
    expect(await wizard.get()).toMatchObject({ step: 'revoked', tested: true })
    expect(await tokenOf(ref)).toMatchObject({ value: null, retired: { how: 'ended' } })
  })
})

describe('where nobody answers', () => {
  test('the revocation: EBS may have it, the intent stays, and finishing asks again', async () => {
    revoked = null
    await revoke()
    expect(await wizard.get()).toMatchObject({
      step: 'failed',
      failure: { code: 'relay_unreachable', done: 'unknown' },
    })
    expect(await openIntent()).toMatchObject({ kind: 'revoke', mayHaveReachedEbs: true })
    await isKept()
    revoked = 'now'
    await resumeWizard()
    await rest()
    expect(await wizard.get()).toMatchObject({ step: 'revoked' })
    expect(deletions()).toHaveLength(2)
  })

  test('the test of the value: what EBS said is kept with the intent, and finishing does not revoke it again', async () => {
    tests = [null]
    await revoke()
    expect(await wizard.get()).toMatchObject({
      step: 'failed',
      failure: { code: 'relay_unreachable', done: 'unknown' },
    })
    expect(await openIntent()).toMatchObject({ revocation: { revoked: 'now' } })
    await isKept()
    tests = ['refused']
    await resumeWizard()
    await rest()
    expect(await wizard.get()).toMatchObject({ step: 'revoked', tested: true })
    expect(deletions()).toHaveLength(1)
  })
})

test('what EBS said is kept before anything else: where it cannot be, the value is not tested', async () => {
  whenRevoked = () =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
  await revoke()
  expect(await wizard.get()).toMatchObject({ step: 'failed', failure: { code: 'vault_full' } })
  expect(asked.filter(({ pathname }) => pathname === '/v1/connection-tests')).toEqual([])
  vi.restoreAllMocks()
  await isKept()
})
