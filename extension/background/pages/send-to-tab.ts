/** Sends messages to our content script in a tab. */
import { browser } from 'wxt/browser'
import type { Heard } from '../../content/lib/on-message.ts'

/**
 * Sends a message to the top frame of a tab, without waiting for a reply. If no content script runs there, nothing
 * happens.
 */
export function sendToTab(tabId: number, heard: Heard): void {
  browser.tabs.sendMessage(tabId, heard, { frameId: 0 }).catch(() => undefined)
}
