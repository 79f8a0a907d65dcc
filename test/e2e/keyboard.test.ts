import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene } from '../support/e2e.ts'
import { eventually } from '../support/eventually.ts'
import { record, takeRecord } from '../support/recorder.ts'

/** An admin without a mouse: the whole wizard, and what follows it, by keyboard alone. */
let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  await scene.admin.openPanel()
  await record(scene.admin.panel)
})
afterAll(() => scene.close())

const TABS_MAX = 30

/** Goes on with Tab until this has the focus, and sees that the focus shows. */
async function tabTo(selector: string, page: Page = scene.admin.panel): Promise<void> {
  for (let tabs = 0; tabs < TABS_MAX; tabs++) {
    if (await hasFocus(selector, page)) return expect(await isFocusVisible(page), selector).toBe(true)
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${selector}`)
}

const hasFocus = (selector: string, page: Page = scene.admin.panel) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)

const isFocusVisible = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement as HTMLElement
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused)
    return (
      focused.matches(':focus-visible') && (boxShadow !== 'none' || (outlineStyle !== 'none' && outlineWidth !== '0px'))
    )
  })

const focusMovesTo = (selector: string) =>
  scene.admin.panel.waitForFunction((wanted) => document.activeElement?.matches(wanted), {}, selector)

test('describing the endpoint token', async () => {
  const { panel } = scene.admin
  await tabTo('[data-action="add-token"]')
  await panel.keyboard.press('Enter')
  await scene.admin.step('describe')
  await focusMovesTo('#description')
  await panel.keyboard.type('Spring campaign')
  // Escape asks first; a second one goes back to the text.
  await panel.keyboard.press('Escape')
  await focusMovesTo('[data-action="keep-typing"]')
  await panel.keyboard.press('Escape')
  await focusMovesTo('#description')
  expect(await panel.$eval('#description', (field) => (field as HTMLInputElement).value)).toBe('Spring campaign')
  await tabTo('#type')
  await panel.keyboard.type('Entersoft Surveys')
  expect(await panel.$eval('#type', (field) => (field as HTMLSelectElement).value)).toBe('SURVEYS')
  await panel.keyboard.press('Enter')
  if (await panel.$('[data-step="describe"]')) {
    await tabTo('[data-action="next"]')
    await panel.keyboard.press('Enter')
  }
  await scene.admin.step('authorize')
})

test('the focus and the live region follow the progress', async () => {
  await focusMovesTo('h1')
  await eventually(async () =>
    expect((await takeRecord(scene.admin.panel)).said).toContainEqual(
      expect.stringMatching(/^The sign-in window is open/),
    ),
  )
})

test('signing in and Allow', async () => {
  const window = await scene.admin.signInWindow()
  await window.waitForSelector('#user')
  await tabTo('#user', window)
  await window.keyboard.type('Admin')
  await tabTo('#password', window)
  await window.keyboard.type(scene.admin.passwordOf('Admin'))
  await Promise.all([window.waitForNavigation(), window.keyboard.press('Enter')])
  await window.waitForSelector('#allow')
  await tabTo('#allow', window)
  await window.keyboard.press('Enter')
  await scene.admin.step('done')
})

test('the result has the focus: the heading is read with what became of the token', async () => {
  await focusMovesTo('h1')
  const described = await scene.admin.panel.$eval('h1', (heading) => heading.getAttribute('aria-describedby') ?? '')
  expect(await scene.admin.panel.$eval(`#${described}`, (words) => words.textContent)).toContain('Created and verified')
})

test('showing and hiding the value', async () => {
  const { panel } = scene.admin
  await tabTo('[data-action="reveal"]')
  await panel.keyboard.press('Enter')
  await panel.waitForSelector('[data-value]')
  await focusMovesTo('[data-action="hide"]')
  await panel.keyboard.press('Escape')
  await panel.waitForSelector('[data-value]', { hidden: true })
  await focusMovesTo('[data-action="reveal"]')
})

test('checking again keeps the focus where it was', async () => {
  await tabTo('[data-action="check"]')
  await scene.admin.panel.keyboard.press('Enter')
  await scene.admin.panel.waitForSelector('[data-action="check"]:not([aria-disabled="true"])')
  await focusMovesTo('[data-action="check"]')
})

test('Escape goes back to the list, and from a token to the row that it was opened from', async () => {
  const { keyboard } = scene.admin.panel
  await keyboard.press('Escape')
  await scene.admin.view('list')
  await focusMovesTo('h1')
  await tabTo('[data-ref]')
  await keyboard.press('Enter')
  await scene.admin.view('token')
  await focusMovesTo('h1')
  await keyboard.press('Escape')
  await scene.admin.view('list')
  await focusMovesTo('[data-ref]')
})
