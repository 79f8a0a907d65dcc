/** The key for the guide's card: from wherever the admin is in a page of the vendor, one press leads to the card. */
import { browser } from 'wxt/browser'
import { failureOf } from '../../contracts/errors.ts'
import { sendToTab } from '../pages/send-to-tab.ts'
import { coached } from '../state/storage-items.ts'

const COMMAND = 'guide-card'

/** Follows the key. Call it synchronously when the background starts. */
export function watchCoachKey(): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === COMMAND) goToCard().catch(failureOf)
  })
}

/** Nothing happens in a tab without a coach. */
async function goToCard(): Promise<void> {
  const [places, [shown]] = await Promise.all([
    coached.get(),
    browser.tabs.query({ active: true, lastFocusedWindow: true }),
  ])
  const place = places.find(({ tabId }) => tabId === shown?.id)
  if (place) sendToTab(place.tabId, { say: 'card' })
}
