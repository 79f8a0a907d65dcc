/** Makes the toolbar button open the side panel. Chromium needs one call; Firefox has a sidebar that no button controls. */
import { browser } from 'wxt/browser'
import { failureOf } from '../../contracts/errors.ts'

/** Only Firefox has it; the types describe Chromium. */
const { sidebarAction } = browser as unknown as { sidebarAction?: { toggle(): Promise<void>; open(): Promise<void> } }

/** To be called synchronously when the background starts. */
export function openOnToolbarButton(): void {
  browser.sidePanel?.setPanelBehavior({ openPanelOnActionClick: true }).catch(failureOf)
  if (sidebarAction) browser.action.onClicked.addListener(() => void sidebarAction.toggle().catch(failureOf))
}

/** A notification that is clicked goes away, and opens the panel. To be called synchronously when the background starts. */
export function openPanelOnClick(notification: string, then?: () => Promise<void>): void {
  browser.notifications.onClicked.addListener((id) => {
    if (id !== notification) return
    // Called before anything is awaited: the browser requires the click.
    openPanel().catch(failureOf)
    browser.notifications.clear(id).catch(failureOf)
    then?.().catch(failureOf)
  })
}

/**
 * Opens the panel beside the page that is shown. If the browser sees no click in the event, the admin has to use the panel that
 * is open, or a tab of its own (Firefox does not tell whether a panel is open).
 */
async function openPanel(): Promise<void> {
  try {
    await (sidebarAction
      ? sidebarAction.open()
      : browser.sidePanel.open({ windowId: browser.windows.WINDOW_ID_CURRENT }))
  } catch {
    const url = browser.runtime.getURL('/sidepanel.html')
    const open = await browser.runtime.getContexts?.({ documentUrls: [url] })
    if (!open?.length) await browser.tabs.create({ url })
  }
}
