/** Presses that follow each other at the same place, as of a hand that trembles or a mouse that bounces, confirm nothing. */
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMES_TO_REST_MS } from '../../extension/views/lib/guard-presses.ts'
import { openScene, type Scene, storedTokens, vaultCounts } from '../support/e2e.ts'
import { eventually } from '../support/eventually.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  await scene.admin.openPanel()
  await scene.admin.create('SURVEYS', 'Spring campaign')
  await scene.admin.act('back')
  await scene.admin.view('list')
})
afterAll(() => scene.close())

/** Presses where it is now, again and again, whatever comes there; then waits until the page has drawn what came of it. */
async function pressThere(page: Page, selector: string): Promise<void> {
  const control = await page.waitForSelector(selector, { visible: true })
  await control?.scrollIntoView()
  const { x, y, width, height } = (await control?.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  // Also at both ends: what comes there may be narrower, or another thing may.
  const [left, middle, right] = [x + 4, x + width / 2, x + width - 4].map((at) => [at, y + height / 2] as const)
  await page.mouse.click(...(middle ?? [0, 0]))
  for (const place of [middle, left, right, middle]) {
    await drawn(page)
    await page.mouse.click(...(place ?? [0, 0]), { count: 2 })
  }
  await drawn(page)
}
const drawn = (page: Page) =>
  page.evaluate(() => new Promise<void>((then) => requestAnimationFrame(() => requestAnimationFrame(() => then()))))
/** What follows a press is a message: answered after all that was sent before it. */
const settled = (page: Page) =>
  page.evaluate(() => chrome.runtime.sendMessage({ message: 'language', request: {} })).then(() => drawn(page))

const isWhole = async () => {
  const [token, ...others] = await storedTokens(scene.browser)
  expect(others).toEqual([])
  expect(token).toMatchObject({ description: 'Spring campaign', retired: null })
  expect(token?.value).not.toBeNull()
  expect(scene.world.sandbox.store.activeEndpoints('SURVEYS')).toHaveLength(1)
}

/** Presses twice at one place. @returns how far apart, ms: a busy machine takes longer than the pause */
async function pressTwice(page: Page, [x, y]: readonly [number, number], pause: number): Promise<number> {
  await page.mouse.move(0, 0)
  const first = performance.now()
  await page.mouse.click(x, y)
  await scene.admin.step('describe')
  await new Promise((resume) => setTimeout(resume, Math.max(0, pause - (performance.now() - first))))
  await page.mouse.click(x, y)
  return performance.now() - first
}

test.each([40, 200, 450])('two clicks on Add token, %i ms apart, open the form and do not send it', async (pause) => {
  const { admin } = scene
  const button = await admin.panel.waitForSelector('[data-action="add-token"]', { visible: true })
  const { x, y, width, height } = (await button?.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  // The pace of the hand is what is tested: presses that came too slowly are made again.
  await eventually(async () => {
    const apart = await pressTwice(admin.panel, [x + width / 2, y + height / 2], pause)
    await settled(admin.panel)
    const invalid = await admin.panel.$('[aria-invalid="true"]')
    await admin.act('back')
    await admin.view('list')
    if (apart >= COMES_TO_REST_MS) throw new Error(`${Math.round(apart)} ms apart`)
    expect(invalid).toBeNull()
  }, 10)
})

test('on the button that revokes a token, it does not revoke', async () => {
  const { admin } = scene
  await admin.click('[data-ref]')
  await admin.view('token')
  await pressThere(admin.panel, '[data-action="revoke"]')
  await settled(admin.panel)
  await isWhole()
  expect((await vaultCounts(scene.browser)).intents).toBe(0)
  await admin.view('revoke')
  await admin.act('cancel')
  await admin.act('back')
  await admin.view('list')
})

test('on the button that erases the vault, it does not erase', async () => {
  const options = await scene.admin.openPage('options')
  const fold = await options.waitForSelector('details:has([data-action="erase"]) > summary')
  await fold?.click()
  await pressThere(options, '[data-action="erase"]')
  await settled(options)
  await isWhole()
  expect(await options.$('[data-action="erase-sure"]')).not.toBeNull()
  await options.close()
})

test('where a token is removed from the list, it is not put back by the same hand', async () => {
  const { admin, world } = scene
  for (const { type, token } of world.sandbox.store.endpoints()) world.sandbox.store.revoke(type, token)
  await admin.click('[data-ref]')
  await admin.view('token')
  await admin.act('check')
  await pressThere(admin.panel, '[data-action="remove"]')
  await admin.panel.waitForSelector('[data-retired="removed"]')
  await settled(admin.panel)
  const [token] = await storedTokens(scene.browser)
  expect(token?.retired).toMatchObject({ how: 'removed' })
  expect(token?.value).not.toBeNull()
})

test('what was removed is in no list and on no badge', async () => {
  const { admin } = scene
  await admin.act('back')
  await admin.view('list')
  await admin.panel.waitForFunction(() => !document.querySelector('[data-ref]'))
  await expect.poll(() => admin.panel.evaluate(() => chrome.action.getBadgeText({}))).toBe('')
})
