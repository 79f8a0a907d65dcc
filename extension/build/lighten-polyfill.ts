/**
 * When the extension is built: the polyfill without what manifest 3 made needless. Its table says of each function of the
 * extension API how it takes a callback, to make a promise of that; but by now all of them give promises themselves. What the
 * polyfill is still for, that a listener may answer a message by a promise, does not go by the table. Node only.
 */
import type { Plugin } from 'vite'

const TABLE = /(?<=const apiMetadata = )\{[\s\S]*?\n {6}\}(?=;)/
/** The polyfill refuses to be without. */
const ONE_ROW = '{ runtime: {} }'

/** @throws when the polyfill no longer has its table where it was */
export const lightenPolyfill = (): Plugin => ({
  name: 'lighten-polyfill',
  transform: {
    filter: { id: /browser-polyfill\.js$/ },
    handler(code) {
      if (!TABLE.test(code)) this.error('The polyfill has no table of the extension API')
      const lightened = code.replace(TABLE, ONE_ROW)
      // An ES module needs nothing around it, unlike a CommonJS module among ES modules.
      return { code: `const module = {}, exports = module; ${lightened}; export default module.exports`, map: null }
    },
  },
})
