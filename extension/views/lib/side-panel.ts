/** Opens the side panel from another page of the extension. Call it before the click handler awaits anything. */
import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'

/** Firefox alone has it; the types know Chromium only. */
const { sidebarAction } = browser as unknown as { sidebarAction?: { open(): Promise<void> } }

/** In a frame, Firefox gives neither: there, only the toolbar button opens the sidebar (proved by test/e2e/firefox). */
export const canOpenSidePanel = browser.sidePanel !== undefined || sidebarAction !== undefined

/** The tab that this page is in; null until it is known. */
export function useTab(): number | null {
  const [tab, setTab] = useState<number | null>(null)
  useEffect(() => {
    browser.tabs?.getCurrent().then(
      (current) => setTab(current?.id ?? null),
      () => undefined,
    )
  }, [])
  return tab
}

/**
 * Opens the side panel. Called before anything is awaited in a click.
 * @param tab the tab beside which it opens; null: not known yet, so Chromium opens nothing
 */
export async function openSidePanel(tab: number | null): Promise<void> {
  if (sidebarAction) await sidebarAction.open()
  else if (tab !== null) await browser.sidePanel?.open({ tabId: tab })
}
