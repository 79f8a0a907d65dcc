import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../extension/contracts/languages.ts'
import { type Gallery, openGallery } from '../gallery/open-gallery.ts'
import { SCENES } from '../gallery/scenes.ts'
import { cutOff } from '../support/inspect.ts'

/** Every view in every state, in little room. */
let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery()
})
afterAll(() => gallery?.close())

/** The narrowest side panel, and a side panel of 400 px whose text is twice as large. */
const NARROW = 320
const ZOOMED = 200

describe.each(Object.keys(SCENES))('%s', (scene) => {
  test('holds in the narrowest panel, and at twice the size', async () => {
    await gallery.show(scene, '', NARROW)
    expect(await cutOff(gallery.page)).toEqual([])
    await gallery.page.setViewport({ width: ZOOMED, height: 700 })
    expect(await cutOff(gallery.page)).toEqual([])
  })

  test('holds in every language, and with texts that are 40 % longer', async () => {
    for (const wishes of [...LANGUAGES.slice(1).map((language) => `&language=${language}`), '&long']) {
      await gallery.show(scene, wishes, NARROW)
      expect(await cutOff(gallery.page), wishes).toEqual([])
    }
  })
})
