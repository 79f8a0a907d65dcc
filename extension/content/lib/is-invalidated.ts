import { browser } from './browser.ts'

/**
 * Whether the extension that this script belongs to is gone: updated, reloaded, switched off. Whoever finds out leaves
 * quietly: then everything of ours goes from the page.
 */
export function isOrphan(life: AbortController): boolean {
  if (browser.runtime?.id) return false
  life.abort()
  return true
}
