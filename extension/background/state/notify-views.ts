/** Tells every open view that the overview is another one. It carries nothing: views ask again. */
import { browser } from 'wxt/browser'
import { forgetOverview } from './app-state-cache.ts'

export function changed(): void {
  forgetOverview()
  // Nobody listening is the usual case, and no error.
  browser.runtime.sendMessage({ changed: true }).catch(() => undefined)
}
