/**
 * Runs the automatic checks, by an alarm at the hours that the admin or the company chose. The next time is stored,
 * since the browser may drop alarms when it closes. A missed check runs soon after the start.
 */
import { browser } from 'wxt/browser'
import { failureOf } from '../../contracts/errors.ts'
import type { CHECK_HOURS } from '../../contracts/settings/options.ts'
import { changed } from '../state/notify-views.ts'
import { policy, refuseIfSet } from '../state/policy.ts'
import { checkHours, nextCheckAt } from '../state/storage-items.ts'
import { checkAll, checkWhatIsDue } from './check-all.ts'
import { tellingDrift } from './drift-notification.ts'
import { noteRound } from './round.ts'

const ALARM = 'check'
const HOUR_MS = 3_600_000
/** The delay after the start of the browser, which is busy then, and between two rounds of connection tests. */
const SOON_MS = 60_000
/** The number of values that the relay tests for one client at once (CONNECTION_TEST_RATE). */
const KEYS_MAX = 10

/** To be called synchronously when the background starts. */
export function watchCheckAlarm(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) checkNow().catch(failureOf)
  })
  followCheckHours().catch(failureOf)
}

/** The company's setting, or the admin's; 0: never. */
export const hoursBetweenChecks = async (): Promise<number> => (await policy()).checkHours ?? checkHours.get()

/** Sets the hours between two checks. @throws {Failed} `set_by_policy` */
export async function setCheckHours(hours: (typeof CHECK_HOURS)[number]): Promise<void> {
  await refuseIfSet('checkHours')
  await checkHours.update(() => hours)
  await followCheckHours()
  changed()
}

/** Call it when the hours have changed. */
export async function followCheckHours(): Promise<void> {
  const hours = await hoursBetweenChecks()
  if (hours === 0) {
    await browser.alarms.clear(ALARM)
    return
  }
  const latest = Date.now() + hours * HOUR_MS
  const at = await nextCheckAt.update((known) => Math.min(known || latest, latest))
  const when = Math.max(at, Date.now() + SOON_MS)
  // A worker that starts often must not postpone the check each time.
  const set = await browser.alarms.get(ALARM)
  if (!set || set.scheduledTime > when) await browser.alarms.create(ALARM, { when })
}

/** One round at a time, however often the alarm rings meanwhile. */
const checkNow = (): Promise<void> =>
  navigator.locks.request('checks', { ifAvailable: true }, async (lock) => {
    if (lock) await round()
  }) as Promise<void>

async function round(): Promise<void> {
  const hours = await hoursBetweenChecks()
  // It skips a token that an admin has just checked, and includes one that was checked at the last alarm.
  const olderThanMs = (hours * HOUR_MS) / 2
  const wanted = { environment: null, olderThanMs, keysMax: KEYS_MAX, silent: true }
  const { keysLeft, refs } = await tellingDrift(() => checkAll(wanted))
  await noteRound(refs, keysLeft)
  await nextCheckAt.update(() => Date.now() + (keysLeft ? SOON_MS : hours * HOUR_MS))
  // An alarm that this worker set when it was woken would fire once more.
  await browser.alarms.clear(ALARM)
  await followCheckHours()
}

/** Runs the overdue checks, because the side panel is open. */
export const catchUp = (): Promise<void> => tellingDrift(() => checkWhatIsDue(KEYS_MAX))
