/**
 * The Integrations panel in the portal's Subscription page, found by the page's landmarks: in the portal's own Integrations
 * tab, where it has one, else in a tab that joins the portal's.
 */
import type { Reply } from '../../contracts/messages/table.ts'
import { observePage } from '../lib/observe-page.ts'
import { atMost, PUT_A_MINUTE } from '../lib/rate-limit.ts'
import { find } from '../lib/safe-document.ts'
import { type PageWords, panelFrame } from './panel-frame.ts'
import { type JoinedTab, joinTabs, PANEL_ID } from './portal-tab.ts'

type Portal = NonNullable<Reply<'page/task'>>['portals'][number]

/**
 * Keeps the panel in the portal's Subscription page, also when the page renders again. @param life aborted when the
 * panel must go
 */
export function showPortalPanel(page: Portal, words: PageWords, life: AbortController): void {
  let panel: HTMLElement | undefined
  /** Ends with the panel, so that nothing listens for one that is gone. */
  let shown: AbortController | undefined
  let tab: JoinedTab | null | undefined
  const mayPut = atMost(PUT_A_MINUTE, 60_000)

  function look(): boolean {
    const content = find(page.content)
    const strip = find(page.tabs)
    if (page.integrationsTab && find(page.integrationsTab)) {
      leaveTabs()
      if (content) place((host) => content.append(asPart(host)), content.contains(panel ?? null))
      return true
    }
    if (strip && content) beside(strip, content)
    return strip !== null
  }

  function beside(strip: Element, content: Element): void {
    if (tab?.follow(content) === false) leaveTabs()
    tab ??= joinTabs(strip, content, words, show)
    place((host) => content.after(asTabPanel(host, words)), content.nextElementSibling === panel)
    show()
  }

  /** Inserts the panel if it is not there. A page that renders again may have removed it. */
  function place(put: (host: HTMLElement) => void, isThere: boolean): void {
    if ((panel && isThere) || !mayPut()) return
    if (!panel) {
      shown = new AbortController()
      panel = panelFrame(words, shown.signal)
    }
    put(panel)
  }

  /** In our own tab, only while that tab is open. */
  function show(): void {
    if (panel) panel.hidden = tab?.isOpen === false
  }

  function leaveTabs(): void {
    tab?.remove()
    tab = undefined
  }

  function leave(): void {
    leaveTabs()
    shown?.abort()
    panel?.remove()
    panel = undefined
  }

  observePage({ isHere: () => location.pathname.startsWith(page.path), look, leave }, life)
}

/** Our tab opens the panel, which is called the same. */
function asTabPanel(host: HTMLElement, { tab }: PageWords): HTMLElement {
  host.id = PANEL_ID
  host.role = 'tabpanel'
  host.ariaLabel = tab
  return host
}

/** In the portal's own tab, the panel is a part of what that tab opens. */
function asPart(host: HTMLElement): HTMLElement {
  host.removeAttribute('id')
  host.role = null
  host.ariaLabel = null
  return host
}
