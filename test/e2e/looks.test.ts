/** What the gallery does not show: nothing moves that was not pressed, and every page with all that it folds away. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene } from '../support/e2e.ts'
import { inspect } from '../support/inspect.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  await scene.admin.openPanel()
})
afterAll(() => scene.close())

/** What moved without a click while `work` ran, as Chromium's layout shift score. */
async function shiftsDuring(work: () => Promise<unknown>): Promise<number> {
  const { panel } = scene.admin
  // What moved by the press before has settled after two frames.
  await panel.evaluate(() => new Promise((settled) => requestAnimationFrame(() => requestAnimationFrame(settled))))
  await panel.evaluate(() => {
    const watch = { shifted: 0 }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watch.shifted += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift' })
    Object.assign(globalThis, { watch })
  })
  await work()
  return panel.evaluate(() => (globalThis as unknown as { watch: { shifted: number } }).watch.shifted)
}

test('the progress does not jump while it fills in', async () => {
  await scene.admin.describe('APPINSIGHTS', 'A description that is rather long, as admins do write them')
  await scene.admin.step('authorize')
  const gate = scene.world.sandbox.faults.hold('POST /api/invented/endpoints', 'before')
  const allowed = await shiftsDuring(async () => {
    await scene.admin.answer('allow')
    await gate.reached
    await scene.admin.step('register')
  })
  const created = await shiftsDuring(async () => {
    gate.open()
    await scene.admin.step('done')
  })
  expect(allowed + created).toBeLessThan(0.01)
})

test('a check that is repeated moves nothing', async () => {
  await scene.admin.act('back')
  await scene.admin.click('[data-ref]')
  await scene.admin.view('token')
  const checked = await shiftsDuring(async () => {
    await scene.admin.act('check')
    await scene.admin.panel.waitForSelector('[data-action="check"]:not([aria-disabled="true"])')
  })
  expect(checked).toBeLessThan(0.01)
})

test.each(['options', 'welcome'] as const)('%s is accessible with everything unfolded', async (name) => {
  const page = await scene.admin.openPage(name)
  await page.$$eval('details', (all) => {
    for (const details of all) details.open = true
  })
  expect(await inspect(page)).toEqual([])
  await page.close()
})
