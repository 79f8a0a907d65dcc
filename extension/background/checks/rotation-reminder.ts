/**
 * Reminds of tokens that are due for rotation: 30 and 7 days before the date, and on the day. One notification names
 * the newly due ones. The badge on the toolbar button counts them until their page was opened.
 */
import { browser } from 'wxt/browser'
import { failureOf } from '../../contracts/errors.ts'
import { dayText, speak, t } from '../../i18n/background.ts'
import { currentLanguage } from '../state/language.ts'
import { changed } from '../state/notify-views.ts'
import { storedEnvironments, target } from '../state/storage-items.ts'
import { openPanelOnClick } from '../state/toolbar-button.ts'
import { showBadge } from '../tokens/badge.ts'
import { type DueRotation, dueRotations, hasMark, markRotations } from '../tokens/rotations.ts'

const NOTIFICATION = 'rotation'
const ALARM = 'rotation'
/** The minutes within which a new day is noticed while the browser is open. */
const PERIOD_MINUTES = 180
/** More than that is read in the list. */
const NAMED_MAX = 3

/** To be called synchronously when the background starts. */
export function watchRotationAlarm(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) remindOfRotations().catch(failureOf)
  })
}

/** To be called synchronously when the background starts. */
export function watchRotationNotification(): void {
  openPanelOnClick(NOTIFICATION, goToRotations)
}

/**
 * Updates the badge and the notification for today, one caller at a time. It runs at each start of the worker and by
 * the alarm. A worker that is stopped before it marks a reminder notifies again under the same id, and the browser
 * shows one.
 */
export const remindOfRotations = (): Promise<void> =>
  navigator.locks.request('rotation', async () => {
    if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { periodInMinutes: PERIOD_MINUTES })
    const untold = (await dueRotations()).filter((due) => !hasMark('told', due))
    if (untold.length > 0) await tell(untold)
    await markRotations('told', untold)
    await showBadge()
  }) as Promise<void>

async function tell(due: DueRotation[]): Promise<void> {
  await speak(await currentLanguage())
  const environments = new Map((await storedEnvironments.get()).map(({ id, name }) => [id, name]))
  const lines = due.slice(0, NAMED_MAX).map(({ token, rotateBy }) => {
    const name = token.description ?? token.type
    return t().rotation.line(name, environments.get(token.environment) ?? '', dayText(rotateBy))
  })
  const more = due.length - lines.length
  await browser.notifications.create(NOTIFICATION, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: t().rotation.title(due.length),
    message: [...lines, ...(more > 0 ? [t().drift.more(more)] : []), t().rotation.next].join('\n'),
  })
}

/** Shows the one token that is due, or the list of them. */
async function goToRotations(): Promise<void> {
  const [first, ...others] = await dueRotations()
  if (!first) return
  await target.update(() =>
    others.length === 0 ? { view: 'token', ref: first.token.ref } : { view: 'list', state: 'rotate' },
  )
  changed()
}
