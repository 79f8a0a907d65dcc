import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { watchPermissions } from '../../../../../extension/background/pages/registration.ts'
import { storedEnvironments } from '../../../../../extension/background/state/storage-items.ts'
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
