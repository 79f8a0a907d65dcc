/** Looks at a view as users with different needs do: accessible by axe, nothing cut off at 320 px, in light and in dark. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from 'puppeteer'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const NARROW = { width: 320, height: 700 }

/** What is wrong, in words; empty when nothing is. */
export async function inspect(page: Page): Promise<string[]> {
  const wrong: string[] = []
  const before = page.viewport()
  await page.setViewport(NARROW)
  for (const [scheme, rules] of [
    ['light', ALL_RULES],
    ['dark', RULES_OF_COLOURS],
  ] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    wrong.push(...(await axe(page, rules)).map((violation) => `${scheme}: ${violation}`))
  }
  wrong.push(...(await cutOff(page)))
  await page.emulateMediaFeatures([])
  await page.setViewport(before)
  return wrong
}

/** What can be wrong in a second language of a view that `inspect` has seen in the first: the words and the room for them. */
export async function inspectWords(page: Page): Promise<string[]> {
  const before = page.viewport()
  await page.setViewport(NARROW)
  const wrong = [...(await axeOfWords(page)), ...(await cutOff(page))]
  await page.setViewport(before)
  return wrong
}

/** WCAG 2.2 A and AA. */
const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Those that depend on the words and on the room: the keyboard scrolls to the end, a name holds what one sees, none is empty. */
const RULES_OF_WORDS = [
  ...['scrollable-region-focusable', 'label-content-name-mismatch', 'html-lang-valid', 'valid-lang', 'document-title'],
  ...['button-name', 'link-name', 'summary-name', 'label', 'empty-heading'],
]

/** Those that depend on colours: all else is the same in light, in dark and in forced colours. */
export const RULES_OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** What axe finds. */
export async function axe(page: Page | Frame, runOnly: readonly string[] = ALL_RULES): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(AXE)
  return page.evaluate(async (wanted) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, { runOnly: [...wanted], resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  }, runOnly)
}

/** What axe finds where words are longer or the room is smaller, as soon as the view has taken its place there. */
export async function axeOfWords(page: Page): Promise<string[]> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  return axe(page, RULES_OF_WORDS)
}

/** Elements that reach beyond the page's width. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isUnseen = (element: Element) => element.closest('.unseen') !== null
    return [...document.body.querySelectorAll('*')]
      .filter((element) => !isUnseen(element) && element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => `cut off at ${innerWidth} px: ${element.outerHTML.slice(0, 120)}`)
  })
}

/** Elements that hide a part of their own words. What is typed into a field may be longer than the field. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hides = (element: Element) =>
      element.matches('button') || /hidden|clip/.test(getComputedStyle(element).overflow)
    const isLarger = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element) =>
      scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1
    return [...document.body.querySelectorAll<HTMLElement>(':not(.unseen, .unseen *, svg, svg *)')]
      .filter((element) => element.innerText && hides(element) && isLarger(element))
      .map((element) => `clipped at ${innerWidth} px: ${element.outerHTML.slice(0, 120)}`)
  })
}
