/** The company's policy in a browser in memory. */
import { vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'

/** The company sets this policy instead of the former one, and the browser reports the change. @param settings or a read that fails */
export async function setPolicy(settings: object | Promise<object>): Promise<void> {
  vi.spyOn(browser.storage.managed, 'get').mockReturnValue(Promise.resolve(settings) as never)
  await fakeBrowser.storage.onChanged.trigger({}, 'managed')
}
