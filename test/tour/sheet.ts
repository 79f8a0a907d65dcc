/** Pictures side by side, for looking: a WebP, half their size. The stores take single pictures. */
import type { Browser } from 'puppeteer'

export const SCHEMES = ['light', 'dark'] as const
/** `picture` is a PNG in base64, `width` its own in px. */
export type Screen = { name: string; width: number; picture: string }

export async function sheet(browser: Browser, screens: Screen[], path: string): Promise<void> {
  const figures = screens.map(
    ({ name, width, picture }) =>
      `<figure><figcaption>${name}</figcaption><img width="${width / 2}" src="data:image/png;base64,${picture}"></figure>`,
  )
  const page = await browser.newPage()
  await page.setViewport({ width: 1960, height: 800, deviceScaleFactor: 2 })
  await page.setContent(
    `<style>body{display:flex;flex-wrap:wrap;gap:16px;margin:16px;background:#888;font:10px system-ui}
     figure{margin:0}img{display:block;margin-top:2px}</style>${figures.join('')}`,
  )
  await page.screenshot({ path: `${path}.webp`, type: 'webp', quality: 80, fullPage: true })
  await page.close()
}
