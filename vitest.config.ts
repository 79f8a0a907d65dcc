import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { canHaveDisplay } from './test/support/display.ts'
import { canHavePolicies } from './test/support/policies.ts'
import { unitFiles } from './test/support/unit-files.ts'

/** Need a browser with policies of its own. */
const BY_POLICY = ['policy', 'force-installed', 'firefox/policy'].map((name) => `test/e2e/${name}.test.ts`)
/** Need a screen, so that the browser asks its user and shows notifications. */
const ON_SCREEN = ['test/e2e/page-access.test.ts', 'test/e2e/notifications.test.ts']

/** Whole: a row that fails is told from its neighbours. A project inherits nothing. */
const TITLES = { taskTitleValueFormatTruncate: 0 }

/**
 * Real browsers wait as much as they compute, so there are as many as the machine has cores, and never so many that they fill
 * its memory. Every test file has a relay, a sandbox, a profile and ports of its own.
 */
const BROWSERS = {
  hookTimeout: 120_000,
  // As long as Puppeteer's own waits: a browser that has just started on a busy machine takes more than a second.
  expect: { poll: { timeout: 30_000 } },
  maxWorkers: Math.min(availableParallelism(), 6),
  // What one file loaded serves the next: all of them see the same modules, and none keeps anything in one.
  isolate: false,
}

const { shared, alone, withDocument } = unitFiles(['test/unit/**/*.test.{ts,tsx}', 'test/attacks/*.test.ts'])

const UNIT = {
  // Outside a browser, the extension's code meets an extension API in memory.
  resolve: { alias: { 'wxt/browser': fileURLToPath(new URL('test/support/fake-browser.ts', import.meta.url)) } },
  test: {
    ...TITLES,
    setupFiles: ['test/support/speak-english.ts', 'test/support/patient-waits.ts'],
    // The path of a Firefox, as its tests take it, would make of views those of the build for Firefox.
    env: { FIREFOX: '' },
    testTimeout: 20_000,
    maxWorkers: 2,
    // A thread starts in half the time of a process.
    pool: 'threads' as const,
  },
}

/** The suites: pure logic, the relay beside the sandbox, and the extension in a real Chromium and a real Firefox. */
export default defineConfig({
  test: {
    projects: [
      { ...UNIT, test: { ...UNIT.test, name: 'unit', include: shared, isolate: false } },
      { ...UNIT, test: { ...UNIT.test, name: 'unit-alone', include: alone } },
      {
        ...UNIT,
        test: {
          ...UNIT.test,
          name: 'unit-document',
          include: withDocument,
          pool: 'vmThreads',
          setupFiles: [...UNIT.test.setupFiles, 'test/support/document-globals.ts'],
        },
      },
      {
        test: {
          name: 'relay',
          ...TITLES,
          include: ['test/relay/**/*.test.ts', 'test/attacks/relay/**/*.test.ts'],
          globalSetup: ['test/support/relay-bundles.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
          // Nothing is mocked, so what one file loaded (the Worker's bundle, miniflare) serves the next.
          isolate: false,
          // These tests wait for timeouts and for each other's answers more than they compute.
          maxWorkers: 4,
        },
      },
      {
        test: {
          name: 'e2e',
          ...TITLES,
          globalSetup: ['test/support/relay-bundles.ts'],
          setupFiles: ['test/support/short-settling.ts'],
          include: ['test/e2e/**/*.test.ts', 'test/attacks/extension/**/*.test.ts'],
          exclude: ['test/e2e/firefox/**', ...(canHavePolicies ? [] : BY_POLICY), ...(canHaveDisplay ? [] : ON_SCREEN)],
          testTimeout: 60_000,
          ...BROWSERS,
        },
      },
      {
        test: {
          name: 'faults',
          ...TITLES,
          include: ['test/faults/**/*.test.ts'],
          testTimeout: 120_000,
          ...BROWSERS,
        },
      },
      {
        test: {
          name: 'firefox',
          ...TITLES,
          include: ['test/e2e/firefox/**/*.test.ts', 'test/attacks/firefox/**/*.test.ts'],
          exclude: canHavePolicies ? [] : BY_POLICY,
          testTimeout: 60_000,
          ...BROWSERS,
        },
      },
    ],
  },
})
