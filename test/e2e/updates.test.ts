import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page, Target } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backgroundOf } from '../support/browser.ts'
import { putIn } from '../support/closed-roots.ts'
import { inContentScript } from '../support/content-script.ts'
import { eventually } from '../support/eventually.ts'
import { EXTENSION_DIR } from '../support/extension.ts'
import { developerMode, openExtensionsPage, switchExtension } from '../support/extensions-page.ts'
import { openPortalScene, openSitePage, type PortalScene, panelIn } from '../support/portal-scene.ts'

/** Pages that were open before the extension was reloaded, updated or switched off: nobody loads them again. */
let portal: PortalScene
let page: Page
let parameters: Page
let extensions: Page
let said: string[]
const folder = mkdtempSync(join(tmpdir(), 'integrations-update-'))
beforeAll(async () => {
  cpSync(EXTENSION_DIR, folder, { recursive: true })
  portal = await openPortalScene({ extension: folder })
  const { browser, admin, world } = portal.scene
  await admin.create('SURVEYS', 'Spring campaign')
  extensions = await openExtensionsPage(browser)
  await developerMode(extensions)
  const marked = await openSitePage(browser, `${world.sandbox.ebsOrigin}/parameters`)
  const framed = await openSitePage(browser, `${portal.origin}/subscriptions/hostile`)
  parameters = marked.page
  page = framed.page
  said = framed.said
  await panelIn(page)
  await areMarked()
})
afterAll(async () => {
  await portal.close()
  rmSync(folder, { recursive: true, force: true })
})

const put = async () => (await putIn(page)).map(({ kind }) => kind)
const areMarked = () => eventually(async () => expect((await putIn(parameters)).map(({ kind }) => kind)).toEqual(MARKS))
const MARKS = ['summary', 'mark', 'mark', 'mark']

/** Does what ends this life of the extension, and waits for the pages of the next. */
async function live(again: () => Promise<unknown>): Promise<void> {
  const former = portal.scene.browser.targets().find(isWorker)
  await inContentScript(page, 'globalThis.former = true')
  await again()
  await portal.scene.browser.waitForTarget((target) => isWorker(target) && target !== former)
  await page.bringToFront()
  await eventually(async () => expect(await inContentScript(page, 'globalThis.former')).toBeUndefined())
  await panelIn(page)
}
const isWorker = (target: Target) => target.type() === 'service_worker'

async function allIsWell(): Promise<void> {
  expect(await put()).toEqual(['panel'])
  await areMarked()
  await page.evaluate('Node.prototype.appendChild.call(find("#content"), make("b"))')
  await panelIn(page)
  expect(await put()).toEqual(['panel'])
  expect(said).toEqual([])
}

test('reloaded, the extension’s new script takes over, and the old one leaves quietly', async () => {
  const worker = await backgroundOf(portal.scene.browser)
  await live(async () => worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined))
  await allIsWell()
})

test('updated to another version, likewise', async () => {
  const manifest = join(folder, 'manifest.json')
  const { version, ...others } = JSON.parse(readFileSync(manifest, 'utf8'))
  writeFileSync(manifest, JSON.stringify({ ...others, version: `${version}.1` }))
  await live(() => portal.scene.browser.installExtension(folder))
  const worker = await backgroundOf(portal.scene.browser)
  expect(await worker.evaluate(() => chrome.runtime.getManifest().version)).toBe(`${version}.1`)
  await allIsWell()
})

test('switched off, nothing is left in a page by the time somebody looks at it', async () => {
  await extensions.bringToFront()
  await switchExtension(extensions, false)
  await page.bringToFront()
  await eventually(async () => expect(await put()).toEqual([]))
  expect(said).toEqual([])
})

test('switched on again, it is back', async () => {
  await extensions.bringToFront()
  await switchExtension(extensions, true)
  await page.bringToFront()
  await panelIn(page)
  await allIsWell()
})
