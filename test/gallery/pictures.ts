/** Takes a picture of every scene, narrow and usual, light and dark, and looks for what is wrong in it. Left in `out/gallery`. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer, { type Page } from 'puppeteer'
import { createServer } from 'vite'
import { findChromium } from '../support/find-chromium.ts'
import { inspect } from '../support/inspect.ts'
import { SCENES } from './scenes.ts'

const OUT = join(import.meta.dirname, '../../out/gallery')
const WIDTHS = { panel: [320, 400], portal: [320, 900], options: [320, 800], welcome: [320, 800], help: [320, 800] }
const wanted = process.argv.slice(2)

mkdirSync(OUT, { recursive: true })
const server = await createServer({ configFile: join(import.meta.dirname, 'vite.config.ts'), logLevel: 'warn' })
await server.listen()
const address = server.resolvedUrls?.local[0] ?? ''
const executablePath = await findChromium()
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
let wrong = 0
try {
  const page = await browser.newPage()
  page.on('pageerror', (error) => console.error(error))
  for (const name of Object.keys(SCENES)) {
    if (wanted.length === 0 || wanted.includes(name)) await look(page, name)
  }
} finally {
  await browser.close()
  await server.close()
}
process.exitCode = wrong > 0 ? 1 : 0

async function look(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS[SCENES[name]?.page ?? 'panel']) {
    await page.setViewport({ width, height: 640 })
    await page.goto(`${address}scene.html?${name}`)
    await page.waitForSelector('html[data-ready]')
    await page.waitForNetworkIdle({ idleTime: 60 })
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await page.screenshot({ path: join(OUT, `${name}-${width}-${scheme}.png`) as `${string}.png` })
    }
  }
  for (const finding of await inspect(page)) {
    wrong += 1
    console.log(`${name}: ${finding}`)
  }
}
