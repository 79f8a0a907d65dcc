import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backgroundOf } from '../support/browser.ts'
import { openScene, type Scene } from '../support/e2e.ts'
import { EXTENSION_DIR, EXTENSION_ORIGIN } from '../support/extension.ts'
import { openKeptToken } from '../support/keep-token.ts'

/** With leave to read the clipboard, which an admin grants at the browser's prompt; here the build has it from the start. */
const granted = mkdtempSync(join(tmpdir(), 'integrations-granted-'))
let scene: Scene

beforeAll(async () => {
  cpSync(EXTENSION_DIR, granted, { recursive: true })
  const file = join(granted, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  manifest.permissions.push(...manifest.optional_permissions.splice(0))
  writeFileSync(file, JSON.stringify(manifest))
  scene = await openScene({}, granted)
  await scene.browser.defaultBrowserContext().overridePermissions(EXTENSION_ORIGIN, ['clipboard-read'])
  await scene.admin.openPanel()
  await openKeptToken(scene, 'SURVEYS', 'Spring campaign')
})
afterAll(async () => {
  await scene.close()
  rmSync(granted, { recursive: true, force: true })
})

const clipboard = () => scene.admin.panel.evaluate(() => navigator.clipboard.readText())

/** The minute is over: the alarm of the copy rings now. */
async function minuteIsOver(): Promise<void> {
  const worker = await backgroundOf(scene.browser)
  await worker.evaluate(() => chrome.alarms.create('clipboard', { when: Date.now() }))
  await scene.admin.panel.waitForFunction(() => !document.querySelector('[data-clipboard]'), { timeout: 40_000 })
}

async function copy(): Promise<void> {
  await scene.admin.act('copy')
  await scene.admin.panel.waitForSelector('[data-clipboard="clears"]')
}

test('after a minute the value is taken out of the clipboard', async () => {
  await copy()
  expect(await clipboard()).toBe(scene.world.sandbox.store.activeEndpoint('SURVEYS')?.token)
  await minuteIsOver()
  expect((await clipboard()).trim()).toBe('')
})

test('what the admin has copied since stays', async () => {
  await copy()
  await scene.admin.panel.evaluate(() => navigator.clipboard.writeText('my own words'))
  await minuteIsOver()
  expect(await clipboard()).toBe('my own words')
})

test('it is an alarm of one minute, which a stopped worker wakes up for', async () => {
  const before = Date.now()
  await copy()
  const worker = await backgroundOf(scene.browser)
  const rings = () => worker.evaluate(async () => (await chrome.alarms.get('clipboard'))?.scheduledTime ?? 0)
  // It is set after the notice is kept.
  await expect.poll(rings).toBeGreaterThanOrEqual(before + 60_000)
  expect(await rings()).toBeLessThan(Date.now() + 61_000)
})
