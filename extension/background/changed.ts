/** Tells every open view that the overview is another one. It carries nothing: views ask again. */
import { browser } from 'wxt/browser'

export function changed(): void {
  // Nobody listening is the usual case, and no error.
  browser.runtime.sendMessage({ changed: true }).catch(() => undefined)
}
