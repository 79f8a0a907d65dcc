import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { pageMarks } from '../../../../../extension/background/checks/parameter-results.ts'
import { verifyEndpoints } from '../../../../../extension/background/checks/verify.ts'
import {
  pageCheckedAt,
  relayUrl,
  sessions,
  storedEnvironments,
} from '../../../../../extension/background/state/storage-items.ts'
import { forgetSettings } from '../../../../support/forget-settings.ts'
import { environmentAt, token } from '../../vault/sample.ts'

vi.mock('../../../../../extension/background/checks/verify.ts', () => ({ verifyEndpoints: vi.fn(async () => []) }))

const RELAY = 'https://relay.example.com'
const PAGE = `${token.ebsOrigin}/parameters`
const NOW = Date.parse('2026-03-02T09:00:00Z')
const user = { id: 'Admin', name: 'Admin', administrator: true }
const asked = vi.mocked(verifyEndpoints)

beforeEach(async () => {
  fakeBrowser.reset()
  await forgetSettings()
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  asked.mockClear()
  const parametersPage = { url: PAGE, section: '#section', row: 'tr', idAttribute: 'data-id' }
  await storedEnvironments.update(() => [{ ...environmentAt(token.ebsOrigin), parametersPage }])
  await relayUrl.update(() => RELAY)
  await sessions.update(() => ({
    test: { session: 's', relay: RELAY, expiresAt: NOW + 86_400_000, user, requestId: null },
  }))
})
afterEach(() => vi.useRealTimers())

test('a page that flips its address 60 times in a minute has EBS asked once', async () => {
  for (let second = 0; second < 60; second++) {
    vi.setSystemTime(NOW + second * 1_000)
    await pageMarks(`${PAGE}#${second}`, null)
    await pageMarks(`${PAGE}#${second}`, 'opened')
  }
  expect(asked).toHaveBeenCalledTimes(1)
  vi.setSystemTime(NOW + 60_000)
  await pageMarks(PAGE, 'opened')
  expect(asked).toHaveBeenCalledTimes(2)
})

test('of several pages that are opened at the same moment, one has EBS asked', async () => {
  await Promise.all([1, 2, 3].map(() => pageMarks(PAGE, 'opened')))
  expect(asked).toHaveBeenCalledTimes(1)
})

test('each press of Check again runs a check', async () => {
  await pageMarks(PAGE, 'opened')
  await pageMarks(PAGE, 'pressed')
  await pageMarks(PAGE, 'pressed')
  expect(asked).toHaveBeenCalledTimes(3)
})

test('a clock that was ahead keeps no page from asking', async () => {
  await pageCheckedAt.update(() => ({ test: NOW + 86_400_000 }))
  await pageMarks(PAGE, 'opened')
  expect(asked).toHaveBeenCalledTimes(1)
})
