import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FIREFOX_EXTENSION, FIREFOX_ORIGIN } from '../../support/extension.ts'
import { Firefox } from '../../support/firefox.ts'
import { zipOf } from '../../support/packages.ts'
import { firefoxPolicies, type Policies } from '../../support/policies.ts'
import { startWorld, type World } from '../../support/relay.ts'
import { readSetting } from '../../support/settings.ts'

/** Firefox's own policies bring the package that stores get, and settle its relay and its language. */
let world: World
let firefox: Firefox
let policies: Policies
let folder: string
beforeAll(async () => {
  world = await startWorld()
  folder = mkdtempSync(join(tmpdir(), 'integrations-company-'))
  const file = join(folder, 'extension.xpi')
  writeFileSync(file, zipOf('firefox'))
  policies = firefoxPolicies()
  const { id } = FIREFOX_EXTENSION
  const settings = { relayUrl: world.relay.origin, language: 'el' }
  policies.set({
    ExtensionSettings: { [id]: { installation_mode: 'force_installed', install_url: pathToFileURL(file).href } },
    '3rdparty': { Extensions: { [id]: settings } },
  })
  firefox = await Firefox.launch(policies.program)
  await firefox.untilInBrowser('the extension', `return WebExtensionPolicy.getByID(${JSON.stringify(id)})?.active`)
})
afterAll(async () => {
  await firefox?.close()
  await world?.close()
  policies?.remove()
  rmSync(folder, { recursive: true, force: true })
})

test('the panel is connected, in the language of the company, without a setting by the user', async () => {
  await firefox.open(`${FIREFOX_ORIGIN}/sidepanel.html`)
  await firefox.shown('main[data-view="list"]')
  await firefox.shown('[data-action="add-token"]:enabled')
  expect(await firefox.run('return document.documentElement.lang')).toBe('el')
  expect(await firefox.run(`return (${readSetting})('relay')`)).toBeNull()
})

test('the settings show what is set by the organization', async () => {
  await firefox.open(`${FIREFOX_ORIGIN}/options.html`)
  await firefox.shown('main[data-view="options"]')
  expect(await firefox.run('return document.querySelectorAll("[data-policy]").length')).toBe(2)
  expect(await firefox.run('return document.querySelector("#relay")')).toBeNull()
})

test('its user cannot remove it', async () => {
  const { id } = FIREFOX_EXTENSION
  const canRemove = await firefox.runInBrowser(`
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
    return AddonManager.getAddonByID(${JSON.stringify(id)}).then(
      ({ permissions }) => (permissions & AddonManager.PERM_CAN_UNINSTALL) !== 0,
    )
  `)
  expect(canRemove).toBe(false)
})
