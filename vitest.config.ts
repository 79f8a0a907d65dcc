import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Three suites: pure logic, the relay beside the sandbox, and the extension in real browsers. */
export default defineConfig({
  test: {
    projects: [
      {
        // Outside a browser, the extension's code meets an extension API in memory.
        resolve: { alias: { 'wxt/browser': fileURLToPath(new URL('test/support/fake-browser.ts', import.meta.url)) } },
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'] },
      },
      { test: { name: 'relay', include: ['test/relay/**/*.test.ts'], testTimeout: 20_000 } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
