/** Every screen in every state, side by side: one sheet for each language, light and dark. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../extension/contracts/languages.ts'
import { type Gallery, openGallery } from '../gallery/open-gallery.ts'
import { SCENES } from '../gallery/scenes.ts'
import { SCHEMES, type Screen, sheet } from './sheet.ts'

const PANEL = { width: 360, height: 640 }
const PAGE = { width: 720, height: 640 }

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
  for (const scheme of SCHEMES) await sheet(gallery.browser, screens[scheme], join(folder, `${language}-${scheme}`))
}
