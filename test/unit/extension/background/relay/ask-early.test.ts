import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { followEnvironments } from '../../../../../extension/background/pages/registration.ts'
import { watchForFirstAsk } from '../../../../../extension/background/relay/ask-early.ts'
import { askAgain } from '../../../../../extension/background/relay/environments.ts'
import { relayUrl, storedEnvironments } from '../../../../../extension/background/state/storage-items.ts'
import { forgetSettings } from '../../../../support/forget-settings.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { RELAY } from './connected.ts'

vi.mock('../../../../../extension/background/pages/registration.ts', () => ({
  followEnvironments: vi.fn(async () => undefined),
}))

const offered = environmentAt(token.ebsOrigin)
const fetched = vi.fn(async () => Response.json({ environments: [offered] }))
const granted = vi.fn(async () => true)
const EVENTS = {
  'it is installed': fakeBrowser.runtime.onInstalled,
  'the browser starts': fakeBrowser.runtime.onStartup,
  'a host is granted': fakeBrowser.permissions.onAdded,
}
const listeners = new Map<object, () => Promise<void>>()
for (const event of Object.values(EVENTS)) {
  Object.assign(event, { addListener: (listener: () => Promise<void>) => listeners.set(event, listener) })
}

beforeEach(async () => {
  await forgetSettings()
  // As in a worker that has just started.
  await askAgain()
  vi.stubGlobal('fetch', fetched)
  Object.assign(fakeBrowser.permissions, { contains: granted })
  for (const mock of [fetched, granted, vi.mocked(followEnvironments)]) mock.mockClear()
})

test.each(Object.entries(EVENTS))('when %s, the extension reads the relay, and follows its pages', async (_, event) => {
  watchForFirstAsk(Promise.resolve())
  await relayUrl.update(() => RELAY)
  await listeners.get(event)?.()
  expect(await storedEnvironments.get()).toEqual([offered])
  expect(followEnvironments).toHaveBeenCalledWith([offered])
})

test('the relay is not read before records of earlier versions have found their relay', async () => {
  const ready = Promise.withResolvers<void>()
  watchForFirstAsk(ready.promise)
  await relayUrl.update(() => RELAY)
  const asking = listeners.get(EVENTS['it is installed'])?.()
  // Each takes as long as what comes before a request.
  for (let time = 0; time < 20; time++) await storedEnvironments.get()
  expect(fetched).not.toHaveBeenCalled()
  ready.resolve()
  await asking
  expect(fetched).toHaveBeenCalledOnce()
})

test('a relay whose host is not granted, or that nobody has named, is sent nothing', async () => {
  watchForFirstAsk(Promise.resolve())
  await listeners.get(EVENTS['it is installed'])?.()
  await relayUrl.update(() => RELAY)
  granted.mockResolvedValueOnce(false)
  await listeners.get(EVENTS['it is installed'])?.()
  expect(fetched).not.toHaveBeenCalled()
})
