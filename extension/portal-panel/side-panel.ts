/** Opens the side panel from a frame in a site's page: it must be called before anything is awaited in the click. */
import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'

/** Firefox gives a framed page no such API: there, only the toolbar button opens the sidebar (proved by test/e2e/firefox). */
export const canOpenSidePanel = browser.sidePanel !== undefined

/** The tab that this frame is in; null until it is known. */
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

export async function openSidePanel(tab: number | null): Promise<void> {
  if (tab !== null) await browser.sidePanel?.open({ tabId: tab })
}
