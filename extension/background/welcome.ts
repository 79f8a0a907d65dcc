/** The first page, after the installation. */
import { browser } from 'wxt/browser'
import { settledPolicy } from './state/policy.ts'

/**
 * Opens the welcome page. If the company has settled the relay, there is nothing to connect to: a tab opens on none of its
 * computers.
 */
export async function openWelcome(): Promise<void> {
  if ((await settledPolicy()).relayUrl) return
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
}
