import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putIn } from '../support/closed-roots.ts'
import { inContentScript } from '../support/content-script.ts'
import { type Display, openDisplay } from '../support/display.ts'
import { eventually } from '../support/eventually.ts'
import { EXTENSION_DIR } from '../support/extension.ts'
import { openPortalScene, openSitePage, type PortalScene, panelIn } from '../support/portal-scene.ts'
import { startSite } from '../support/site.ts'

/** An extension that may reach no host yet, as the stores give it, and the browser's own question for leave. */
let display: Display
let portal: PortalScene
let page: Page
const folder = mkdtempSync(join(tmpdir(), 'integrations-no-hosts-'))
beforeAll(async () => {
  display = await openDisplay()
  cpSync(EXTENSION_DIR, folder, { recursive: true })
  const manifest = join(folder, 'manifest.json')
  const { host_permissions: _, ...others } = JSON.parse(readFileSync(manifest, 'utf8'))
  writeFileSync(manifest, JSON.stringify(others))
  portal = await openPortalScene({ extension: folder, display: display.name, known: true })
  ;({ page } = await openSitePage(portal.scene.browser, `${portal.origin}/subscriptions/hostile`))
})
afterAll(async () => {
  await portal?.close()
  display?.close()
  rmSync(folder, { recursive: true, force: true })
})

const leave = () => portal.scene.admin.panel.evaluate(() => chrome.permissions.getAll().then(({ origins }) => origins))

const ASK_FOR_MOUNT =
  'chrome.runtime.sendMessage({ message: "page/mount", request: {} }).then(({ failure }) => failure.code)'

/** For half a second the browser takes no answer, lest somebody give it who meant something else. */
const ASKED_WITHIN_MS = 1_000

/** Clicks, and says yes to the browser's question: Tab goes to it, Return presses it. One that came too late comes again. */
async function allow(click: () => Promise<void>, tries = 3): Promise<void> {
  await click()
  await new Promise((later) => setTimeout(later, ASKED_WITHIN_MS))
  display.press('Tab', 'Return')
  try {
    await eventually(async () => expect(await leave()).toEqual(['http://localhost/*']), 100)
  } catch (error) {
    if (tries === 1) throw error
    display.press('Escape')
    await allow(click, tries - 1)
  }
}

test('installed, it may reach no host, asks no relay for anything, and nothing of it is in the page', async () => {
  expect(await leave()).toEqual([])
  const appState = await portal.scene.admin.panel.evaluate(() =>
    chrome.runtime.sendMessage({ message: 'app-state', request: {} }),
  )
  expect(appState).toMatchObject({ reply: { relay: { failure: { code: 'permission_missing' } } } })
  expect(await putIn(page)).toEqual([])
})

test('it offers to show itself in the portal, says what for, and asks for that site alone', async () => {
  const { admin } = portal.scene
  const offer = await admin.panel.waitForSelector('[data-offer="portal"]')
  expect(await offer?.evaluate((notice) => notice.textContent)).toContain('for this site only')
  await allow(() => admin.act('page-access'))
  await eventually(async () => expect(await admin.panel.$('[data-offer="portal"]')).toBeNull())
})

test('the page that was open already gets the panel, and so does every other of that origin', async () => {
  await page.bringToFront()
  await panelIn(page)
  await page.reload()
  await panelIn(page)
})

test('another origin of the same host, which no environment names, gets nothing', async () => {
  const other = await startSite()
  const stranger = await openSitePage(portal.scene.browser, `${other.origin}/subscriptions/hostile`)
  await eventually(async () => expect(await inContentScript(stranger.page, 'isInPage')).toBe(false))
  expect(await inContentScript(stranger.page, ASK_FOR_MOUNT)).toBe('message_refused')
  expect(await putIn(stranger.page)).toEqual([])
  await stranger.page.close()
  await other.close()
})

test('leave taken back takes the panel out of the page, and another page does not get it', async () => {
  const settings = await portal.scene.admin.openPage('options')
  await portal.scene.admin.click('[data-page="portal"] [data-action="leave-page"]', settings)
  await settings.waitForSelector('[data-page="portal"][data-granted="false"]')
  expect(await leave()).toEqual([])
  await page.bringToFront()
  await eventually(async () => expect(await putIn(page)).toEqual([]))
  await page.reload()
  expect(await putIn(page)).toEqual([])
})
