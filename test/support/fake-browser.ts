/** The extension API in memory, for code that runs outside a browser, beside a browser's IndexedDB. It is English, and has granted every origin. */
import 'fake-indexeddb/auto'
import { fakeBrowser } from 'wxt/testing/fake-browser'

Object.assign(fakeBrowser.permissions, { contains: async () => true })
Object.assign(fakeBrowser.management, { getSelf: async () => ({ installType: 'normal' }) })
Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en' })
Object.assign(fakeBrowser.action, {
  setBadgeText: async () => undefined,
  setBadgeBackgroundColor: async () => undefined,
})

export { fakeBrowser as browser }
