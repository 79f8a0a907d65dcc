/** Our content script runs in the granted pages of the environments and nowhere else, also in those that are open already. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { followEnvironments, watchPermissions } from '../../../../../extension/background/pages/registration.ts'
import { entered, storedEnvironments } from '../../../../../extension/background/state/storage-items.ts'
import { holdLock } from '../../../../support/hold-lock.ts'
import { environmentAt, token } from '../../vault/sample.ts'

let said: ReturnType<typeof vi.spyOn>
const listeners: (() => void)[] = []

beforeEach(async () => {
  fakeBrowser.reset()
  listeners.length = 0
  said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const parametersPage = {
    url: `${token.ebsOrigin}/parameters`,
    section: '#section',
    row: 'tr',
    idAttribute: 'data-id',
  }
  await storedEnvironments.update(() => [{ ...environmentAt(token.ebsOrigin), parametersPage }])
  for (const event of [
    fakeBrowser.permissions.onAdded,
    fakeBrowser.permissions.onRemoved,
    fakeBrowser.runtime.onInstalled,
    fakeBrowser.runtime.onStartup,
  ])
    vi.spyOn(event, 'addListener').mockImplementation(((listener: () => void) => listeners.push(listener)) as never)
})
afterEach(() => vi.restoreAllMocks())

// A rejection that nobody handles would fail this file.
test('a browser that fails to tell a permission is reported on the console, and no rejection is left unhandled', async () => {
  vi.spyOn(fakeBrowser.permissions, 'contains').mockRejectedValue(new Error('no permissions'))
  watchPermissions()
  expect(listeners).toHaveLength(4)
  for (const listener of listeners) listener()
  await vi.waitFor(() => expect(said).toHaveBeenCalledTimes(5))
})

describe('the script', () => {
  const STORE = 'https://store.example.com'
  const EBS = token.ebsOrigin
  const portal = { origins: [STORE], path: '/', tabs: '', content: '' }
  const parametersPage = { url: `${EBS}/parameters`, section: '', row: '', idAttribute: '' }
  const offered = [{ ...environmentAt(EBS), portal, parametersPage }]
  let granted: string[]
  let matches: string[]
  let told: { tab: number; say: unknown }[]
  let entries: number[]

  beforeEach(async () => {
    granted = [`${STORE}/*`, `${EBS}/*`]
    matches = []
    told = []
    entries = []
    vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ origins = [] }) =>
      origins.every((origin) => granted.includes(origin)),
    )
    Object.assign(browser, {
      scripting: {
        getRegisteredContentScripts: async () => (matches.length > 0 ? [{ id: 'page', matches }] : []),
        unregisterContentScripts: async () => {
          matches = []
        },
        registerContentScripts: async ([script]: { matches: string[] }[]) => {
          matches = script?.matches ?? []
        },
        executeScript: async ({ target: { tabId } }: { target: { tabId: number } }) => void entries.push(tabId),
      },
    })
    vi.spyOn(browser.tabs, 'query').mockImplementation((async ({ url }: { url?: string[] }) =>
      url ? [{ id: 7 }] : [{ id: 7 }, { id: 8 }, {}]) as never)
    vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((async (tab: number, say: unknown) => {
      told.push({ tab, say })
    }) as never)
    await entered.update(() => true)
  })

  test('is for the granted pages alone, and enters those that are open', async () => {
    granted = [`${STORE}/*`]
    await followEnvironments(offered)
    expect([matches, entries, told]).toEqual([[`${STORE}/*`], [7], []])
  })

  test('is registered by one update at a time', async () => {
    let done: Promise<void> | undefined
    const letGo = await holdLock('page-script', () => {
      done = followEnvironments(offered)
    })
    expect(matches).toEqual([])
    letGo()
    await done
    expect(matches.toSorted()).toEqual(granted.toSorted())
  })

  test('enters no page again while nothing has changed', async () => {
    await followEnvironments(offered)
    expect(matches.toSorted()).toEqual([`${EBS}/*`, `${STORE}/*`])
    entries = []
    await followEnvironments(offered)
    expect([entries, told]).toEqual([[], []])
  })

  test('enters the open pages anew after an update of the extension, which has cut off those that ran there', async () => {
    await followEnvironments(offered)
    entries = []
    await entered.update(() => false)
    await followEnvironments(offered)
    expect(entries).toEqual([7])
    expect(await entered.get()).toBe(true)
  })

  test('leaves where a grant is taken back, or nothing is offered any more: open pages are told to ask again', async () => {
    await followEnvironments(offered)
    granted = [`${STORE}/*`]
    await followEnvironments(offered)
    expect(matches).toEqual([`${STORE}/*`])
    expect(told).toEqual([7, 8].map((tab) => ({ tab, say: { say: 'again' } })))
    await followEnvironments([])
    expect(matches).toEqual([])
  })
})
