/** The gallery, built once and opened in Chromium: for the tests of every view and for pictures of it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, CDPSession, Page } from 'puppeteer'
import { build, preview } from 'vite'
import { launchBrowser } from '../support/browser.ts'
import { SCENES } from './scenes.ts'

const CONFIG = join(import.meta.dirname, 'vite.config.ts')

export type Gallery = {
  browser: Browser
  page: Page
  devtools: CDPSession
  /** @param wishes what stands behind the scene's name, as `&language=el` (fake-browser.ts); width and height in px */
  show(scene: string, wishes: string, width: number, height?: number): Promise<void>
  /** Emulates media features, those too that Puppeteer does not know (forced colours). */
  prefer(features: { name: string; value: string }[]): Promise<void>
  /** Fails on whatever a view complained of on its console. */
  close(): Promise<void>
}

/** What scene.tsx gives. `first`: the scene that its address names stands. */
type Shows = { show(wanted: string): Promise<void>; first: Promise<void> }

export async function openGallery(args: string[] = []): Promise<Gallery> {
  const outDir = mkdtempSync(join(tmpdir(), 'integrations-gallery-'))
  await build({ configFile: CONFIG, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  const server = await preview({ configFile: CONFIG, logLevel: 'warn', build: { outDir }, preview: { port: 0 } })
  const browser = await launchBrowser({ extension: null, args })
  const page = await browser.newPage()
  const said: string[] = []
  page.on('console', (message) => ['error', 'warn', 'assert'].includes(message.type()) && said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  const devtools: CDPSession = await page.createCDPSession()
  /** What was clicked and typed must not be seen in the next scene: that one begins with a new document. */
  let isTouched = true
  return {
    browser,
    page,
    devtools,
    async show(scene, wishes, width, height = 700) {
      const { width: wide, height: high } = page.viewport() ?? {}
      if (wide !== width || high !== height) await page.setViewport({ width, height })
      if (isTouched) {
        await page.goto(`${server.resolvedUrls?.local[0]}scene.html?${scene}${wishes}`)
        await page.evaluate(() => (globalThis as unknown as Shows).first)
      } else {
        await page.evaluate((wanted) => (globalThis as unknown as Shows).show(wanted), scene + wishes)
      }
      const { clicks, typed, file } = SCENES[scene] ?? {}
      isTouched = Boolean(clicks ?? typed ?? file)
    },
    prefer: (features) => devtools.send('Emulation.setEmulatedMedia', { features }),
    async close() {
      await browser.close()
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
      if (said.length > 0) throw new Error(`The console says:\n${said.join('\n')}`)
    },
  }
}
