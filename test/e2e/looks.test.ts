import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene } from '../support/e2e.ts'
import { ROOT } from '../support/extension.ts'
import { inspect } from '../support/inspect.ts'
import { setPassphrase } from '../support/passphrase.ts'

/** Every view of the side panel in the order in which an admin meets them. Pictures are left in `out/looks`. */
const OUT = join(ROOT, 'out/looks')
let scene: Scene
beforeAll(async () => {
  mkdirSync(OUT, { recursive: true })
  scene = await openScene()
})
afterAll(() => scene.close())

async function looksGood(name: string) {
  const { panel } = scene.admin
  for (const scheme of ['light', 'dark']) {
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await panel.screenshot({ path: join(OUT, `${name}-${scheme}.png`) as `${string}.png` })
  }
  await panel.emulateMediaFeatures([])
  expect(await inspect(panel)).toEqual([])
}

/** What moved without a click while `work` ran, as Chromium's layout shift score. */
async function shiftsDuring(work: () => Promise<unknown>): Promise<number> {
  const { panel } = scene.admin
  // The last picture changed the window's size: what moved by that has settled after two frames.
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

test('the empty list', async () => {
  await scene.admin.openPanel()
  await looksGood('list-empty')
})

test('the first step of the wizard', async () => {
  await scene.admin.act('add-token')
  await scene.admin.step('describe')
  await looksGood('describe')
  await scene.admin.act('back')
  await scene.admin.view('list')
})

test('the progress, which does not jump while it fills in', async () => {
  await scene.admin.describe('APPINSIGHTS', 'A description that is rather long, as admins do write them')
  await scene.admin.step('authorize')
  await looksGood('authorize')
  scene.world.sandbox.faults.add({ call: 'POST /api/invented/endpoints', once: true, delayMs: 2_500 })
  const allowed = await shiftsDuring(async () => {
    await scene.admin.answer('allow')
    await scene.admin.step('register')
  })
  await looksGood('register')
  const created = await shiftsDuring(() => scene.admin.step('done'))
  expect(allowed + created).toBeLessThan(0.01)
})

test('the token’s page, hidden and revealed', async () => {
  await looksGood('done')
  await scene.admin.act('reveal')
  await scene.admin.panel.waitForSelector('[data-value]')
  await looksGood('revealed')
  await scene.admin.act('test-connection')
  await scene.admin.panel.waitForSelector('[data-connection]')
  await looksGood('connection')
  await scene.admin.act('copy')
  await scene.admin.panel.waitForSelector('[data-clipboard]')
  await scene.admin.act('hand-over')
  await scene.admin.act('save-file')
  await looksGood('hand-over')
  await scene.admin.click('[data-history] summary')
  await scene.admin.panel.waitForSelector('[data-event]')
  await scene.admin.panel.$eval('[data-history]', (details) => details.scrollIntoView())
  await looksGood('history')
  await scene.admin.act('clipboard-seen')
  await scene.admin.act('back')
  await scene.admin.view('list')
})

test('a check that is repeated moves nothing', async () => {
  await scene.admin.click('[data-ref]')
  await scene.admin.view('token')
  const checked = await shiftsDuring(async () => {
    await scene.admin.act('check')
    await scene.admin.panel.waitForSelector('[data-action="check"]:not([aria-disabled="true"])')
  })
  expect(checked).toBeLessThan(0.01)
  await scene.admin.act('back')
})

test('the list and the EBS parameters', async () => {
  await scene.admin.view('list')
  await looksGood('list')
  await scene.admin.act('parameters')
  await scene.admin.panel.waitForSelector('[data-parameter]')
  await looksGood('parameters')
  await scene.admin.act('back')
})

test('Deny', async () => {
  await scene.admin.describe('SURVEYS', 'Denied')
  await scene.admin.answer('deny')
  await scene.admin.step('denied')
  await looksGood('denied')
  await scene.admin.act('close')
})

test('a prerequisite that is not met', async () => {
  await scene.admin.describe('ECOMCONNECTOR', 'Not bought')
  await scene.admin.answer('allow')
  await scene.admin.step('blocked')
  await looksGood('blocked')
  await scene.admin.act('close')
})

test('a failure of EBS', async () => {
  scene.world.sandbox.faults.add({ call: 'RegisteredEndpointFor', answer: { status: 500 } })
  await scene.admin.describe('SURVEYS', 'Failed')
  await scene.admin.answer('allow')
  await scene.admin.step('failed')
  await looksGood('failed')
  scene.world.sandbox.faults.clear()
  await scene.admin.act('close')
})

test('settings and welcome', async () => {
  for (const name of ['options', 'welcome'] as const) {
    const page = await scene.admin.openPage(name)
    await page.$$eval('details', (all) => {
      for (const details of all) details.open = true
    })
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await page.screenshot({ path: join(OUT, `${name}-${scheme}.png`) as `${string}.png`, fullPage: true })
    }
    expect(await inspect(page)).toEqual([])
    await page.close()
  }
})

test('the locked vault', async () => {
  await setPassphrase(scene.admin, 'correct horse battery')
  await scene.admin.act('lock')
  await scene.admin.view('locked')
  await scene.admin.click('summary')
  await looksGood('locked')
})
