/** The border of a control is seen on every ground that one may stand on (WCAG 1.4.11). */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const TOKENS = readFileSync('extension/views/styles/tokens.css', 'utf8')
const GROUNDS = ['surface', 'raised', 'bad-ground', 'good-ground']

/** A token's colour in light and in dark, `#rrggbb`. */
function colorsOf(token: string): [string, string] {
  const [, light, dark] = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(TOKENS) ?? []
  if (!light || !dark) throw new Error(`There is no colour ${token}`)
  return [light, dark]
}

/** Relative luminance as WCAG defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

test.each(GROUNDS)('on --%s, in light and in dark', (ground) => {
  const border = colorsOf('control')
  const contrasts = colorsOf(ground).map((color, index) => contrast(color, border[index] ?? color))
  expect(Math.min(...contrasts), contrasts.join()).toBeGreaterThanOrEqual(3)
})
