/** The first page, after the installation. */
import { browser } from 'wxt/browser'
import { settledPolicy } from './state/policy.ts'

/** Opens the welcome page. If the company has set the relay, the admin has nothing to connect, so no tab opens. */
export async function openWelcome(): Promise<void> {
  if ((await settledPolicy()).relayUrl) return
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
}
