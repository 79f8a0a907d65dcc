/** The extension API in memory, for code that runs outside a browser. */
export { fakeBrowser as browser } from 'wxt/testing/fake-browser'
