/** Sees where the keyboard's focus is lost: the element that had it is gone, and nothing takes it over. */
import type { Page } from 'puppeteer'

/** A view that moves the focus has done so by the next press, and a person presses no sooner. */
const NEXT_PRESS_AFTER_MS = 300
/** Where nobody presses: long enough for a busy machine. */
const GIVES_FOCUS_WITHIN_MS = 1_000

/** A lost focus is an error on the page's console from now on, until the page loads again. */
export function complainOfLostFocus(page: Page): Promise<void> {
  return page.evaluate(
    (nextPress, patience) => {
      let last = ''
      let lostAt = Number.POSITIVE_INFINITY
      const isLost = () => document.activeElement === document.body
      function complain(): void {
        if (isLost()) console.error(`The focus is lost. It was on ${last}`)
        lostAt = Number.POSITIVE_INFINITY
      }
      const complainIfPressed = () => {
        if (performance.now() - lostAt >= nextPress) complain()
      }
      addEventListener('focusin', ({ target }) => {
        last = (target as Element).outerHTML.slice(0, 120)
        lostAt = Number.POSITIVE_INFINITY
      })
      for (const press of ['pointerdown', 'keydown']) addEventListener(press, complainIfPressed, true)
      new MutationObserver(() => {
        if (!last || !isLost() || lostAt < Number.POSITIVE_INFINITY) return
        const since = performance.now()
        lostAt = since
        setTimeout(() => lostAt === since && complain(), patience)
      }).observe(document.body, { childList: true, subtree: true, attributes: true })
    },
    NEXT_PRESS_AFTER_MS,
    GIVES_FOCUS_WITHIN_MS,
  )
}
