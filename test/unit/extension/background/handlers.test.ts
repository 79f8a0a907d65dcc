/** What a message does that no view would send: each rule holds in the background, whatever a view hides or shows. */

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { handlers } from '../../../../extension/background/handlers.ts'
import { currentEnvironment } from '../../../../extension/background/relay/environments.ts'
import { watchPolicy } from '../../../../extension/background/state/policy.ts'
import { coached, selected, sessions, target, wizard } from '../../../../extension/background/state/storage-items.ts'
import { eventOf, record } from '../../../../extension/background/tokens/audit-log.ts'
import { keepSession } from '../../../../extension/background/tokens/sessions.ts'
import type { AppState } from '../../../../extension/contracts/messages/app-state.ts'
import { NO_TEXTS } from '../../../../extension/contracts/token/texts.ts'
import { eraseVault } from '../../../../extension/vault/erase.ts'
import { openIntent } from '../../../../extension/vault/intents.ts'
import { allTokens, saveToken } from '../../../../extension/vault/tokens.ts'
import { guidedTest } from '../../../gallery/data.ts'
import { setPolicy } from '../../../support/set-policy.ts'
import { environmentAt, intent, token } from '../vault/sample.ts'
import { connected, RELAY } from './relay/connected.ts'

const PANEL = { kind: 'panel' } as const
const FRAMED = { kind: 'framed', environment: 'test' } as const
const SITE = { kind: 'site', tabId: 1, document: 'D', url: 'https://portal.example.com/tokens' } as const
const VALUE = 'a-value-that-no-page-may-bring'
const REFUSED = { failure: { code: 'message_refused' } }
const user = { id: 'Admin', name: 'Admin', administrator: true }
let asked: { path: string; body: unknown }[]

