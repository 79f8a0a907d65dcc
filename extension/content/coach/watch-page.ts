/** Notices every change of the page, in all of its trees: neither changes nor most events cross their borders. */
import type { Root } from './roots.ts'

const EVENTS = ['input', 'change', 'focusin', 'focusout', 'hashchange', 'popstate'] as const

type Watch = {
  /** Begins to watch those that are new. */
  include(roots: readonly Root[]): void
}

/**
 * @param changed the page may look otherwise now
 * @param clicked somebody clicked in it
 */
export function watchPage(changed: () => void, clicked: (event: Event) => void, { signal }: AbortController): Watch {
  const watched = new WeakSet<Root>()
  const observer = new MutationObserver(changed)
  const quietly = { capture: true, passive: true, signal }
  signal.addEventListener('abort', () => observer.disconnect())

  function watch(root: Root): void {
    if (watched.has(root)) return
    watched.add(root)
    observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true })
    // The page's own events pass its window first; a frame's stay in the frame.
    const target = root === document ? window : root
    for (const name of EVENTS) target.addEventListener(name, changed, quietly)
    // That a frame has another document by now: the window never hears of it (HTML, "get the parent" of a document).
    EventTarget.prototype.addEventListener.call(root, 'load', changed, quietly)
    if (root.nodeType === Node.DOCUMENT_NODE) target.addEventListener('click', clicked, quietly)
    if (root !== document) target.addEventListener('scroll', changed, quietly)
  }
  return { include: (roots) => roots.forEach(watch) }
}
