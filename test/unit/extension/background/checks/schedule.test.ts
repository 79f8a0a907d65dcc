/** When the automatic checks run: never more often than they are wanted, and never less for a worker that starts often. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { checkAll, checkWhatIsDue } from '../../../../../extension/background/checks/check-all.ts'
import {
  catchUp,
  followCheckHours,
  setCheckHours,
  watchCheckAlarm,
} from '../../../../../extension/background/checks/schedule.ts'
import { watchPolicy } from '../../../../../extension/background/state/policy.ts'
import { nextCheckAt } from '../../../../../extension/background/state/storage-items.ts'
import { eventually } from '../../../../support/eventually.ts'
import { forgetSettings } from '../../../../support/forget-settings.ts'
import { setPolicy } from '../../../../support/set-policy.ts'

vi.mock('../../../../../extension/background/checks/check-all.ts', () => ({
  checkAll: vi.fn(),
  checkWhatIsDue: vi.fn(),
}))

const NOW = Date.parse('2026-03-02T09:00:00Z')
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
let end: (keysLeft?: boolean) => void
const checking = vi.mocked(checkAll)

beforeEach(async () => {
  fakeBrowser.reset()
  watchPolicy(async () => undefined)
  await setPolicy({})
  await forgetSettings()
  checking.mockReset()
  checking.mockImplementation(
    () =>
      new Promise((resolve) => {
        end = (keysLeft = false) => resolve({ failures: [], keysLeft, refs: [] })
      }),
  )
  watchCheckAlarm()
})
afterEach(() => vi.useRealTimers())

const ring = (name = 'check') =>
  fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: Date.now(), persistAcrossSessions: true })

test('however often the alarm rings, one round runs; the next ring begins the next', async () => {
  ring()
  await vi.waitFor(() => expect(checking).toHaveBeenCalledTimes(1))
  ring()
  ring()
  await new Promise((later) => setTimeout(later, 50))
  end()
  // The round has ended when nobody holds its lock.
  await vi.waitFor(async () => expect((await navigator.locks.query()).held).toEqual([]))
  expect(checking).toHaveBeenCalledTimes(1)
  ring()
  await vi.waitFor(() => expect(checking).toHaveBeenCalledTimes(2))
  end()
})

test('another alarm begins no round', async () => {
  ring('retire')
  await new Promise((later) => setTimeout(later, 50))
  expect(checking).not.toHaveBeenCalled()
})

test('while the panel is open, what is due is checked, as many values as the relay takes at once', async () => {
  await catchUp()
  expect(vi.mocked(checkWhatIsDue)).toHaveBeenLastCalledWith(10)
})

describe('the next round', () => {
  const alarm = async () => (await fakeBrowser.alarms.get('check'))?.scheduledTime ?? null
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW })
    await browser.alarms.clear('check')
    await nextCheckAt.update(() => 0)
  })

  test('is a day after the first start, and a worker that starts again puts it off no further', async () => {
    await followCheckHours()
    expect(await alarm()).toBe(NOW + 24 * HOUR_MS)
    vi.setSystemTime(NOW + HOUR_MS)
    await followCheckHours()
    expect(await alarm()).toBe(NOW + 24 * HOUR_MS)
  })

  test('comes soon where it was missed', async () => {
    await nextCheckAt.update(() => NOW - HOUR_MS)
    await followCheckHours()
    expect(await alarm()).toBe(NOW + MINUTE_MS)
  })

  test('comes as soon as the admin wants it now, and one that is sooner already stays', async () => {
    await followCheckHours()
    await setCheckHours(6)
    expect(await alarm()).toBe(NOW + 6 * HOUR_MS)
    await setCheckHours(24)
    expect(await alarm()).toBe(NOW + 6 * HOUR_MS)
  })

  test('is none where the admin wants none, or the company', async () => {
    await followCheckHours()
    await setCheckHours(0)
    expect(await alarm()).toBeNull()
    await setCheckHours(24)
    expect(await alarm()).not.toBeNull()
    await setPolicy({ checkHours: 0 })
    await followCheckHours()
    expect(await alarm()).toBeNull()
  })

  test('is the company’s where it has settled that, and the admin changes nothing', async () => {
    await setPolicy({ checkHours: 6 })
    await expect(setCheckHours(24)).rejects.toMatchObject({ failure: { code: 'set_by_policy' } })
    await followCheckHours()
    expect(await alarm()).toBe(NOW + 6 * HOUR_MS)
  })

  test.each([
    ['is that many hours after the last one', false, 24 * HOUR_MS],
    ['follows at once while values are left to test', true, MINUTE_MS],
  ])('%s', async (_, keysLeft, after) => {
    ring()
    await eventually(() => expect(checking).toHaveBeenCalledTimes(1))
    expect(checking).toHaveBeenCalledWith({
      environment: null,
      olderThanMs: 12 * HOUR_MS,
      keysMax: 10,
      silent: true,
    })
    // An earlier alarm would ring once more.
    await browser.alarms.create('check', { when: NOW + 1 })
    end(keysLeft)
    await eventually(async () => expect(await alarm()).toBe(NOW + after))
  })
})

test('a round that fails is said on the console, and the next ring begins another', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  checking.mockRejectedValueOnce(new TypeError('a fault of ours'))
  ring()
  await vi.waitFor(() => expect(said).toHaveBeenCalledTimes(1))
  ring()
  await vi.waitFor(() => expect(checking).toHaveBeenCalledTimes(2))
  end()
  said.mockRestore()
})
