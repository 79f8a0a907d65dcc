/**
 * `npm run build:relay`: the relay as one file, without node_modules: `.output/relay/node.js` for Node, `worker.js` for the
 * edge. One file starts in a third of the time of many.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'

const ROOT = join(import.meta.dirname, '../..')
const BUNDLES = join(ROOT, '.output/relay')

/** undici's index loads its fetch, WebSocket, mocks and caches too: half of all code, and none of it is called here. */
const undiciInParts: Plugin = {
  name: 'undici-in-parts',
  load: {
    filter: { id: /\/undici\/index\.js$/ },
    // Its index also gives every dispatcher `connect`, which a proxy's tunnel needs.
    handler: () => `
      import connect from './lib/api/api-connect.js'
      import Dispatcher from './lib/dispatcher/dispatcher.js'
      Object.assign(Dispatcher.prototype, { connect })
      export { default as Agent } from './lib/dispatcher/agent.js'
      export { default as EnvHttpProxyAgent } from './lib/dispatcher/env-http-proxy-agent.js'
      export { default as Pool } from './lib/dispatcher/pool.js'
      export { default as buildConnector } from './lib/core/connect.js'
      export { default as errors } from './lib/core/errors.js'`,
  },
}

/** The bundled, minified source. */
export async function bundle(entry: 'node' | 'worker'): Promise<string> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [undiciInParts],
    ssr: { target: entry === 'node' ? 'node' : 'webworker', noExternal: true },
    build: {
      ssr: join(ROOT, `relay/entry/${entry}.ts`),
      write: false,
      minify: true,
      target: 'es2023',
      // Only `doctor --portal` wants it, and says so where it is not there.
      rolldownOptions: { external: ['happy-dom'], output: { format: 'es', codeSplitting: false } },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error(`relay/entry/${entry}.ts does not bundle`)
  return chunk.code
}

if (import.meta.main) {
  mkdirSync(BUNDLES, { recursive: true })
  for (const entry of ['node', 'worker'] as const) {
    const code = await bundle(entry)
    writeFileSync(join(BUNDLES, `${entry}.js`), code)
    console.log(`${entry}.js  ${Math.round(Buffer.byteLength(code) / 1000)} kB`)
  }
}
