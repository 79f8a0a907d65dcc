/** On its day an old token is reminded of, once, and nothing else is done to it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { followRetireDays, watchRetireDays } from '../../../../../extension/background/checks/retire-reminder.ts'
import { handlers } from '../../../../../extension/background/handlers.ts'
import { retireTold, target } from '../../../../../extension/background/state/storage-items.ts'
import { newPlan } from '../../../../../extension/contracts/token/replacement.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { saveToken, tokenOf } from '../../../../../extension/vault/tokens.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

const OLD = 'O'.repeat(22)
const NEW = 'N'.repeat(22)
const PANEL = { kind: 'panel' } as const
const at = (day: number, hour: number) => new Date(2026, 11, day, hour)
let told: { title: string; message: string }[]
let badge: string
/** What went to the relay. */
const asked = vi.fn()

beforeEach(async () => {
  fakeBrowser.reset()
  vi.useFakeTimers({ toFake: ['Date'], now: at(20, 12) })
  vi.stubGlobal('fetch', asked)
  asked.mockClear()
  await eraseVault()
  await retireTold.update(() => ({}))
  await target.update(() => null)
  await connected([environmentAt(token.ebsOrigin)])
  await saveToken({ ...token, ref: OLD, relay: RELAY, description: 'the old one' })
  await saveToken({ ...token, ref: NEW, relay: RELAY, requestId: crypto.randomUUID(), replaces: newPlan(OLD) })
  told = []
  badge = ''
  vi.spyOn(browser.notifications, 'create').mockImplementation((async (_: string, one: never) => {
    told.push(one)
    return ''
  }) as never)
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation(async ({ text }) => {
    badge = text ?? ''
  })
  watchRetireDays()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const plan = (day: string | null) =>
  handlers['replacement/change']({ ref: NEW, change: { what: 'retire-on', day } }, PANEL)
const alarm = async () => (await browser.alarms.get('retire'))?.scheduledTime
/** The alarm rings at that moment. Resolves when the day is noted as told. */
async function ring(when: Date): Promise<void> {
  vi.setSystemTime(when)
  // Taken away when all is done that follows from ringing.
  await browser.alarms.create('retire', { when: at(31, 9).getTime() })
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'retire', scheduledTime: 0, persistAcrossSessions: false })
  await vi.waitFor(async () => expect(await alarm()).toBeUndefined())
}

test('the alarm is set for the morning of the day, and goes with it', async () => {
  await plan('2026-12-24')
  expect(await alarm()).toBe(at(24, 9).getTime())
  await plan(null)
  expect(await alarm()).toBeUndefined()
})

test('on the day the old token is told once by its name, the number counts it, and EBS is not asked for anything', async () => {
  await plan('2026-12-24')
  expect(badge).toBe('')
  await ring(at(24, 9))
  expect(told).toHaveLength(1)
  expect(told[0]?.message).toContain('the old one')
  expect(told[0]?.message).toContain('Nothing is revoked automatically')
  expect(badge).toBe('1')
  expect(asked).not.toHaveBeenCalled()
  expect(await tokenOf(OLD)).toMatchObject({ retired: null, value: expect.anything() })
  await followRetireDays()
  expect(await alarm()).toBeUndefined()
  await ring(at(25, 9))
  expect(told).toHaveLength(1)
})

test('a day that passed while the browser was closed is told after the next start', async () => {
  await plan('2026-12-24')
  await browser.alarms.clear('retire')
  vi.setSystemTime(at(28, 15))
  await followRetireDays()
  expect(await alarm()).toBe(at(28, 15).getTime())
  await ring(at(28, 15))
  expect(told).toHaveLength(1)
})

test('another day is another reminder', async () => {
  await plan('2026-12-24')
  await ring(at(24, 9))
  await plan('2026-12-30')
  expect(await alarm()).toBe(at(30, 9).getTime())
  expect(badge).toBe('')
  await ring(at(30, 9))
  expect(told).toHaveLength(2)
})

test('a plan that is over is not told', async () => {
  await plan('2026-12-24')
  await handlers['replacement/change']({ ref: NEW, change: { what: 'keep-both' } }, PANEL)
  expect(await alarm()).toBeUndefined()
})

test('a click leads to the old token', async () => {
  vi.spyOn(browser.notifications, 'clear').mockResolvedValue(true as never)
  Object.assign(browser, { sidePanel: { open: async () => undefined } })
  await plan('2026-12-20')
  await fakeBrowser.notifications.onClicked.trigger('retire')
  await vi.waitFor(async () => expect(await target.get()).toEqual({ view: 'token', ref: OLD }))
})

test('an alarm that rings twice at once reminds once', async () => {
  await plan('2026-12-24')
  vi.setSystemTime(at(24, 9))
  const alarm = { name: 'retire', scheduledTime: 0, persistAcrossSessions: false }
  // Each waits for the lock in turn: a third that has it comes after both.
  await Promise.all([fakeBrowser.alarms.onAlarm.trigger(alarm), fakeBrowser.alarms.onAlarm.trigger(alarm)])
  await vi.waitFor(async () => {
    expect(told.length).toBeGreaterThan(0)
    const { held = [], pending = [] } = await navigator.locks.query()
    expect([...held, ...pending].filter(({ name }) => name === 'retire')).toEqual([])
  })
  expect(told).toHaveLength(1)
})
