/** Notices every change of the page in all of its trees. Neither changes nor most events cross the border of a tree. */
import type { Root } from '../../../shared/page-controls/roots.ts'

const EVENTS = ['input', 'change', 'focusin', 'focusout', 'hashchange', 'popstate'] as const

type Watch = {
  /** Begins to watch the trees that are new. */
  include(roots: readonly Root[]): void
}

/**
 * Watches the page until the signal aborts.
 * @param changed called when the page may look different
 * @param clicked called at each click in the page
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
    // The page's events reach its window first. A frame's events stay in the frame.
    const target = root === document ? window : root
    for (const name of EVENTS) target.addEventListener(name, changed, quietly)
    // A frame has loaded another document. Its window is not told (HTML, "get the parent" of a document).
    EventTarget.prototype.addEventListener.call(root, 'load', changed, quietly)
    if (root.nodeType === Node.DOCUMENT_NODE) target.addEventListener('click', clicked, quietly)
    if (root !== document) target.addEventListener('scroll', changed, quietly)
  }
  return { include: (roots) => roots.forEach(watch) }
}
