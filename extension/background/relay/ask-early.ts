/**
 * Reads the relay before any view is opened. The panel in the portal's page and the badge need it from the installation
 * on, without a click on the toolbar button.
 */
import { browser } from 'wxt/browser'
import { failureOf } from '../../contracts/errors.ts'
import { refreshEnvironments } from './environments.ts'

/**
 * Reads the relay when the extension is installed or updated, when the browser starts, and when a host is granted.
 * Without a relay, or without the grant for its host, nothing is sent (relay/client.ts). Call it synchronously when the
 * background starts. @param ready until then, records of earlier versions may belong to no relay
 */
export function watchForFirstAsk(ready: Promise<unknown>): void {
  const ask = () => ready.then(refreshEnvironments).catch(failureOf)
  browser.runtime.onInstalled.addListener(ask)
  browser.runtime.onStartup.addListener(ask)
  browser.permissions.onAdded.addListener(ask)
}
