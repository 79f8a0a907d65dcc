import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backgroundOf, pageAt } from '../support/browser.ts'
import { openScene, type Scene } from '../support/e2e.ts'
import { EXTENSION_ORIGIN } from '../support/extension.ts'
import { forgetRelay } from '../support/first-day.ts'
import { inspect } from '../support/inspect.ts'
import { panelIn } from '../support/portal-scene.ts'
import { writeSetting } from '../support/settings.ts'

/** The first run, as it is after the installation: nothing is known yet. */
let scene: Scene
let page: Page
beforeAll(async () => {
  scene = await openScene()
  await forgetRelay(scene.browser)
  page = await scene.browser.newPage()
  await page.goto(`${EXTENSION_ORIGIN}/welcome.html`)
  await page.waitForSelector('main[data-view="welcome"]')
})
afterAll(() => scene.close())

test('nothing can be added before a relay is connected', async () => {
  await page.waitForSelector('[data-action="add-token"][aria-disabled="true"]')
})

/** All that the extension keeps on this computer, and in the browser's memory. */
const kept = () =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((ready) => {
      const request = indexedDB.open('vault')
      request.onsuccess = () => ready(request.result)
    })
    const names = [...database.objectStoreNames]
    const all = names.map(
      (name) =>
        new Promise((ready) => {
          const request = database.transaction(name).objectStore(name).getAll()
          request.onsuccess = () => ready(request.result)
        }),
    )
    const stores = Object.fromEntries((await Promise.all(all)).map((records, at) => [names[at], records]))
    database.close()
    return JSON.stringify([stores, await chrome.storage.session.get(), await chrome.storage.local.get()])
  })

test('looking around shows the panel on sample data, keeps nothing, sends nothing, and leads back to connecting', async () => {
  const { lines } = scene.world
  const [before, asked] = [await kept(), lines.length]
  expect(before).toContain('"tokens":[]')
  const outside: string[] = []
  page.on('request', (request) => request.url().startsWith(EXTENSION_ORIGIN) || outside.push(request.url()))
  const act = (action: string) => scene.admin.act(action, page)
  await act('look-around')
  await page.waitForSelector('[data-sample] + main[data-view="list"] [data-result="differs"]')
  expect(await inspect(page)).toEqual([])
  await act('add-token')
  await page.locator('#description').fill('Not real')
  await page.select('#type', 'SURVEYS')
  await act('next')
  await page.waitForSelector('[data-sample] + main[data-step="done"]')
  await act('reveal')
  await page.waitForSelector('[data-value]')
  await act('replace')
  await page.waitForSelector('[data-code="sample_only"]')
  await act('back')
  await page.waitForSelector('main[data-view="list"]')
  expect(await page.$$('[data-ref]')).toHaveLength(4)
  await act('leave-sample')
  await page.waitForSelector('main[data-view="welcome"] #relay')
  expect(await kept()).toBe(before)
  expect([outside, lines.length]).toEqual([[], asked])
})

test('an address without protection is refused at the field, before the browser is asked', async () => {
  await page.type('#relay', 'http://relay.example.com')
  await scene.admin.click('[data-action="connect"]', page)
  await page.waitForSelector('[data-wrong="relay"]')
  expect(await page.$eval('[data-wrong="relay"]', (wrong) => wrong.textContent)).toContain('https://')
})

test('an address that is no relay is refused, with what to do', async () => {
  await page.$eval('#relay', (field) => (field as HTMLInputElement).select())
  await page.type('#relay', scene.world.sandbox.ebsOrigin)
  await scene.admin.click('[data-action="connect"]', page)
  await page.waitForSelector('[data-code="relay_foreign"]')
  expect(await inspect(page)).toEqual([])
})

test('one field connects', async () => {
  await page.$eval('#relay', (field) => (field as HTMLInputElement).select())
  await page.type('#relay', scene.world.relay.origin)
  await scene.admin.click('[data-action="connect"]', page)
  await page.waitForSelector('.notice.good')
})

test('the portal has the panel from then on: the toolbar button was never pressed', async () => {
  const portal = await scene.browser.newPage()
  await portal.goto(`${scene.world.sandbox.portalUrl}#integrations`)
  await panelIn(portal)
  await portal.close()
  await page.bringToFront()
})

test('a passphrase is offered, and protects the vault from the first token on', async () => {
  await scene.admin.click('[data-action="passphrase"]', page)
  await page.waitForSelector('#fresh', { visible: true })
  for (const field of ['#fresh', '#repeat']) await page.type(field, 'correct horse battery')
  await scene.admin.click('[data-action="set-passphrase"]', page)
  await page.waitForFunction(() => document.querySelectorAll('.notice.good').length === 2)
})

test('it ends at Add token, in the side panel', async () => {
  const opened = pageAt(scene.browser, `${EXTENSION_ORIGIN}/sidepanel.html`)
  await scene.admin.click('[data-action="add-token"]', page)
  await (await opened).waitForSelector('[data-step="describe"]')
})

test('the help page needs no network', async () => {
  await page.setOfflineMode(true)
  await page.goto(`${EXTENSION_ORIGIN}/help.html`)
  await page.waitForSelector('main[data-view="help"]')
  expect(await inspect(page)).toEqual([])
})

test('after a start of the browser the portal has it too: the relay was asked before any view was opened', async () => {
  await (await backgroundOf(scene.browser)).evaluate(writeSetting, 'environments', [])
  await scene.restart()
  const portal = await scene.browser.newPage()
  await portal.goto(`${scene.world.sandbox.portalUrl}#integrations`)
  await panelIn(portal)
})
