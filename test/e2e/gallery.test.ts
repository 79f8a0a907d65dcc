import { join } from 'node:path'
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SCENES } from '../gallery/scenes.ts'
import { findChromium } from '../support/find-chromium.ts'
import { axe, cutOff } from '../support/inspect.ts'

/** Every view in every state, as eyes and hands of every kind meet it. */
let server: ViteDevServer
let browser: Browser
let page: Page
let devtools: CDPSession
beforeAll(async () => {
  server = await createServer({ configFile: join(import.meta.dirname, '../gallery/vite.config.ts'), logLevel: 'warn' })
  await server.listen(0)
  browser = await puppeteer.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--force-prefers-reduced-motion'],
  })
  page = await browser.newPage()
  devtools = await page.createCDPSession()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const COLORS = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  'forced colours': [{ name: 'forced-colors', value: 'active' }],
}
/** The narrowest side panel, and a side panel of 400 px whose text is twice as large. */
const NARROW = 320
const ZOOMED = 200

async function show(scene: string, width: number): Promise<void> {
  await page.setViewport({ width, height: 700 })
  await page.goto(`${server.resolvedUrls?.local[0]}scene.html?${scene}`)
  await page.waitForSelector('html[data-ready]')
  await page.waitForNetworkIdle({ idleTime: 30 })
}

describe.each(Object.keys(SCENES))('%s', (scene) => {
  test('is accessible in light, in dark and in forced colours', async () => {
    await show(scene, NARROW)
    for (const [name, features] of Object.entries(COLORS)) {
      await devtools.send('Emulation.setEmulatedMedia', { features })
      expect(await axe(page), name).toEqual([])
    }
    await devtools.send('Emulation.setEmulatedMedia', { features: [] })
    expect(await cutOff(page)).toEqual([])
  })

  test('holds with texts that are 40 % longer', async () => {
    await show(`${scene}&long`, NARROW)
    expect(await cutOff(page)).toEqual([])
  })

  test('holds at twice the size', async () => {
    await show(scene, ZOOMED)
    expect(await cutOff(page)).toEqual([])
  })

  test('moves nothing for whoever wants no motion', async () => {
    await show(scene, NARROW)
    const moving = await page.evaluate(() => document.getAnimations().map(({ playState }) => playState))
    expect(moving.filter((state) => state === 'running')).toEqual([])
  })
})
