/** The toolbar button opens the side panel: Chromium is told so once, Firefox has a sidebar that hangs on no button. */
import { browser } from 'wxt/browser'

/** Firefox alone has it; the types know Chromium only. */
const { sidebarAction } = browser as unknown as { sidebarAction?: { toggle(): Promise<void> } }

/** To be called synchronously when the background starts. */
export function openOnToolbarButton(): void {
  browser.sidePanel?.setPanelBehavior({ openPanelOnActionClick: true })
  if (sidebarAction) browser.action.onClicked.addListener(() => sidebarAction.toggle())
}
