/**
 * When the control that has the focus is taken out of the page and nothing else takes the focus, the heading above takes it:
 * the keyboard goes on from there, and a screen reader says where one is. On the body, both would begin at the top.
 */

/** A view that puts the focus somewhere itself has done so by then. */
const GIVES_FOCUS_WITHIN_MS = 100

/** Keeps the focus off the body, in the whole page. */
export function keepFocus(): void {
  /** The element that has the focus, and those that it is in, from the inside out. */
  let path: EventTarget[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  addEventListener('focusin', (event) => {
    path = event.composedPath()
  })
  new MutationObserver(() => {
    const [focused] = path
    if (!(focused instanceof Element) || focused.isConnected) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (document.activeElement === document.body) headingAbove(path)?.focus({ preventScroll: true })
      path = []
    }, GIVES_FOCUS_WITHIN_MS)
  }).observe(document.body, { childList: true, subtree: true })
}

/** The heading of the innermost part that is still there. */
function headingAbove(path: EventTarget[]): HTMLElement | undefined {
  const parts = path.filter((part): part is Element => part instanceof Element && part.isConnected)
  const heading = parts.map((part) => part.querySelector<HTMLElement>('h1, h2')).find((found) => found !== null)
  if (heading && heading.tabIndex < 0) heading.tabIndex = -1
  return heading ?? undefined
}
