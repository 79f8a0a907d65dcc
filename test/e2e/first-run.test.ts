import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backgroundOf, pageAt } from '../support/browser.ts'
import { openScene, type Scene } from '../support/e2e.ts'
import { EXTENSION_ORIGIN } from '../support/extension.ts'
import { inspect } from '../support/inspect.ts'
import { writeSetting } from '../support/settings.ts'

/** The first run, as it is after the installation: nothing is known yet. */
let scene: Scene
let page: Page
beforeAll(async () => {
  scene = await openScene()
  await (await backgroundOf(scene.browser)).evaluate(writeSetting, 'relay', null)
  page = await scene.browser.newPage()
  await page.goto(`${EXTENSION_ORIGIN}/welcome.html`)
  await page.waitForSelector('main[data-view="welcome"]')
})
afterAll(() => scene.close())

test('nothing can be added before a relay is connected', async () => {
  expect(await page.$('[data-action="add-token"][aria-disabled="true"]')).not.toBeNull()
})

test('an address that is no relay is refused, with what to do', async () => {
  await page.type('#relay', scene.world.sandbox.ebsOrigin)
  await page.click('[data-action="connect"]')
  await page.waitForSelector('[data-code="relay_foreign"]')
  expect(await inspect(page)).toEqual([])
})

test('one field connects', async () => {
  await page.$eval('#relay', (field) => (field as HTMLInputElement).select())
  await page.type('#relay', scene.world.relay.origin)
  await page.click('[data-action="connect"]')
  await page.waitForSelector('.notice.good')
})

test('a passphrase is offered, and protects the vault from the first token on', async () => {
  await page.click('[data-action="passphrase"]')
  for (const field of ['#fresh', '#repeat']) await page.type(field, 'correct horse battery')
  await page.click('[data-action="set-passphrase"]')
  await page.waitForFunction(() => document.querySelectorAll('.notice.good').length === 2)
})

test('it ends at Add token, in the side panel', async () => {
  const opened = pageAt(scene.browser, `${EXTENSION_ORIGIN}/sidepanel.html`)
  await page.click('[data-action="add-token"]')
  await (await opened).waitForSelector('[data-step="describe"]')
})

test('the help page needs no network', async () => {
  await page.setOfflineMode(true)
  await page.goto(`${EXTENSION_ORIGIN}/help.html`)
  await page.waitForSelector('main[data-view="help"]')
  expect(await inspect(page)).toEqual([])
})
