import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `npx vite test/gallery`: every view in every state, without the extension's APIs, on loopback alone. */
export default defineConfig({
  root: here('.'),
  resolve: { alias: { 'wxt/browser': here('fake-browser.ts') } },
  build: { rolldownOptions: { input: [here('index.html'), here('scene.html')] } },
  preview: { host: '127.0.0.1' },
  server: { host: '127.0.0.1', port: 7490, fs: { allow: [here('../..')] } },
})
