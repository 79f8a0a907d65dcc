/** Records in a page of ours what a screen reader would say by itself, and where the focus is lost. */
import type { Page } from 'puppeteer'

export type Recorded = {
  /** The sentences of both announcers, in their order. */
  said: string[]
  /** The headings that took the focus. */
  headings: string[]
  /** Live regions that came into the page with a text in them. */
  inserted: string[]
  /** How often the focus stayed on the body after it had been elsewhere. */
  lost: number
}

/** A view that moves the focus has done so by then. */
const GIVES_FOCUS_WITHIN_MS = 300

/** Begins to record; to be called anew after the page has loaded again. */
export function record(page: Page): Promise<void> {
  return page.evaluate((patience) => {
    const recorded: Recorded = { said: [], headings: [], inserted: [], lost: 0 }
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
    let hadFocus = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const isLost = () => document.activeElement === document.body
    addEventListener('focusin', ({ target }) => {
      hadFocus = true
      if (target instanceof HTMLHeadingElement) recorded.headings.push(target.textContent ?? '')
    })
    new MutationObserver(() => {
      if (!hadFocus || !isLost()) return
      hadFocus = false
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (isLost()) recorded.lost += 1
      }, patience)
    }).observe(document.body, { childList: true, subtree: true, attributes: true })
  }, GIVES_FOCUS_WITHIN_MS)
}

/** What was recorded since the last call. */
export const takeRecord = (page: Page): Promise<Recorded> =>
  page.evaluate(() => {
    const { recorded } = globalThis as unknown as { recorded: Recorded }
    const taken = { ...recorded }
    Object.assign(recorded, { said: [], headings: [], inserted: [], lost: 0 })
    return taken
  })
