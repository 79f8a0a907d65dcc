import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

/**
 * `webextension-polyfill`, entered before each of our content scripts (background/pages/scripts.ts), so that a page with two of
 * them loads it once. It is global in our isolated world alone: the page has globals of its own.
 */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { browser })
})
