/** The marks beside EBS's own parameters: what the last checks found, and when EBS is asked for a page. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { pageMarks } from '../../../../../extension/background/checks/parameter-results.ts'
import { verifyEndpoints } from '../../../../../extension/background/checks/verify.ts'
import {
  agreements,
  pageCheckedAt,
  relayUrl,
  sessions,
  storedEnvironments,
} from '../../../../../extension/background/state/storage-items.ts'
import { agreementFor } from '../../../../../extension/contracts/settings/agreement.ts'
import { keepChecks } from '../../../../../extension/vault/checks.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { saveToken } from '../../../../../extension/vault/tokens.ts'
import type { Comparison } from '../../../../../shared/checks.ts'
import { forgetSettings } from '../../../../support/forget-settings.ts'
import { environmentAt, token } from '../../vault/sample.ts'

vi.mock('../../../../../extension/background/checks/verify.ts', () => ({ verifyEndpoints: vi.fn(async () => []) }))

const RELAY = 'https://relay.example.com'
const PAGE = `${token.ebsOrigin}/parameters`
const parametersPage = { url: PAGE, section: '#section', row: 'tr', idAttribute: 'data-id' }
const environment = { ...environmentAt(token.ebsOrigin), parametersPage }
const NOW = Date.parse('2026-03-02T09:00:00Z')
const user = { id: 'Admin', name: 'Admin', administrator: true }
const asked = vi.mocked(verifyEndpoints)

beforeEach(async () => {
  fakeBrowser.reset()
  await forgetSettings()
  await eraseVault()
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  asked.mockClear()
  await storedEnvironments.update(() => [environment])
  await relayUrl.update(() => RELAY)
  await sessions.update(() => ({
    test: { session: 's', relay: RELAY, expiresAt: NOW + 86_400_000, user, requestId: null },
  }))
})
afterEach(() => vi.useRealTimers())

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

test('where nobody is signed in, EBS is not asked', async () => {
  await sessions.update(() => ({}))
  await pageMarks(PAGE, 'pressed')
  expect(asked).not.toHaveBeenCalled()
})

describe('the marks', () => {
  const MINUTE_MS = 60_000
  const AGES = { old: 120, new: 5 }
  const REFS = ['A', 'B', 'C'].map((letter) => letter.repeat(22))
  /** One endpoint token for each list of results, checked so long ago. */
  async function found(...all: [keyof typeof AGES, Record<string, Comparison>][]): Promise<void> {
    await agreements.update(() => ({ test: agreementFor(environment, RELAY) }))
    for (const [index, [age, results]] of all.entries()) {
      const ref = REFS[index] ?? ''
      await saveToken({ ...token, ref, relay: RELAY, requestId: crypto.randomUUID(), value: `${token.value}${index}` })
      const checkedAt = new Date(NOW - AGES[age] * MINUTE_MS).toISOString()
      const parameters = Object.entries(results).map(([id, result]) => ({
        ...{ id, role: 'endpoint' as const, secret: true, expected: '•', actual: '•', result },
      }))
      await keepChecks([{ ref, verification: { type: token.type, checkedAt, parameters } }])
    }
  }
  const marks = async () => {
    const { marks: told, summary } = await pageMarks(`${PAGE}?company=1`, null)
    return { results: Object.fromEntries(told.map(({ parameter, result }) => [parameter, result])), told, summary }
  }

  test('of a page that no environment names are none', async () => {
    await found(['new', { P: 'match' }])
    const { marks: told, summary } = await pageMarks('https://evil.example.com/parameters', 'pressed')
    expect([told, summary]).toEqual([[], null])
    expect(asked).not.toHaveBeenCalled()
  })

  test('before any check are none', async () => {
    expect(await marks()).toMatchObject({ results: {}, summary: null })
  })

  test('say what was found and when, in words, and no value', async () => {
    await found(['new', { P: 'match', Q: 'differs', R: 'missing' }])
    const { results, told, summary } = await marks()
    expect(results).toEqual({ P: 'match', Q: 'differs', R: 'missing' })
    expect(told.every(({ text, title }) => text !== '' && title.includes('2026'))).toBe(true)
    expect(summary).toMatchObject({ result: 'differs' })
    expect(summary?.text).toMatch(/^2 /)
    expect(JSON.stringify({ told, summary })).not.toContain('•')
  })

  test('are those of the check that was asked for, and the last ones where it fails', async () => {
    await found(['old', { P: 'differs' }])
    asked.mockRejectedValueOnce(new Error('the relay is down'))
    expect(
      Object.fromEntries((await pageMarks(PAGE, 'pressed')).marks.map((one) => [one.parameter, one.result])),
    ).toEqual({
      P: 'differs',
    })
    asked.mockImplementationOnce(async () => {
      await new Promise((later) => setTimeout(later, 20))
      await found(['new', { P: 'match' }])
      return []
    })
    expect(
      Object.fromEntries((await pageMarks(PAGE, 'pressed')).marks.map((one) => [one.parameter, one.result])),
    ).toEqual({
      P: 'match',
    })
  })

  test('are right where one of several tokens is right: EBS holds one of a type', async () => {
    await found(['new', { P: 'differs' }], ['new', { P: 'match' }], ['new', { P: 'nothing-to-compare' }])
    const { results, summary } = await marks()
    expect(results).toEqual({ P: 'match' })
    expect(summary?.result).toBe('match')
    expect(summary?.text).toMatch(/^1 /)
  })

  test('are those of the newer check, and their age that of the oldest that is shown', async () => {
    await found(['new', { P: 'differs' }], ['old', { P: 'match', Q: 'match' }])
    const { results, summary } = await marks()
    expect(results).toEqual({ P: 'differs', Q: 'match' })
    expect(summary?.text).toContain('2 hours')
  })
})
