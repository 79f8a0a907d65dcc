/** The extension API in a page. entrypoints/browser.ts puts it there, and runs before each of our content scripts. */
import type { WxtBrowser } from 'wxt/browser'

export const { browser } = globalThis as unknown as { browser: WxtBrowser }
