/** Every screen in every state, side by side: one sheet for each language, light and dark. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../extension/languages.ts'
import { type Gallery, openGallery } from '../gallery/open-gallery.ts'
import { SCENES } from '../gallery/scenes.ts'

const PANEL = { width: 360, height: 640 }
const PAGE = { width: 720, height: 640 }
const SCHEMES = ['light', 'dark'] as const

type Screen = { name: string; width: number; picture: string }

export async function takeScreens(folder: string, languages: readonly Language[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const gallery = await openGallery()
  try {
    for (const language of languages) await takeLanguage(gallery, folder, language)
  } finally {
    await gallery.close()
  }
}

async function takeLanguage(gallery: Gallery, folder: string, language: Language): Promise<void> {
  const screens: Record<(typeof SCHEMES)[number], Screen[]> = { light: [], dark: [] }
  for (const [name, { page }] of Object.entries(SCENES)) {
    const { width, height } = page === 'panel' ? PANEL : PAGE
    await gallery.show(name, `&language=${language}`, width, height)
    for (const value of SCHEMES) {
      await gallery.prefer([{ name: 'prefers-color-scheme', value }])
      const picture = await gallery.page.screenshot({ encoding: 'base64' })
      screens[value].push({ name, width, picture })
    }
  }
  for (const scheme of SCHEMES) await sheet(gallery, screens[scheme], join(folder, `${language}-${scheme}`))
}

/** WebP, half the size: sheets are for looking, the stores take the single pictures. */
async function sheet({ browser }: Gallery, screens: Screen[], path: string): Promise<void> {
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
