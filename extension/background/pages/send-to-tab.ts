/** Says something to our content script in a tab. Where there is none, nobody hears it. */
import { browser } from 'wxt/browser'
import type { Heard } from '../../content/lib/on-message.ts'

export function tellPage(tabId: number, heard: Heard): void {
  browser.tabs.sendMessage(tabId, heard, { frameId: 0 }).catch(() => undefined)
}
