/** Records in a page of ours what a screen reader would say by itself. */
import type { Page } from 'puppeteer'

export type Recorded = {
  /** The sentences of both announcers, in their order. */
  said: string[]
  /** The headings that took the focus. */
  headings: string[]
  /** Live regions that came into the page with a text in them. */
  inserted: string[]
}

/** Begins to record; to be called anew after the page has loaded again. */
export function record(page: Page): Promise<void> {
  return page.evaluate(() => {
    const recorded: Recorded = { said: [], headings: [], inserted: [] }
    Object.assign(globalThis, { recorded })
    const LIVE = '[role="status"], [role="alert"], [aria-live]'
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue
          if (target instanceof Element && target.matches('[data-announcer]'))
            recorded.said.push(node.textContent ?? '')
          const live = [node, ...node.querySelectorAll('*')].filter((one) => one.matches(LIVE))
          recorded.inserted.push(...live.flatMap((one) => one.textContent || []))
        }
      }
    }).observe(document.body, { childList: true, subtree: true })
    addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLHeadingElement) recorded.headings.push(target.textContent ?? '')
    })
  })
}

/** What was recorded since the last call. */
export const takeRecord = (page: Page): Promise<Recorded> =>
  page.evaluate(() => {
    const { recorded } = globalThis as unknown as { recorded: Recorded }
    const taken = { ...recorded }
    Object.assign(recorded, { said: [], headings: [], inserted: [] })
    return taken
  })
