import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MARKUPS } from '../portals/markups/markups.ts'
import { play } from '../portals/play.ts'
import { launchBrowser } from '../support/browser.ts'

/** The coach in portals that its authors had not seen (test/portals/README.md). */
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser({ extension: null })
})
afterAll(() => browser.close())

describe.each(MARKUPS.map((markup) => [markup.name, markup] as const))('in %s', (_, markup) => {
  test.each(['en', 'el'] as const)('the coach leads to the value: %s', async (language) => {
    const { seen, taken } = await play(browser, markup, language, true)
    expect(seen.filter(({ ringed, step }) => !ringed && step !== 'between')).toEqual([])
    expect(seen.filter(({ wrong }) => wrong !== null)).toEqual([])
    expect(seen.filter(({ step, lost }) => step === 'between' && !lost)).toEqual([])
    expect(taken).toBe(true)
  })

  test.runIf(markup.guide)('by words alone, nothing that it shows is wrong', async () => {
    const { seen } = await play(browser, markup, 'el', false)
    expect(seen.filter(({ wrong }) => wrong !== null)).toEqual([])
  })
})
