/** How long a side panel takes from the press of its button until it can be used, with its service worker stopped before. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'puppeteer'
import { backgroundOf, isReady, pageAt, stopBackground } from '../../support/browser.ts'
import { openScene } from '../../support/e2e.ts'
import { EXTENSION_ORIGIN } from '../../support/extension.ts'
import { makeBlank, makeOurs } from './extensions.ts'

const SETTLES_MS = 300

export type Race = { ours: number[]; blank: number[] }

/** @returns milliseconds, of as many rounds as are wanted, the two in turn */
export async function race(rounds: number): Promise<Race> {
  const folder = mkdtempSync(join(tmpdir(), 'integrations-bench-'))
  const scene = await openScene({}, makeOurs(join(folder, 'ours')))
  try {
    const { admin, browser } = scene
    /** Ends our worker, once it is awake; before the panel is shut, so that nothing wakes it again. */
    const stop = () => stopBackground(browser)
    await admin.openPanel()
    await admin.create('SURVEYS', 'Spring campaign')
    await stop()
    await shut(admin.panel)
    const blankId = await browser.installExtension(await makeBlank(join(folder, 'blank')))
    const blank = `chrome-extension://${blankId}`
    await isReady(await backgroundOf(browser, blank))
    // A worker that runs keeps a process for the panel. The blank one's never wakes again: its panel asks it for nothing.
    await stopBackground(browser, blank)
    const times: Race = { ours: [], blank: [] }
    // The first of each is not counted: the browser compiles and caches.
    for (let round = 0; round <= rounds; round++) {
      const blankMs = await opened(browser, admin.portal, blank)
      const oursMs = await opened(browser, admin.portal, EXTENSION_ORIGIN, stop)
      if (round === 0) continue
      times.blank.push(blankMs)
      times.ours.push(oursMs)
    }
    return times
  } finally {
    await scene.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function opened(browser: Browser, beside: Page, origin: string, after?: () => Promise<void>): Promise<number> {
  const extension = (await browser.extensions()).get(new URL(origin).host)
  if (!extension) throw new Error(`${origin} is not installed`)
  await beside.bringToFront()
  const pressedAt = Date.now()
  const opening = pageAt(browser, `${origin}/sidepanel.html`)
  await extension.triggerAction(beside)
  const panel = await opening
  await panel.waitForFunction(() => 'usableAt' in globalThis, { polling: 20 })
  const usableAt = await panel.evaluate(() => (globalThis as unknown as { usableAt: number }).usableAt)
  // What the panel asked for is answered, so that a worker is not ended in the middle of it.
  await pause(SETTLES_MS)
  await after?.()
  await shut(panel)
  return usableAt - pressedAt
}

/** As the panel's own cross does; a page that is closed from outside leaves the panel open, and empty. */
async function shut(panel: Page): Promise<void> {
  const closed = new Promise((done) => panel.once('close', done))
  await panel.evaluate(() => window.close())
  await closed
}
