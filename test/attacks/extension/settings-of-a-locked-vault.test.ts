/**
 * The attack: sit at the computer while the vault is locked, and change what protects it: the relay that will get the values once the
 * admin unlocks, the idle lock, the hours of checks.
 *
 * The defence: the pages show the lock, and the router refuses each message that the table does not allow while the vault is locked
 * (`extension/background/router.ts`).
 */
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backgroundOf } from '../../support/browser.ts'
import { openScene, type Scene, vaultCounts } from '../../support/e2e.ts'
import { EXTENSION_ORIGIN } from '../../support/extension.ts'
import { openKeptToken } from '../../support/keep-token.ts'
import { setPassphrase } from '../../support/passphrase.ts'
import { readSetting } from '../../support/settings.ts'
import { type EvilRelay, startEvilRelay } from '../evil-relay.ts'
import { whileLocked } from '../refused-messages.ts'

const PASSPHRASE = 'correct horse battery'
let scene: Scene
let evil: EvilRelay
let settings: Page
beforeAll(async () => {
  scene = await openScene()
  await scene.admin.openPanel()
  await openKeptToken(scene, 'SURVEYS', 'Spring campaign')
  await setPassphrase(scene.admin, PASSPHRASE)
  evil = await startEvilRelay(scene.world.relay.origin)
  await scene.admin.act('back')
  await scene.admin.act('lock')
  await scene.admin.view('locked')
  settings = await scene.browser.newPage()
})
afterAll(async () => {
  await scene.close()
  await evil.close()
})

const setting = async (name: string) => (await backgroundOf(scene.browser)).evaluate(readSetting, name)

test.each(['options', 'welcome'])('the page %s shows the lock, and nothing that it protects', async (name) => {
  await settings.goto(`${EXTENSION_ORIGIN}/${name}.html`)
  await settings.waitForSelector('main[data-view="locked"]')
  const offered =
    '#relay, #idle, #check-hours, #search-key, #language, [data-action="history-csv"], [data-action="make-backup"]'
  expect(await settings.$$(offered)).toEqual([])
  expect(await settings.content()).not.toContain(scene.world.relay.origin)
})

test('the background refuses what would help them later, also when a message goes to it directly', async () => {
  for (const [message, request] of whileLocked(evil.origin)) {
    const answer = settings.evaluate((envelope) => chrome.runtime.sendMessage(envelope), { message, request })
    expect(await answer, message).toMatchObject({ ok: false, failure: { code: 'vault_locked' } })
  }
  expect(await setting('relay')).toBe(scene.world.relay.origin)
  expect(await Promise.all(['idle-minutes', 'check-hours'].map(setting))).toEqual([null, null])
  expect(evil.asked).toEqual([])
})

test('unlocking there opens the settings; erasing is possible without the passphrase', async () => {
  await settings.goto(`${EXTENSION_ORIGIN}/options.html`)
  await (await settings.waitForSelector('#passphrase'))?.type(PASSPHRASE)
  await scene.admin.act('unlock', settings)
  await settings.waitForSelector('main[data-view="options"]')
  await settings.evaluate(() => chrome.runtime.sendMessage({ message: 'lock/now', request: {} }))
  await settings.waitForSelector('main[data-view="locked"]')
  await scene.admin.click('summary', settings)
  await scene.admin.act('erase', settings)
  await scene.admin.act('erase-sure', settings)
  await settings.waitForSelector('main[data-view="options"]')
  expect(await vaultCounts(scene.browser)).toEqual({ tokens: 0, intents: 0 })
})
