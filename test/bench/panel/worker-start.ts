/** How long the script of our service worker runs when it starts: chunks included, loading left out. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backgroundOf, stopBackground } from '../../support/browser.ts'
import { openScene } from '../../support/e2e.ts'
import { makeTimed } from './extensions.ts'

/** @returns milliseconds, of as many starts as are wanted; a page that is open asks each time, as an admin's does */
export async function workerStarts(rounds: number): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'integrations-bench-'))
  const scene = await openScene({}, makeTimed(join(folder, 'timed')))
  try {
    const page = await scene.admin.openPage('options')
    const times: number[] = []
    // The first is not counted: the browser compiles and caches.
    for (let round = 0; round <= rounds; round++) {
      await stopBackground(scene.browser)
      await page.evaluate(() => chrome.runtime.sendMessage({ message: 'language', request: {} }))
      const worker = await backgroundOf(scene.browser)
      const scriptMs = await worker.evaluate(() => (globalThis as unknown as { scriptMs: number }).scriptMs)
      if (round > 0) times.push(scriptMs)
    }
    return times
  } finally {
    await scene.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
