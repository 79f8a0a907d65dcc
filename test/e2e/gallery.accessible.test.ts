import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Gallery, openGallery } from '../gallery/open-gallery.ts'
import { SCENES } from '../gallery/scenes.ts'
import { axe } from '../support/inspect.ts'

/** Every view in every state, as eyes and hands of every kind meet it. */
let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery(['--force-prefers-reduced-motion'])
})
afterAll(() => gallery?.close())

const NARROW = 320
const COLORS = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  'forced colours': [{ name: 'forced-colors', value: 'active' }],
}

describe.each(Object.keys(SCENES))('%s', (scene) => {
  test('is accessible in light, in dark and in forced colours', async () => {
    await gallery.show(scene, '', NARROW)
    for (const [name, features] of Object.entries(COLORS)) {
      await gallery.prefer(features)
      expect(await axe(gallery.page), name).toEqual([])
    }
    await gallery.prefer([])
  })

  // Looks at the page that the first has opened.
  test('moves nothing for people who want no motion', async () => {
    // What takes no time only appears: progress, when it is worth showing.
    const moving = await gallery.page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().duration !== 0)
        .map((animation) => (animation as CSSAnimation).animationName),
    )
    expect(moving).toEqual([])
  })
})
