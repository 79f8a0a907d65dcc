/**
 * The attack: reveal a value, and have the line that says so pushed out of the history by lines of checks. An admin waits for it,
 * or has checks run; a page of EBS has one run for all tokens each time that it flips its address.
 *
 * The defence: a check writes a line only when its result is another one than before (`extension/background/checks/results.ts`);
 * no kind of line pushes out another (`extension/vault/history.ts`); and a page has EBS asked once a minute
 * (`extension/background/checks/parameter-results.ts`).
 */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { sessions } from '../../extension/background/state/storage-items.ts'
import type { HistoryEvent } from '../../extension/contracts/token/audit-event.ts'
import { eraseVault } from '../../extension/vault/erase.ts'
import { addHistory } from '../../extension/vault/history.ts'
import { saveToken } from '../../extension/vault/tokens.ts'
import { forgetSettings } from '../support/forget-settings.ts'
import { connected, RELAY } from '../unit/extension/background/relay/connected.ts'
import { environmentAt, token as sample } from '../unit/extension/vault/sample.ts'
import { press } from './press.ts'

const NOW = Date.parse('2026-03-02T09:00:00Z')
const token = { ...sample, relay: RELAY }
const PAGE = `${token.ebsOrigin}/parameters`
const { ref } = token
/** How often EBS was read. */
let asked: number

beforeEach(async () => {
  fakeBrowser.reset()
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  await forgetSettings()
  await eraseVault()
  const parametersPage = { url: PAGE, section: '#section', row: 'tr', idAttribute: 'data-id' }
  await connected([{ ...environmentAt(token.ebsOrigin), parametersPage }])
  const user = { id: 'Admin', name: 'Admin', administrator: true }
  const session = { session: 's', relay: RELAY, expiresAt: NOW + 86_400_000, user, requestId: null }
  await sessions.update(() => ({ test: session }))
  await saveToken(token)
  asked = 0
  vi.stubGlobal('fetch', async (url: URL) => {
    const at = new Date().toISOString()
    if (url.pathname !== '/v1/verifications') return Response.json({ endpoints: [], unread: [], readAt: at })
    asked++
    const parameter = {
      id: 'GID',
      role: 'subscription-gid',
      secret: false,
      expected: 'a',
      actual: 'a',
      result: 'match',
    }
    return Response.json({ verifications: [{ type: token.type, checkedAt: at, parameters: [parameter] }] })
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** How many lines of these kinds the history has, as a page of ours reads it. */
async function kept(...kinds: HistoryEvent['event'][]): Promise<number[]> {
  const { events } = await press('history', { ref })
  return kinds.map((kind) => events.filter(({ event }) => event === kind).length)
}

test('a page that flips its address 60 times in a minute has EBS asked once, and writes one line', async () => {
  const flip = (second: number) => {
    vi.setSystemTime(NOW + second * 1_000)
    const site = { kind: 'site', tabId: 1, document: 'a', url: `${PAGE}#${second}` } as const
    return press('page/marks', { check: 'opened' }, site)
  }
  for (let second = 0; second < 60; second++) await flip(second)
  expect(asked).toBe(1)
  await flip(60)
  expect(asked).toBe(2)
  expect(await kept('verified')).toEqual([1])
})

test('checks that an admin has run again and again write one line, as long as nothing changes', async () => {
  await press('reveal', { ref })
  for (let time = 0; time < 10; time++) await press('verify', { ref })
  expect(asked).toBe(10)
  expect(await kept('revealed', 'verified')).toEqual([1, 1])
})

test('more lines of checks than are kept push out none that says who created or revealed', async () => {
  const line = (event: HistoryEvent['event'], at: number): HistoryEvent => ({
    id: crypto.randomUUID(),
    at: new Date(at).toISOString(),
    event,
    ref,
    environment: token.environment,
    type: token.type,
    description: null,
    user: 'Admin',
  })
  await addHistory(Array.from({ length: 100 }, (_, index) => line(index % 2 ? 'created' : 'revealed', index)))
  await addHistory(Array.from({ length: 10_100 }, (_, index) => line('verified', 1e6 + index)))
  expect(await kept('created', 'revealed', 'verified')).toEqual([50, 50, 10_000])
}, 60_000)
