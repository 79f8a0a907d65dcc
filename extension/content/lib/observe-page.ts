/**
 * Follows a page as it changes: single-page navigation, rendering, content that loads later. On another page, or on a
 * page without the elements that it looks for, it keeps no observer.
 */
import { endIfInvalidated } from './end-if-invalidated.ts'

/** The least time between two looks, however much the page changes. */
const PAUSE_MS = 100
/**
 * The time in which content may still load. After that, the page's next navigation or the admin's next click starts the
 * looks again.
 */
const PATIENCE_MS = 15_000

type Followed = {
  /** Whether this is the page to follow, by its address. */
  isHere(): boolean
  /** Looks at the page and corrects our elements in it. @returns whether the elements that it looks for are there */
  look(): boolean
  /** The page is another one now. */
  leave(): void
}

/** Follows a page. @param life aborted when the script's elements must leave the page */
export function observePage(followed: Followed, life: AbortController): void {
  const { signal } = life
  /** None while there is nothing to watch. */
  let observer: MutationObserver | undefined
  let giveUpAt = 0
  let lookedAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function begin(): void {
    if (endIfInvalidated(life)) return
    if (!followed.isHere()) {
      stop()
      return
    }
    giveUpAt = Date.now() + PATIENCE_MS
    if (!observer) {
      observer = new MutationObserver(changed)
      observer.observe(document, WATCHED)
    }
    look()
  }

  function look(): void {
    clearTimeout(timer)
    if (endIfInvalidated(life)) return
    const isThere = followed.look()
    observer?.takeRecords()
    lookedAt = Date.now()
    if (isThere) giveUpAt = lookedAt + PATIENCE_MS
    else if (lookedAt >= giveUpAt) stop()
    else timer = setTimeout(look, giveUpAt - lookedAt)
  }

  /** Looked at before the page is painted; what follows soon waits. */
  function changed(): void {
    const wait = lookedAt + PAUSE_MS - Date.now()
    clearTimeout(timer)
    if (wait <= 0) look()
    else timer = setTimeout(look, wait)
  }

  function stop(): void {
    clearTimeout(timer)
    observer?.disconnect()
    observer = undefined
    followed.leave()
  }

  // COMPAT(firefox<147): without the Navigation API, a pushState that renders nothing is seen at the next change or click.
  const { navigation } = globalThis as { navigation?: EventTarget }
  navigation?.addEventListener('currententrychange', begin, { signal })
  for (const name of ['popstate', 'hashchange', 'pageshow', 'visibilitychange'])
    addEventListener(name, begin, { signal })
  addEventListener(
    'click',
    () => {
      if (!observer) begin()
    },
    { signal, capture: true, passive: true },
  )
  signal.addEventListener('abort', stop)
  begin()
}

const WATCHED = { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-selected'] }
