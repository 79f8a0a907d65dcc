/** Tells every open view that the app state has changed. */
import { browser } from 'wxt/browser'
import { forgetAppState } from './app-state-cache.ts'

/** Drops the kept app state and broadcasts `changed`. The message carries nothing: views ask again. */
export function changed(): void {
  forgetAppState()
  // Nobody listening is the usual case, and no error.
  browser.runtime.sendMessage({ changed: true }).catch(() => undefined)
}
