/** Tells every open view that the app state is another one. It carries nothing: views ask again. */
import { browser } from 'wxt/browser'
import { forgetAppState } from './app-state-cache.ts'

export function changed(): void {
  forgetAppState()
  // Nobody listening is the usual case, and no error.
  browser.runtime.sendMessage({ changed: true }).catch(() => undefined)
}