beforeEach(async () => {
  fakeBrowser.reset()
  watchPolicy(async () => undefined)
  await setPolicy({})
  await eraseVault()
  await sessions.update(() => ({}))
  await selected.update(() => null)
  await connected([environmentAt(token.ebsOrigin), environmentAt('https://other.example.com', 'other'), guidedTest])
  for (const one of ['test', 'other']) await keepSession(one, { session: one, user } as never, null, RELAY)
  asked = []
  vi.stubGlobal('fetch', async ({ pathname: path }: URL, { body }: RequestInit) => {
    asked.push({ path, body: body && JSON.parse(String(body)) })
    if (path === '/v1/verifications') return Response.json({ verifications: [] })
    return Response.json({ endpoints: [], unread: [], readAt: '2026-01-01T00:00:00.000Z' })
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('while the company requires a passphrase and there is none', () => {
  beforeEach(() => setPolicy({ lockRequired: true }))
  const required = { failure: { code: 'passphrase_required' } }

  test('nothing is created, whatever the view hides', async () => {
    await wizard.update(() => ({ step: 'describe', environment: 'test', type: null, ...NO_TEXTS }))
    const described = handlers['wizard/describe']({ ...NO_TEXTS, type: 'SURVEYS', description: 'A token' }, PANEL)
    await expect(described).rejects.toMatchObject(required)
    expect(await openIntent()).toBeNull()
    expect(asked).toEqual([])
  })

  test('no value is imported', async () => {
    await expect(handlers['take-value']({ ref: token.ref, value: VALUE }, PANEL)).rejects.toMatchObject(required)
    await expect(
      handlers['vault/restore']({ passphrase: 'correct horse battery', text: 'x' }, PANEL),
    ).rejects.toMatchObject(required)
    expect(await allTokens()).toEqual([])
  })
})

describe('a framed panel', () => {
  const elsewhere = 'B'.repeat(22)
  beforeEach(async () => {
    await saveToken({ ...token, relay: RELAY })
    const there = { environment: 'other', ebsOrigin: 'https://other.example.com' }
    await saveToken({ ...token, ...there, ref: elsewhere, requestId: crypto.randomUUID(), relay: RELAY })
    await selected.update(() => 'other')
  })

  test('speaks of its portal’s environment, and of no token elsewhere', async () => {
    await handlers.verify({ ref: token.ref }, FRAMED)
    expect(JSON.stringify(asked)).toContain(token.ref)
    asked = []
    await expect(handlers.verify({ ref: elsewhere }, FRAMED)).rejects.toMatchObject({
      failure: { code: 'unknown_token' },
    })
    await handlers.verify({}, FRAMED)
    expect(JSON.stringify(asked)).not.toContain(elsewhere)
    expect(JSON.stringify(asked)).toContain(token.ref)
  })

  test('opens no window to sign in', async () => {
    await sessions.update(() => ({}))
    const opened = vi.spyOn(browser.windows, 'create')
    await expect(handlers.verify({ ref: token.ref }, FRAMED)).rejects.toMatchObject({
      failure: { code: 'sign_in_required' },
    })
    expect(opened).not.toHaveBeenCalled()
    expect(asked).toEqual([])
  })

  test('takes the side panel to its own environment', async () => {
    await handlers['show-in-panel']({ view: 'token', ref: token.ref }, FRAMED)
    expect((await currentEnvironment()).id).toBe('test')
    expect(await target.get()).toEqual({ view: 'token', ref: token.ref })
    await selected.update(() => 'other')
    await handlers['wizard/start']({}, FRAMED)
    expect(await wizard.get()).toMatchObject({ step: 'describe', environment: 'test' })
  })

  test('of two panels that ask where to go, one is told', async () => {
    await target.update(() => ({ view: 'parameters' }))
    const told = await Promise.all([handlers['take-target']({}, PANEL), handlers['take-target']({}, PANEL)])
    expect(told.filter((one) => one !== null)).toEqual([{ view: 'parameters' }])
  })
})

describe('a value from a page', () => {
  const guiding = { at: null, rows: null, asked: false }
  const guided = { ...intent, environment: guidedTest.id, ebsOrigin: guidedTest.ebsOrigin, relay: RELAY, guided: true }
  const takes = (sender: Parameters<(typeof handlers)['coach/takes']>[1]) =>
    handlers['coach/takes']({ value: VALUE }, sender)
  beforeEach(async () => {
    await wizard.update(() => ({ step: 'guide', intent: guided, checks: [], guiding, failure: null }))
    await coached.update(() => [{ tabId: 1, document: 'D' }])
  })

  test.each([
    ['from a page in which the coach is not', { ...SITE, document: 'E' }],
    ['from another tab', { ...SITE, tabId: 2 }],
    ['from EBS’s own authorization page', { ...SITE, url: guidedTest.authorization.url }],
    ['from a page that is not the portal', { ...SITE, url: 'https://portal.example.com.evil/tokens' }],
    ['from our own panel, by the page’s message', PANEL],
  ] as const)('is refused %s', async (_, sender) => {
    await expect(takes(sender)).rejects.toMatchObject(REFUSED)
    expect(await wizard.get()).toMatchObject({ step: 'guide' })
    expect(asked).toEqual([])
  })

  test('is refused while none is waited for', async () => {
    for (const state of [null, { step: 'register', intent: guided } as const]) {
      await wizard.update(() => state)
      await expect(takes(SITE)).rejects.toMatchObject(REFUSED)
    }
    expect(asked).toEqual([])
  })

  test('what a page asks is refused to every other sender, without the message table too', async () => {
    for (const message of ['page/task', 'page/mount', 'page/marks', 'coach/task'] as const)
      for (const sender of [PANEL, FRAMED])
        await expect(handlers[message]({ check: null } as never, sender)).rejects.toMatchObject(REFUSED)
  })

  test('what a page sees counts only where the coach is', async () => {
    const sight = { at: 'add', rows: 3 } as never
    await expect(handlers['coach/sees'](sight, { ...SITE, document: 'E' })).rejects.toMatchObject(REFUSED)
    expect(await wizard.get()).toMatchObject({ guiding })
  })
})

test('“/” searches until it is turned off, and views are told', async () => {
  const told = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(undefined as never)
  const isOn = async () => ((await handlers['app-state']({}, PANEL)) as AppState).searchKey
  expect(await isOn()).toBe(true)
  told.mockClear()
  await handlers['search-key']({ isOn: false }, PANEL)
  expect(told).toHaveBeenCalledWith({ changed: true })
  expect(await isOn()).toBe(false)
})

describe('checking chosen tokens', () => {
  const chosen = 'B'.repeat(22)
  beforeEach(async () => {
    await saveToken({ ...token, relay: RELAY })
    await saveToken({ ...token, ref: chosen, requestId: crypto.randomUUID(), relay: RELAY })
  })

  test('asks for those alone, and tests no value', async () => {
    await handlers['tokens/check']({ refs: [chosen] }, PANEL)
    const items = asked.filter(({ path }) => path === '/v1/verifications').map(({ body }) => JSON.stringify(body))
    expect(items.join()).toContain(chosen)
    expect(items.join()).not.toContain(token.ref)
    expect(asked.map(({ path }) => path)).not.toContain('/v1/connection-tests')
  })

  test('of none asks nobody', async () => {
    expect(await handlers['tokens/check']({ refs: [] }, PANEL)).toBeNull()
    expect(asked).toEqual([])
  })

  test('tells why one could not be checked', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch')
    })
    for (const check of [
      () => handlers['tokens/check']({ refs: [chosen] }, PANEL),
      () => handlers['check/all']({ environment: 'test' }, PANEL),
    ])
      await expect(check()).rejects.toMatchObject({ failure: { code: 'relay_unreachable' } })
  })
})

test('the language is the admin’s, and the company’s where it has settled that', async () => {
  expect(await handlers.language({}, PANEL)).toEqual({ language: 'en' })
  await handlers['choose-language']({ language: 'el' }, PANEL)
  expect(await handlers.language({}, PANEL)).toEqual({ language: 'el' })
  await setPolicy({ language: 'ro' })
  await expect(handlers['choose-language']({ language: 'el' }, PANEL)).rejects.toMatchObject({
    failure: { code: 'set_by_policy' },
  })
  expect(await handlers.language({}, PANEL)).toEqual({ language: 'ro' })
  await setPolicy({})
  await handlers['choose-language']({ language: null }, PANEL)
  expect(await handlers.language({}, PANEL)).toEqual({ language: 'en' })
})

test('the history and the days of a token are its own', async () => {
  await saveToken({ ...token, relay: RELAY }, { ...(await eventOf('created', token)), note: 'first' })
  await record('revealed', { ...token, ref: 'B'.repeat(22) })
  const { events } = (await handlers.history({ ref: token.ref }, PANEL)) as { events: { event: string }[] }
  expect(events.map(({ event }) => event)).toEqual(['created'])
  expect(await handlers['token/days']({ ref: token.ref }, PANEL)).toEqual({ days: [] })
})
