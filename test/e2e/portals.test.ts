import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Markup } from '../portals/markup.ts'
import { MARKUPS } from '../portals/markups/markups.ts'
import { openPortal, play } from '../portals/play.ts'
import { launchBrowser } from '../support/browser.ts'
import { Coach } from '../support/coach.ts'

/** The coach in portals that its authors had not seen (test/portals/README.md). */
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser({ extension: null })
})
afterAll(() => browser.close())

/** In English, guided.test.ts goes through the sandbox's own mark-ups. */
const languagesOf = ({ name }: Markup) => (name.startsWith('sandbox-') ? (['el'] as const) : (['en', 'el'] as const))

describe.each(MARKUPS.map((markup) => [markup.name, markup] as const))('in %s', (_, markup) => {
  test.each(languagesOf(markup))('the coach leads to the value: %s', async (language) => {
    const { seen, taken } = await play(browser, markup, language, true)
    expect(seen.filter(({ ringed, step }) => !ringed && step !== 'between')).toEqual([])
    expect(seen.filter(({ wrong }) => wrong !== null)).toEqual([])
    expect(seen.filter(({ step, lost }) => step === 'between' && !lost)).toEqual([])
    expect(taken).toBe(true)
  })

  if (!markup.guide) return

  test('by words alone, nothing that it shows is wrong', async () => {
    const { seen } = await play(browser, markup, 'el', false)
    expect(seen.filter(({ wrong }) => wrong !== null)).toEqual([])
  })
})

test.each(['dialog', 'div'] as const)(
  'behind a modal %s of the page no step is shown, and the card can be pressed',
  async (kind) => {
    const page = await browser.newPage()
    const coach = new Coach(page)
    const [markup] = MARKUPS.filter(({ name }) => name === 'sandbox-forms')
    if (!markup) throw new Error('no such mark-up')
    const { close } = await openPortal(page, markup, 'en', {})
    await coach.at('tab')
    await page.evaluate((kind) => {
      const layer = document.createElement(kind)
      layer.id = 'layer'
      layer.append('Something else')
      document.body.append(layer)
      if (layer instanceof HTMLDialogElement) layer.showModal()
      else layer.style.cssText = 'position: fixed; inset: 0; z-index: 1000; background: rgb(0 0 0 / 0.5)'
    }, kind)
    await coach.at('lost')
    // What is inert is not hit.
    const hit = async () => {
      const { x = 0, y = 0, width = 0, height = 0 } = (await coach.card()) ?? {}
      return page.evaluate(
        (x, y) => document.elementFromPoint(x, y)?.getAttribute('data-integrations-for-ebs'),
        x + width / 2,
        y + height / 2,
      )
    }
    await expect.poll(hit).toBe('coach')
    await page.$eval('#layer', (layer) => layer.remove())
    await coach.at('tab')
    await page.close()
    await close()
  },
)
