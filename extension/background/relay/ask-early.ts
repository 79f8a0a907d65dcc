/**
 * Asks the relay before any view is opened. Our panel is in the portal's page from the installation on, and the badge counts,
 * without a press of the toolbar button.
 */
import { browser } from 'wxt/browser'
import { failureOf } from '../../contracts/errors.ts'
import { refreshEnvironments } from './environments.ts'

/**
 * Asks when the extension is installed or updated, when the browser starts, and when a host is granted. To be called
 * synchronously. Without a relay, or without the grant for its host, nothing is sent (relay/client.ts).
 * @param ready until then, records of earlier versions may belong to no relay
 */
export function watchForFirstAsk(ready: Promise<unknown>): void {
  const ask = () => ready.then(refreshEnvironments).catch(failureOf)
  browser.runtime.onInstalled.addListener(ask)
  browser.runtime.onStartup.addListener(ask)
  browser.permissions.onAdded.addListener(ask)
}
