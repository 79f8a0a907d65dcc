import { browser } from './browser.ts'

/**
 * Ends the script if the extension that it belongs to is gone: updated, reloaded or turned off. Everything that the
 * script added then leaves the page.
 * @returns whether it ended
 */
export function endIfInvalidated(life: AbortController): boolean {
  if (browser.runtime?.id) return false
  life.abort()
  return true
}
