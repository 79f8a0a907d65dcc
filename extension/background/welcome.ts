/** The first page, after the installation. */
import { browser } from 'wxt/browser'
import { settledPolicy } from './state/policy.ts'

/** Where the company has settled the relay there is nothing to connect to: on none of its computers a tab opens by itself. */
export async function openWelcome(): Promise<void> {
  if ((await settledPolicy()).relayUrl) return
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
}
