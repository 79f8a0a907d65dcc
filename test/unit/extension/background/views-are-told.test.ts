/**
 * Whatever changes what a view shows is told to the views, once it has changed, and the number on the toolbar button follows. A view
 * that is not told shows what is gone; one that is told too early reads what was before.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { noteRound } from '../../../../extension/background/checks/round.ts'
import { eraseEverything } from '../../../../extension/background/erase.ts'
import { forgetClipboard, watchClipboard } from '../../../../extension/background/hand-over/clipboard.ts'
import { handlers } from '../../../../extension/background/handlers.ts'
import { changed } from '../../../../extension/background/state/notify-views.ts'
import {
  agreements,
  clipboard,
  clipboardOffered,
  idleMinutes,
  lastRound,
  relayUrl,
  selected,
  sessions,
  wizard,
} from '../../../../extension/background/state/storage-items.ts'
import { showBadge } from '../../../../extension/background/tokens/badge.ts'
import {
  dropSession,
  keepSession,
  keepSessionIfNone,
  liveSession,
} from '../../../../extension/background/tokens/sessions.ts'
import { agreementFor } from '../../../../extension/contracts/settings/agreement.ts'
import { newPlan } from '../../../../extension/contracts/token/replacement.ts'
import { allChecks, keepChecks } from '../../../../extension/vault/checks.ts'
import { lockState } from '../../../../extension/vault/data-key.ts'
import { eraseVault } from '../../../../extension/vault/erase.ts'
import { allRegistered, keepRegistered } from '../../../../extension/vault/registered.ts'
import { setFirstPassphrase } from '../../../../extension/vault/rotate-data-key.ts'
import { allTokens, saveToken, tokenOf } from '../../../../extension/vault/tokens.ts'
import { forgetSettings } from '../../../support/forget-settings.ts'
import { environmentAt, token } from '../vault/sample.ts'
import { connected, RELAY } from './relay/connected.ts'

vi.mock('../../../../extension/background/state/notify-views.ts', () => ({ changed: vi.fn() }))
vi.mock('../../../../extension/background/tokens/badge.ts', () => ({ showBadge: vi.fn(async () => undefined) }))
vi.mock('../../../../extension/background/pages/registration.ts', () => ({ followEnvironments: async () => undefined }))
vi.mock('../../../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
}))

const PANEL = { kind: 'panel' } as const
const PASSPHRASE = 'correct horse battery'
const GONE = 'G'.repeat(22)
const NEW = 'N'.repeat(22)
const { ref, environment, ebsOrigin } = token
const user = { id: 'Admin', name: 'Admin', administrator: true }
const SESSION = { session: 'sealed', user } as never
const own = environmentAt(ebsOrigin)
const differs = {
  id: 'P',
  role: 'endpoint' as const,
  secret: true,
  expected: '•',
  actual: '•',
  result: 'differs' as const,
}
const verification = { type: token.type, checkedAt: new Date().toISOString(), parameters: [differs] }

beforeEach(async () => {
  fakeBrowser.reset()
  await forgetSettings()
  await eraseVault()
  await sessions.update(() => ({}))
  await connected([own, environmentAt('https://other.example.com', 'other')])
  await saveToken({ ...token, relay: RELAY })
  await saveToken({ ...token, ref: GONE, requestId: crypto.randomUUID(), relay: RELAY })
  await saveToken({ ...token, ref: NEW, requestId: crypto.randomUUID(), relay: RELAY, replaces: newPlan(ref) })
  const listed = [ref, NEW].map((one) => ({ ref: one, type: token.type, description: null, masked: '' }))
  await keepRegistered(environment, { endpoints: listed, unread: [] }, ebsOrigin, RELAY)
  await keepChecks([{ ref, verification }])
  await keepSession(environment, SESSION, null, RELAY)
  vi.stubGlobal('fetch', async ({ pathname }: URL) => {
    if (pathname === '/v1/environments') return Response.json({ environments: [own] })
    if (pathname === '/v1/verifications') return Response.json({ verifications: [verification] })
    if (pathname === '/v1/connection-tests')
      return Response.json({ result: 'accepted', durationMs: 1, testedAt: new Date().toISOString() })
    if (pathname === '/v1/session') return Response.json({ revoked: true })
    return Response.json({ endpoints: listed.slice(1), unread: [], readAt: new Date().toISOString() })
  })
  Object.assign(browser, { idle: { setDetectionInterval: () => undefined } })
  vi.mocked(changed).mockReset()
  vi.mocked(showBadge).mockClear()
})
afterEach(() => vi.unstubAllGlobals())

const row = async (of = ref) => (await tokenOf(of)).retired?.how ?? null
const check = async () => (await allChecks()).get(ref)
const plan = async () => (await tokenOf(NEW)).replaces
const set = () => setFirstPassphrase(PASSPHRASE)

/** What an admin does; what a view shows of it; and what has to be done before. */
type Change = [
  does: string,
  work: () => Promise<unknown>,
  shown: () => Promise<unknown>,
  before?: () => Promise<unknown>,
]

