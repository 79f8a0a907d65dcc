/** An admin is reminded 30 and 7 days before a token is to be replaced, and on the day: once each, whatever clock and worker do. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  remindOfRotations,
  watchRotationNotification,
} from '../../../../../extension/background/checks/rotation-reminder.ts'
import { handlers } from '../../../../../extension/background/handlers.ts'
import { rotationMarks, target } from '../../../../../extension/background/state/storage-items.ts'
import { addDays, dayOf } from '../../../../../extension/contracts/token/days.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { retireToken, saveToken } from '../../../../../extension/vault/tokens.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

const PANEL = { kind: 'panel' } as const
const TODAY = '2027-03-01'
const { ref } = token
let told: { title: string; message: string }[] = []
let ids: string[] = []
let badge = ''

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  on(TODAY)
  fakeBrowser.reset()
  await eraseVault()
  await rotationMarks.update(() => ({}))
  await connected([environmentAt(token.ebsOrigin)])
  told = []
  ids = []
  vi.spyOn(browser.notifications, 'create').mockImplementation((async (id: string, one: never) => {
    ids.push(id)
    told.push(one)
    return id
  }) as never)
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation(async ({ text }) => {
    badge = text ?? ''
  })
  vi.spyOn(browser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined as never)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** The clock of the computer says noon of this day. */
const on = (day: string) => vi.setSystemTime(new Date(`${day}T12:00:00`))
const later = (days: number) => addDays(TODAY, days)
const keep = (rotateBy: string, more: Partial<typeof token> = {}) =>
  saveToken({ ...token, relay: RELAY, rotateBy, ...more })
/** The worker starts on each of these days. */
async function startOn(...days: string[]): Promise<number> {
  told = []
  for (const day of days) {
    on(day)
    await remindOfRotations()
  }
  return told.length
}

test('each reminder comes once, however often the worker starts', async () => {
  await keep(later(40))
  const days = Array.from({ length: 60 }, (_, index) => later(index))
  const toldOn: string[] = []
  for (const day of days.flatMap((day) => [day, day])) if ((await startOn(day)) > 0) toldOn.push(day)
  expect(toldOn).toEqual([later(10), later(33), later(40)])
})

test('it names the token, its environment and the day, and no value', async () => {
  await keep(later(7))
  await startOn(TODAY)
  expect(told[0]?.message).toContain(token.description)
  expect(told[0]?.message).toContain('test')
  expect(told[0]?.message).toContain('2027')
  expect(JSON.stringify(told)).not.toContain(token.value)
})

test('a browser that was closed for weeks tells of the reminder that is due now, and of no former one', async () => {
  await keep(later(40))
  expect(await startOn(later(38))).toBe(1)
  expect(await startOn(later(39))).toBe(0)
})

test('a worker that is stopped between telling and noting tells again under the same id, which shows once', async () => {
  await keep(later(7))
  const stopped = vi.spyOn(rotationMarks, 'update').mockRejectedValueOnce(new Error('the worker was stopped'))
  await expect(remindOfRotations()).rejects.toThrow()
  stopped.mockRestore()
  await remindOfRotations()
  await remindOfRotations()
  expect(new Set(ids).size).toBe(1)
  expect(told).toHaveLength(2)
})

test('a clock that was years ahead loses no reminder', async () => {
  await keep(later(40))
  expect(await startOn('2031-01-01')).toBe(1)
  expect(await startOn(later(10))).toBe(1)
  expect(await startOn(later(33))).toBe(1)
  expect(await startOn(later(40))).toBe(1)
})

test.each(['2031-01-01', '2010-01-01'])(
  'a clock that says %s at every start, until it is set, repeats none for ever',
  async (wrong) => {
    await keep(later(30))
    await startOn(wrong, TODAY)
    expect(await startOn(wrong, TODAY, wrong, TODAY, wrong, later(1))).toBe(0)
  },
)

test('another day begins anew, and a token that has ended is not told of', async () => {
  await keep(later(7))
  expect(await startOn(TODAY)).toBe(1)
  await handlers['token/edit']({ ref, texts: { rotateBy: later(6) } }, PANEL)
  expect(await startOn(TODAY)).toBe(1)
  await handlers['token/edit']({ ref, texts: { rotateBy: later(5) } }, PANEL)
  await retireToken(ref, { at: new Date().toISOString(), by: null }, token.requestId)
  expect(await startOn(TODAY)).toBe(0)
  expect(await rotationMarks.get()).toEqual({})
})

test('the badge counts it until its page was opened, and from the day on whatever was opened', async () => {
  await keep(later(20))
  await startOn(TODAY)
  expect(badge).toBe('1')
  await handlers['look-at']({ ref }, PANEL)
  expect(badge).toBe('')
  await startOn(later(13))
  expect(badge).toBe('1')
  await startOn(later(20))
  await handlers['look-at']({ ref }, PANEL)
  expect(badge).toBe('1')
})

test('one that is both due and drifted counts once', async () => {
  await keep(later(0))
  const { keepRegistered } = await import('../../../../../extension/vault/registered.ts')
  await keepRegistered('test', { endpoints: [], unread: [] }, token.ebsOrigin)
  await startOn(TODAY)
  expect(badge).toBe('1')
})

test('a click leads to the one that is due, or to the list of them', async () => {
  vi.spyOn(browser.notifications, 'clear').mockResolvedValue(true as never)
  Object.assign(browser, { sidePanel: { open: async () => undefined } })
  watchRotationNotification()
  const click = async () => {
    await target.update(() => null)
    await fakeBrowser.notifications.onClicked.trigger('rotation')
    return vi.waitFor(async () => {
      const where = await target.get()
      if (!where) throw new Error('not yet')
      return where
    })
  }
  await keep(later(7))
  expect(await click()).toEqual({ view: 'token', ref })
  await keep(later(8), { ref: 'BBBBBBBBBBBBBBBBBBBBBB' })
  expect(await click()).toEqual({ view: 'list', state: 'rotate' })
})

test('a day that falls at midnight is judged by the local clock', async () => {
  vi.setSystemTime(new Date(2027, 1, 28, 23, 59))
  await keep(later(30))
  await remindOfRotations()
  expect(told).toHaveLength(0)
  vi.setSystemTime(new Date(2027, 2, 1, 0, 1))
  expect(dayOf(new Date())).toBe(TODAY)
  await remindOfRotations()
  expect(told).toHaveLength(1)
})

test('two starts at the same moment remind once', async () => {
  await keep(TODAY)
  await Promise.all([remindOfRotations(), remindOfRotations()])
  expect(told).toHaveLength(1)
})
