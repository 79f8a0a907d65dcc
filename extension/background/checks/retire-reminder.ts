/**
 * Reminds of old tokens on the day on which they are to be revoked, with one notification for each day. The mark in the
 * list and the number on the toolbar button stay until that is done. The extension never revokes automatically.
 */
import { browser } from 'wxt/browser'
import { failureOf } from '../../contracts/errors.ts'
import { speak, t } from '../../i18n/background.ts'
import { currentLanguage } from '../state/language.ts'
import { changed } from '../state/notify-views.ts'
import { retireTold, storedEnvironments, target } from '../state/storage-items.ts'
import { openPanelOnClick } from '../state/toolbar-button.ts'
import { showBadge } from '../tokens/badge.ts'
import { tokensInUse } from '../tokens/inventory.ts'
import { type OpenPlan, openPlans, plansDue } from '../tokens/replacements.ts'

const ALARM = 'retire'
const NOTIFICATION = 'retire'
/** The hour of the day, by the admin's own clock. */
const HOUR = 9
/** More than that is read in the list. */
const NAMED_MAX = 3

/** To be called synchronously when the background starts. */
export function watchRetireDays(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) remind().then(followRetireDays).catch(failureOf)
  })
  openPanelOnClick(NOTIFICATION, goToOldToken)
}

/**
 * Sets the alarm for the next chosen day. Call it when a plan has changed, and when the background starts: a closed
 * browser fires no alarm, so a day that has passed is reminded of soon.
 */
export async function followRetireDays(): Promise<void> {
  const told = await retireTold.get()
  const days = openPlans(await tokensInUse()).flatMap(({ made, plan: { retireOn } }) =>
    retireOn === null || told[made.ref] === retireOn ? [] : [retireOn],
  )
  const [next] = days.toSorted()
  if (next === undefined) await browser.alarms.clear(ALARM)
  else await browser.alarms.create(ALARM, { when: Math.max(Date.now(), momentOf(next)) })
}

/** In the morning of that day, by this computer's clock. @param day as `2026-12-24` */
function momentOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, HOUR).getTime()
}

/** Notifies once of each plan whose day has come. */
const remind = (): Promise<void> =>
  navigator.locks.request('retire', async () => {
    const due = plansDue(await tokensInUse())
    const told = await retireTold.get()
    const news = due.filter(({ made, plan }) => told[made.ref] !== plan.retireOn)
    if (news.length > 0) await tell(news)
    // A plan that is over is forgotten.
    await retireTold.update(() => Object.fromEntries(due.map(({ made, plan }) => [made.ref, plan.retireOn ?? ''])))
    await showBadge()
    changed()
  }) as Promise<void>

async function tell(plans: OpenPlan[]): Promise<void> {
  await speak(await currentLanguage())
  const environments = new Map((await storedEnvironments.get()).map(({ id, name }) => [id, name]))
  const lines = plans
    .slice(0, NAMED_MAX)
    .map(({ old }) => t().retiring.line(old.description ?? old.type, environments.get(old.environment) ?? ''))
  const more = plans.length - lines.length
  await browser.notifications.create(NOTIFICATION, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: t().retiring.title(plans.length),
    message: [...lines, ...(more > 0 ? [t().drift.more(more)] : []), t().retiring.next].join('\n'),
  })
}

/** Shows the one old token, or the list of those that need attention. */
async function goToOldToken(): Promise<void> {
  const due = plansDue(await tokensInUse())
  const [first] = due
  if (!first) return
  await target.update(() => (due.length === 1 ? { view: 'token', ref: first.old.ref } : { view: 'list', state: 'bad' }))
  changed()
}
