/**
 * When the extension is built: of the polyfill's table of the extension API, only what is used here stays. The rest of the
 * table would be weight in every package. Node only.
 */
import type { Plugin } from 'vite'

/** What the code calls of what the table has; newer namespaces, `scripting` say, give promises by themselves. */
const USED = [
  'alarms',
  'i18n',
  'identity',
  'idle',
  'notifications',
  'permissions',
  'runtime',
  'storage',
  'tabs',
  'windows',
]
const TABLE = /(?<=const apiMetadata = )\{[\s\S]*?\n {6}\}(?=;)/

/** @throws when the polyfill no longer has its table where it was */
export const lightenPolyfill = (): Plugin => ({
  name: 'lighten-polyfill',
  transform: {
    filter: { id: /browser-polyfill\.js$/ },
    handler(code) {
      const [table] = code.match(TABLE) ?? []
      if (!table) this.error('The polyfill has no table of the extension API')
      const used = Object.entries(JSON.parse(table)).filter(([name]) => USED.includes(name))
      return { code: code.replace(table, JSON.stringify(Object.fromEntries(used))), map: null }
    },
  },
})
