import { browser } from './browser.ts'

/**
 * Whether the extension that this script belongs to is gone: updated, reloaded or turned off. If so, the script ends,
 * and everything that it added leaves the page.
 */
export function isOrphan(life: AbortController): boolean {
  if (browser.runtime?.id) return false
  life.abort()
  return true
}
