import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TYPED_SECRET } from '../gallery/data.ts'
import { type Gallery, openGallery } from '../gallery/open-gallery.ts'
import { SCENES } from '../gallery/scenes.ts'
import { contrastOfSign } from '../support/contrast.ts'
import { axe, RULES_OF_COLOURS } from '../support/inspect.ts'
import { idleStops, invalidOnes, readTree, unclearNames, wordsOfTree } from '../support/tree.ts'

/** Every view in every state, as eyes and hands of every kind meet it. */
let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery(['--force-prefers-reduced-motion'])
})
afterAll(() => gallery?.close())

const NARROW = 320
const OTHER_COLORS = {
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  'forced colours': [{ name: 'forced-colors', value: 'active' }],
}

/** A form was sent with a mistake: its field is called invalid. */
const REFUSED = ['token-acknowledge']
/** The scene shows the value; no other one has it anywhere. */
const SHOWS_VALUE = ['token-revealed']
const VALUE = /[\da-f-]{36},[\da-f-]{36},\d/

/** Scenes of one environment. A question that has to be answered first hides the rest. */
const OF_ONE_ENVIRONMENT = Object.keys(SCENES).filter((scene) => {
  const { page, replies } = SCENES[scene] ?? {}
  const answer = replies?.['app-state']
  if (scene === 'describe-discard' || !(page === 'panel' || page === 'portal')) return false
  if (!(typeof answer === 'object' && 'reply' in answer)) return false
  const { environment, lock } = answer.reply
  return environment !== null && !lock.locked && !(lock.required && lock.mode === 'device')
})

describe.each(Object.keys(SCENES))('%s', (scene) => {
  test('is accessible in light, in dark and in forced colours', async () => {
    await gallery.show(scene, '', NARROW)
    expect(await axe(gallery.page)).toEqual([])
    for (const [name, features] of Object.entries(OTHER_COLORS)) {
      await gallery.prefer(features)
      expect(await axe(gallery.page, RULES_OF_COLOURS), name).toEqual([])
    }
    await gallery.prefer([])
  })

  // These look at the page that the first has opened.
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
  test('is told apart by names, and has no secret in its tree', async () => {
    const tree = await readTree(gallery.devtools)
    const invalid = invalidOnes(tree)
    expect([...unclearNames(tree), ...(await idleStops(gallery.page))]).toEqual([])
    expect(invalid.length > 0, invalid.join()).toBe(REFUSED.includes(scene))
    expect(VALUE.test(wordsOfTree(tree))).toBe(SHOWS_VALUE.includes(scene))
    expect(wordsOfTree(tree)).not.toContain(TYPED_SECRET)
  })

  if (!OF_ONE_ENVIRONMENT.includes(scene)) return

  test('says in words that it is production', async () => {
    await gallery.show(scene, '&production', NARROW)
    expect(wordsOfTree(await readTree(gallery.devtools))).toContain('Production')
  })
})

describe('in forced colours', () => {
  beforeAll(() => gallery.prefer(OTHER_COLORS['forced colours']))
  afterAll(() => gallery.prefer([]))

  test.each(['agree-busy', 'token-unchecked', 'adopt-storing'])('one sees that %s is busy', async (scene) => {
    await gallery.show(scene, '', NARROW)
    await gallery.page.waitForSelector('body[data-busy]')
    expect(await contrastOfSign(gallery.page, 'body', '::after')).toBeGreaterThan(3)
  })

  test('one sees how long a button is held', async () => {
    await gallery.show('revoke', '', NARROW)
    await gallery.page.$eval('button.hold', (button) => button.dispatchEvent(new PointerEvent('pointerdown')))
    await gallery.page.waitForSelector('button.hold[data-holding="true"]')
    expect(await contrastOfSign(gallery.page, 'button.hold', '::before')).toBeGreaterThan(3)
  })
})
