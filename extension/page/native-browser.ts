/** The browser's own extension API, in the place of the polyfill (see wxt.config.ts). */
export default globalThis.browser ?? globalThis.chrome
