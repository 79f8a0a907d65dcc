/** A view in little room, and as people set it who need larger or looser text: the measures of WCAG 1.4.4, 1.4.10 and 1.4.12. */
import type { CDPSession, Page } from 'puppeteer'
import { axeOfWords, clipped, cutOff } from '../support/inspect.ts'

/** In px: 1024 at 400 %. */
const LOWEST = 256
/** In px: the narrowest side panel. */
export const NARROW = 320
/** In px: 1280 × 1024 at 400 %, a side panel of 400 px whose text is twice as large, a page. */
const ROOMS = [
  [NARROW, LOWEST],
  [200, 700],
  [960, 700],
] as const

/** In px: what a browser has by itself, and "very large". */
const USUAL_FONT = 16
const LARGE_FONT = 32

/** WCAG 1.4.12. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`

/** What is cut off in any of them, or out of the keyboard's reach, in words, of the scene that is shown in the narrowest side panel. Leaves it in another room. */
export async function cutOffInTightRooms(page: Page, devtools: CDPSession): Promise<string[]> {
  const wrong: string[] = []
  const measure = async (how: string) => {
    for (const fault of [...(await cutOff(page)), ...(await clipped(page))]) wrong.push(`${how}: ${fault}`)
  }
  await measure(`${NARROW} px`)
  await setFont(devtools, LARGE_FONT)
  if ((await fontOf(page)) !== `${LARGE_FONT}px`) wrong.push('The browser has not taken the font size.')
  await measure(`a font of ${LARGE_FONT} px`)
  await setFont(devtools, USUAL_FONT)
  const style = await page.addStyleTag({ content: SPACING })
  await measure('text spacing')
  await style.evaluate((element) => (element as Element).remove())
  for (const [width, height] of ROOMS) {
    await page.setViewport({ width, height })
    await measure(`${width} × ${height} px`)
    // Where most scrolls.
    if (height === LOWEST) wrong.push(...(await axeOfWords(page)))
  }
  return wrong
}

/** The font size that a user chooses in the browser's own settings. */
const setFont = (devtools: CDPSession, standard: number) =>
  devtools.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } })

const fontOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
