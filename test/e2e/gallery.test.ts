import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../extension/languages.ts'
import { type Gallery, openGallery } from '../gallery/open-gallery.ts'
import { SCENES } from '../gallery/scenes.ts'
import { axe, cutOff } from '../support/inspect.ts'

/** Every view in every state, as eyes and hands of every kind meet it. */
let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery(['--force-prefers-reduced-motion'])
})
afterAll(() => gallery?.close())

const COLORS = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  'forced colours': [{ name: 'forced-colors', value: 'active' }],
}
/** The narrowest side panel, and a side panel of 400 px whose text is twice as large. */
const NARROW = 320
const ZOOMED = 200

describe.each(Object.keys(SCENES))('%s', (scene) => {
  test('is accessible in light, in dark and in forced colours', async () => {
    await gallery.show(scene, '', NARROW)
    for (const [name, features] of Object.entries(COLORS)) {
      await gallery.prefer(features)
      expect(await axe(gallery.page), name).toEqual([])
    }
    await gallery.prefer([])
  })

  // These two look at the page that the first has opened.
  test('holds in the narrowest panel, and at twice the size', async () => {
    expect(await cutOff(gallery.page)).toEqual([])
    await gallery.page.setViewport({ width: ZOOMED, height: 700 })
    expect(await cutOff(gallery.page)).toEqual([])
  })

  test('moves nothing for whoever wants no motion', async () => {
    const moving = await gallery.page.evaluate(() => document.getAnimations().map(({ playState }) => playState))
    expect(moving.filter((state) => state === 'running')).toEqual([])
  })

  test('holds in every language, and with texts that are 40 % longer', async () => {
    for (const wishes of [...LANGUAGES.slice(1).map((language) => `&language=${language}`), '&long']) {
      await gallery.show(scene, wishes, NARROW)
      expect(await cutOff(gallery.page), wishes).toEqual([])
    }
  })
})
