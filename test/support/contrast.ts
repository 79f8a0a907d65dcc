/** Whether a sign that the styles draw can be seen on its ground. */
import type { Page } from 'puppeteer'

/** The contrast of a drawn sign with the element that bears it, 1 to 21 (WCAG 1.4.11 asks for 3). @param sign `::before` or `::after` */
export async function contrastOfSign(page: Page, bearer: string, sign: string): Promise<number> {
  const [drawn = '', ground = ''] = await page.$eval(
    bearer,
    (element, pseudo) =>
      [getComputedStyle(element, pseudo), getComputedStyle(element)].map((one) => one.backgroundColor),
    sign,
  )
  const below = read(ground)
  if (below.opacity < 1) throw new Error(`the ground of ${bearer} is not opaque: ${ground}`)
  const above = read(drawn)
  const seen = above.channels.map((channel, index) => mixed(channel, below.channels[index] ?? 0, above.opacity))
  const [light = 0, dark = 0] = [luminance(seen), luminance(below.channels)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** @param colour `rgb(r, g, b)` or `rgba(r, g, b, opacity)` */
function read(colour: string): { channels: number[]; opacity: number } {
  const numbers = /^rgba?\((.+)\)$/.exec(colour)?.[1]?.split(',').map(Number)
  if (!numbers) throw new Error(`no colour of screens: ${colour}`)
  return { channels: numbers.slice(0, 3), opacity: numbers[3] ?? 1 }
}

const mixed = (above: number, below: number, opacity: number) => above * opacity + below * (1 - opacity)

/** Relative luminance as WCAG defines it. */
function luminance([red = 0, green = 0, blue = 0]: number[]): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number): number {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