const OF_TOKENS: Change[] = [
  [
    'edits a text',
    () => handlers['token/edit']({ ref, texts: { note: 'a note' } }, PANEL),
    async () => (await tokenOf(ref)).note,
  ],
  ['removes one', () => handlers['token/remove']({ ref: GONE }, PANEL), () => row(GONE)],
  ['removes several', () => handlers['tokens/remove']({ refs: [GONE] }, PANEL), () => row(GONE)],
  [
    'puts one back',
    () => handlers['token/put-back']({ ref: GONE }, PANEL),
    () => row(GONE),
    () => handlers['token/remove']({ ref: GONE }, PANEL),
  ],
  [
    'puts several back',
    () => handlers['tokens/put-back']({ refs: [GONE] }, PANEL),
    () => row(GONE),
    () => handlers['token/remove']({ ref: GONE }, PANEL),
  ],
  ['acknowledges a drift', () => handlers['token/acknowledge']({ ref, why: 'known', name: null }, PANEL), check],
  [
    'takes that back',
    () => handlers['token/unacknowledge']({ ref }, PANEL),
    check,
    () => handlers['token/acknowledge']({ ref, why: 'known', name: null }, PANEL),
  ],
  [
    'ticks a step of a plan',
    () => handlers['replacement/change']({ ref: NEW, change: { what: 'tick', step: 'switched', done: true } }, PANEL),
    plan,
  ],
  ['keeps both tokens', () => handlers['replacement/change']({ ref: NEW, change: { what: 'keep-both' } }, PANEL), plan],
  ['tests a connection', () => handlers['test-connection']({ ref }, PANEL), check],
  [
    'reads the list',
    () => handlers['list/read']({ environment }, PANEL),
    async () => (await allRegistered()).get(environment)?.endpoints,
  ],
  ['erases everything', () => eraseEverything(), allTokens],
]

const OF_SETTINGS: Change[] = [
  [
    'shows another environment',
    () => handlers['select-environment']({ environment: 'other' }, PANEL),
    () => selected.get(),
  ],
  [
    'connects to another relay',
    () => handlers['connect-relay']({ url: 'https://relay.example.org' }, PANEL),
    () => relayUrl.get(),
  ],
  [
    'agrees to a relay',
    () => handlers.agree(agreementFor(own, RELAY), PANEL),
    () => agreements.get(),
    () => agreements.update(() => ({})),
  ],
  ['signs out', () => handlers['sign-out']({}, PANEL), () => liveSession(environment)],
  [
    'sets the first passphrase',
    () => handlers['lock/set']({ current: null, passphrase: PASSPHRASE }, PANEL),
    lockState,
  ],
  ['locks', () => handlers['lock/now']({}, PANEL), lockState, set],
  [
    'unlocks',
    () => handlers['lock/unlock']({ passphrase: PASSPHRASE }, PANEL),
    lockState,
    async () => {
      await set()
      await handlers['lock/now']({}, PANEL)
    },
  ],
  ['removes the passphrase', () => handlers['lock/remove']({ current: PASSPHRASE }, PANEL), lockState, set],
  ['chooses when it locks', () => handlers['lock/idle']({ minutes: 30 }, PANEL), () => idleMinutes.get()],
  ['copies a value', () => watchClipboard('a value'), () => clipboard.get()],
  ['clears the clipboard', () => forgetClipboard(), () => clipboard.get(), () => watchClipboard('a value')],
  ['answers the offer to clear it', () => handlers['clipboard/answered']({}, PANEL), () => clipboardOffered.get()],
  ['begins a creation', () => handlers['wizard/start']({ type: token.type }, PANEL), () => wizard.get()],
  [
    'closes it',
    () => handlers['wizard/close']({}, PANEL),
    () => wizard.get(),
    () => handlers['wizard/start']({ type: token.type }, PANEL),
  ],
]

const BY_ITSELF: Change[] = [
  ['a session', () => keepSession('other', SESSION, null, RELAY), () => sessions.get()],
  ['a session without a window', () => keepSessionIfNone('other', SESSION, RELAY), () => sessions.get()],
  [
    'the end of a session',
    async () => {
      const live = await liveSession(environment)
      if (live) await dropSession(live)
    },
    () => liveSession(environment),
  ],
  ['a round of checks', () => noteRound([ref], false), () => lastRound.get()],
]

/** Whether the views were told when it was so. */
async function toldAfter([, work, shown, before]: Change): Promise<void> {
  await before?.()
  vi.mocked(changed).mockReset()
  vi.mocked(showBadge).mockClear()
  const former = JSON.stringify(await shown())
  const read: Promise<unknown>[] = []
  vi.mocked(changed).mockImplementation(() => void read.push(shown()))
  await work()
  const now = JSON.stringify(await shown())
  expect(now).not.toBe(former)
  const asTold = await Promise.all(read)
  expect(asTold.map((one) => JSON.stringify(one))).toContain(now)
}

describe('the views are told, and the button shows another number, when an admin', () => {
  test.each(OF_TOKENS)('%s', async (...change) => {
    await toldAfter(change)
    expect(showBadge).toHaveBeenCalled()
  })
})

describe('the views are told when an admin', () => {
  test.each(OF_SETTINGS)('%s', async (...change) => toldAfter(change))
})

describe('the views are told of', () => {
  test.each(BY_ITSELF)('%s', async (...change) => toldAfter(change))
})

test('nothing that is as it was is told: the same texts, a token that has no plan, a round of none', async () => {
  await handlers['token/edit']({ ref, texts: { description: token.description } }, PANEL)
  await noteRound([], false)
  expect(changed).not.toHaveBeenCalled()
})
