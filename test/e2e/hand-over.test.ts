import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backgroundOf } from '../support/browser.ts'
import { openScene, type Scene } from '../support/e2e.ts'
import { EXTENSION_ORIGIN } from '../support/extension.ts'
import { inspect } from '../support/inspect.ts'
import { openKeptToken } from '../support/keep-token.ts'
import { savedText } from '../support/saved-file.ts'

/** Handing a value over: copied without being shown, as a file only after a warning, and not left in the clipboard. */
let scene: Scene
let value: string
const downloads = mkdtempSync(join(tmpdir(), 'integrations-downloads-'))

beforeAll(async () => {
  scene = await openScene()
  await scene.browser.defaultBrowserContext().overridePermissions(EXTENSION_ORIGIN, ['clipboard-read'])
  const session = await scene.browser.target().createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads })
  await scene.admin.openPanel()
  ;({ token: value } = await openKeptToken(scene, 'SURVEYS', "Spring's campaign"))
})
afterAll(async () => {
  rmSync(downloads, { recursive: true, force: true })
  await scene.close()
})

const clipboard = () => scene.admin.panel.evaluate(() => navigator.clipboard.readText())
async function copied(action: string): Promise<string> {
  await scene.admin.panel.evaluate(() => navigator.clipboard.writeText('nothing yet'))
  // The notice of the first copy moves what is below it, so it is waited for. The hand comes from elsewhere
  // (views/lib/guard-presses.ts).
  await scene.admin.panel.mouse.move(0, 0)
  await scene.admin.panel.locator(`[data-action="${action}"]`).click()
  await scene.admin.panel.waitForFunction(async () => (await navigator.clipboard.readText()) !== 'nothing yet')
  await scene.admin.panel.waitForSelector('[data-clipboard]')
  return clipboard()
}

test('a copy never shows the value', async () => {
  expect(await copied('copy')).toBe(value)
  expect(await scene.admin.panel.content()).not.toContain(value)
})

test('every format holds the value as the integrator needs it', async () => {
  await scene.admin.act('hand-over')
  expect(await copied('copy-header')).toBe(`X-ESAPIKEY-SURVEYS: ${value}`)
  expect(await copied('copy-env')).toContain(`\nEBS_API_KEY=${value}\n`)
  expect(await copied('copy-powershell')).toContain(`@{ 'X-ESAPIKEY-SURVEYS' = '${value}' }`)
  expect(await copied('copy-cmd')).toContain(`--header "X-ESAPIKEY-SURVEYS: ${value}"`)
  expect(JSON.parse(await copied('copy-json'))).toMatchObject({ value, type: 'SURVEYS', subscriptionId: 'ES-1042' })
  expect(await inspect(scene.admin.panel)).toEqual([])
})

test('the curl command is accepted by EBS as it stands', async () => {
  const command = await copied('copy-curl')
  const [, header = '', url = ''] = command.match(/--header '([^']+)' '([^']+)'/) ?? []
  const [name = '', key = ''] = header.split(': ')
  expect((await fetch(url, { headers: { [name]: key } })).status).toBe(200)
})

test('the facts for the recipient hold no secret', async () => {
  const facts = await copied('copy-facts')
  expect(facts).toContain('X-ESAPIKEY-SURVEYS')
  expect(facts).toContain('ES-1042')
  expect(facts).not.toContain(value)
})

test('a file is saved only after a warning', async () => {
  await scene.admin.act('save-file')
  await scene.admin.panel.waitForSelector('[data-action="save-sure"]')
  expect(readdirSync(downloads)).toEqual([])
  await scene.admin.act('save-sure')
  expect(await savedText(downloads, 'sandbox-surveys.env')).toContain(value)
  expect(readdirSync(downloads)).toEqual(['sandbox-surveys.env'])
})

test('what may not be cleared is reminded of, with the panel closed and the worker stopped', async () => {
  const worker = await backgroundOf(scene.browser)
  const startedAt = Date.now()
  await scene.admin.act('copy')
  // The background has set the alarm of this copy: it would replace ours. The notice of an earlier copy may still be there.
  const rings = () => worker.evaluate(async () => (await chrome.alarms.get('clipboard'))?.scheduledTime ?? 0)
  await expect.poll(rings).toBeGreaterThanOrEqual(startedAt + 60_000)
  await scene.admin.panel.waitForSelector('[data-clipboard="reminds"]')
  // The alarm of the minute that has passed; what it finds is in storage, as after a stopped worker.
  await worker.evaluate(() => chrome.alarms.create('clipboard', { when: Date.now() }))
  await scene.admin.panel.waitForSelector('[data-clipboard="due"]', { timeout: 40_000 })
  const shown = () => worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()))
  await expect.poll(shown).toEqual(['clipboard'])
  await scene.admin.act('clipboard-seen')
  await scene.admin.panel.waitForFunction(() => !document.querySelector('[data-clipboard]'))
})

test('the history says what was done, and holds no value', async () => {
  await scene.admin.click('[data-history] summary')
  for (const event of ['imported', 'copied', 'saved'])
    await scene.admin.panel.waitForSelector(`[data-event="${event}"]`)
  expect(await inspect(scene.admin.panel)).toEqual([])
  expect(await scene.admin.panel.content()).not.toContain(value)
})
