import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../extension/contracts/languages.ts'
import { type Gallery, openGallery } from '../gallery/open-gallery.ts'
import { SCENES } from '../gallery/scenes.ts'
import { cutOffInTightRooms, NARROW } from '../gallery/tight.ts'
import { axeOfWords, cutOff } from '../support/inspect.ts'
import { seedOfTheDay } from '../support/seed-of-the-day.ts'
import { namesWithoutLanguage } from '../support/written-names.ts'

/** Every view in every state, in little room. */
let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery()
})
afterAll(() => gallery?.close())

const OTHERS = LANGUAGES.slice(1)
const seed = seedOfTheDay('LANGUAGES_SEED')
/** Axe looks at one of them, another one every day. */
const ofTheDay = OTHERS[seed % OTHERS.length]

describe.each(Object.keys(SCENES))('%s', (scene) => {
  test('holds in the narrowest panel, magnified, with a large font, and with the text spacing of WCAG 1.4.12', async () => {
    await gallery.show(scene, '', NARROW)
    expect(await cutOffInTightRooms(gallery.page, gallery.devtools)).toEqual([])
  })

  test(`holds in every language, and with texts that are 40 % longer (seed ${seed})`, async () => {
    for (const language of OTHERS) {
      await gallery.show(scene, `&language=${language}`, NARROW)
      const { page } = gallery
      const faults = [await cutOff(page), await namesWithoutLanguage(page)]
      if (language === ofTheDay) faults.push(await axeOfWords(page))
      expect(faults.flat(), language).toEqual([])
    }
    await gallery.show(scene, '&long', NARROW)
    expect(await cutOff(gallery.page)).toEqual([])
  })
})
