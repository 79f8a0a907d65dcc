/**
 * Runs our content script in the pages that an environment names and whose origin the admin granted, nowhere else. It
 * also starts and ends in pages that are open already, so that nobody has to reload them.
 */
import { browser } from 'wxt/browser'
import type { Environment } from '../../../shared/environment.ts'
import { failureOf } from '../../contracts/errors.ts'
import { matchPatternOf } from '../../contracts/pages/match-pattern.ts'
import { changed } from '../state/notify-views.ts'
import { entered, storedEnvironments } from '../state/storage-items.ts'
import { enterOpenTabs, register, type Script } from './scripts.ts'
import { sendToTab } from './send-to-tab.ts'
import { pagesOf } from './site-access.ts'

const SCRIPT: Script = { id: 'page', file: '/page.js', persistAcrossSessions: true }

/**
 * Registers the content script for exactly the granted hosts of the environments; the background also checks the exact
 * origin. Runs one update at a time, so that no other update registers between the check and the registration of this
 * one.
 */
export const followEnvironments = (environments: Environment[]): Promise<void> =>
  navigator.locks.request('page-script', () => follow(environments))

async function follow(environments: Environment[]): Promise<void> {
  const granted: string[] = []
  for (const match of new Set(environments.flatMap(pagesOf).map(({ origin }) => matchPatternOf(origin)))) {
    if (await browser.permissions.contains({ origins: [match] })) granted.push(match)
  }
  const before = await register(SCRIPT, granted)
  // In the memory of the session, which ends when the extension is updated, reloaded or switched off: then the pages have
  // a script that is cut off from us, and the registration may be gone.
  const isNew = !(await entered.get())
  if (isNew) await entered.update(() => true)
  // A page that already runs the script ignores it.
  if (isNew || !granted.every((match) => before.includes(match))) await enterOpenTabs(SCRIPT, granted)
  if (!before.every((match) => granted.includes(match))) await leaveOpenTabs()
}

/**
 * Keeps the registered scripts correct when permissions change or the extension starts. Call it synchronously when the
 * background starts.
 */
export function watchPermissions(): void {
  const again = () => storedEnvironments.get().then(followEnvironments).catch(failureOf)
  const another = () => again().then(changed)
  browser.permissions.onAdded.addListener(another)
  browser.permissions.onRemoved.addListener(another)
  browser.runtime.onInstalled.addListener(again)
  browser.runtime.onStartup.addListener(again)
  // When the extension is turned on again, the browser fires no event.
  again()
}

/** Tells the scripts in all pages to ask for their task again. A script without one leaves its page. */
async function leaveOpenTabs(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined) sendToTab(id, { say: 'again' })
  }
}
